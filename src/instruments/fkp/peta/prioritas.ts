import type { HitunganSuara } from './hitung.ts'
import { share } from './uji.ts'

/** Statements about the participants themselves are always asked. */
const PRIORITAS_META = 49

/**
 * How much the next vote on a statement would tell (polis-math §11): few passes, much agreement, far from the middle, few votes so far.
 * A = 3, S = 5, P = 1, E = 0: (1 − 2/7)·1·(4/7) = 0.4082, ×(1 + 8·2⁻¹) = 2.0408, squared 4.1649.
 */
export function computePriority(
  semua: HitunganSuara,
  ekstremitas: Float64Array,
  meta: Uint8Array,
): Float64Array {
  return ekstremitas.map((E, j) => {
    if (meta[j] === 1) return PRIORITAS_META
    const [A, S] = [semua.setuju[j]!, semua.semua[j]!]
    const lewat = share(S - A - semua.tidak[j]!, S)
    const penting = (1 - lewat) * (E + 1) * share(A, S)
    return (penting * (1 + 8 * 2 ** (-S / 5))) ** 2
  })
}

/** What may be drawn; its priority is unknown while nobody has voted on it. */
export interface CalonBerikut {
  readonly id: string
  readonly prioritas?: number
}

/** The next statement for somebody, drawn with a chance in proportion to its priority, 1 when unknown (polis-math §11). */
export function drawNext<T extends CalonBerikut>(calon: readonly T[], acak: () => number): T | undefined {
  const total = calon.reduce((sum, c) => sum + (c.prioritas ?? 1), 0)
  let left = acak() * total
  for (const one of calon) {
    left -= one.prioritas ?? 1
    if (left < 0) return one
  }
  return calon.at(-1)
}
