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

/** `ke`: what an answer is called, by the number of its question. */
export function rumusOf(instrumen: Instrumen, ke = (q: number): string => `nilai[${q + 1}]`): Rumus {
  const { kali } = timbanganOf(instrumen)
  const semua = instrumen.pertanyaan.map((_, q) => ke(q))
  const unsur = instrumen.unsur.map((u) =>
    instrumen.pertanyaan.flatMap((p, q) => (p.unsur === u.kunci ? [semua[q]!] : [])).join(' + '),
  )
  // As int: the square of a sum over many questions is more than a smallint holds.
  return {
    jumlah: `(${semua.map((x, q) => (kali[q] === 1 ? x : `${kali[q]} * ${x}`)).join(' + ')})::int`,
    totals: semua.map((x) => `coalesce(sum(${x}), 0)`).join(', '),
    kuadrat: unsur.map((x) => `coalesce(sum((${x})::int * (${x})), 0)`).join(', '),
  }
}
