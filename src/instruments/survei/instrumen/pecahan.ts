import { parseDecimal, type Ratio } from '../../../kernel/angka.ts'
import type { Pecahan } from '../instrumen-tipe.ts'

const BENTUK = /^(\d{1,6}(?:\.\d{1,6})?)(?:\/(\d{1,6}))?$/

/** `1/9`, `25`, `0.125`: exactly what is written. Undefined when it is none of these. */
export function findPecahan(text: string): Ratio | undefined {
  const found = BENTUK.exec(text)
  if (!found) return undefined
  const below = found[2] === undefined ? parseDecimal('1') : parseDecimal(found[2])
  return below.n === 0n ? undefined : parseDecimal(found[1]!).dividedBy(below)
}

export function parsePecahan(text: Pecahan): Ratio {
  const found = findPecahan(text)
  if (!found) throw new RangeError(`not a fraction: ${text}`)
  return found
}
