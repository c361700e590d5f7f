import { ratio, type Ratio } from '../../../kernel/angka.ts'
import type { Instrumen } from '../instrumen-tipe.ts'
import { parsePecahan } from './pecahan.ts'

/**
 * How one respondent's answers become one whole number. The weight of a question is the weight of its unsur divided by
 * the number of questions of that unsur; all of them over one common denominator are whole numbers. SKM: nine times 1
 * over 9, so r is the sum of the nine answers. Weights 1/2 (two questions) and 1/2 (one): 1, 1, 2 over 4.
 */
export interface Timbangan {
  /** One per question, in the order of the questions. */
  readonly kali: readonly number[]
  /** r ÷ this is the respondent's weighted mean. */
  readonly penyebut: number
}

/** r fits a 16-bit column, and Σr² of eight million respondents stays a whole number in a double. */
export const R_MAKS = 32_767

const known = new WeakMap<Instrumen, Timbangan>()

export function timbanganOf(instrumen: Instrumen): Timbangan {
  const before = known.get(instrumen)
  if (before) return before
  const made = computeTimbangan(instrumen)
  known.set(instrumen, made)
  return made
}

export function computeTimbangan(instrumen: Pick<Instrumen, 'unsur' | 'pertanyaan'>): Timbangan {
  const bobot = new Map(instrumen.unsur.map((u) => [u.kunci, parsePecahan(u.bobot)]))
  const banyak = Map.groupBy(instrumen.pertanyaan, (p) => p.unsur)
  const each = instrumen.pertanyaan.map((p): Ratio => {
    const weight = bobot.get(p.unsur)
    if (!weight) throw new RangeError(`question ${p.kunci} belongs to no unsur`)
    return weight.dividedBy(banyak.get(p.unsur)!.length)
  })
  const penyebut = each.reduce((d, r) => lcm(d, r.d), 1n)
  return { kali: each.map((r) => Number(r.times(penyebut).n)), penyebut: Number(penyebut) }
}

const gcd = (a: bigint, b: bigint): bigint => (b === 0n ? a : gcd(b, a % b))
const lcm = (a: bigint, b: bigint): bigint => (a / gcd(a, b)) * b

/** The smallest and the greatest value the index can have: SKM 25 and 100. */
export function rentangIndeks({ skala, konversi }: Pick<Instrumen, 'skala' | 'konversi'>): {
  readonly min: Ratio
  readonly maks: Ratio
} {
  const kali = parsePecahan(konversi.kali)
  return { min: ratio(skala.min).times(kali), maks: ratio(skala.max).times(kali) }
}
