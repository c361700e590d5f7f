import { timbanganOf } from '../instrumen/bobot.ts'
import type { Instrumen } from '../instrumen.ts'

/** What is summed up over answers, as SQL over the column `nilai` (the answers in the order of the questions). */
export interface Rumus {
  /** r of one answer. */
  readonly jumlah: string
  /** One sum per question. */
  readonly totals: string
  /** One sum of squares per unsur. */
  readonly kuadrat: string
}

const known = new WeakMap<Instrumen, Rumus>()

export function rumusOf(instrumen: Instrumen): Rumus {
  const before = known.get(instrumen)
  if (before) return before
  const { kali } = timbanganOf(instrumen)
  const ke = instrumen.pertanyaan.map((_, q) => `nilai[${q + 1}]`)
  const unsur = instrumen.unsur.map((u) =>
    instrumen.pertanyaan.flatMap((p, q) => (p.unsur === u.kunci ? [ke[q]!] : [])).join(' + '),
  )
  // As int: the square of a sum over many questions is more than a smallint holds.
  const made = {
    jumlah: `(${ke.map((x, q) => (kali[q] === 1 ? x : `${kali[q]} * ${x}`)).join(' + ')})::int`,
    totals: ke.map((x) => `coalesce(sum(${x}), 0)`).join(', '),
    kuadrat: unsur.map((x) => `coalesce(sum((${x})::int * (${x})), 0)`).join(', '),
  }
  known.set(instrumen, made)
  return made
}
