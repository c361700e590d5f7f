import type { HitunganSuara } from './hitung.ts'
import { share, z1, Z_90 } from './uji.ts'

/** A statement most people agree or disagree with, whatever their group. */
export interface Mayoritas {
  /** Column. */
  readonly pernyataan: number
  readonly n: number
  readonly dari: number
  readonly p: number
  readonly pt: number
}

const PALING_BANYAK = 5

/** What all share (polis-math §10): p > 0.5 and significantly so, strongest first, at most five each way. */
export function chooseMayoritas(
  semua: HitunganSuara,
  keluar: Uint8Array,
): { readonly setuju: readonly Mayoritas[]; readonly tidak: readonly Mayoritas[] } {
  const choose = (votes: Uint32Array): Mayoritas[] =>
    Array.from(votes, (n, j) => {
      const dari = semua.semua[j]!
      return { pernyataan: j, n, dari, p: share(n, dari), pt: z1(n, dari) }
    })
      .filter((m) => keluar[m.pernyataan] === 0 && m.p > 0.5 && m.pt > Z_90)
      .sort((a, b) => b.p * b.pt - a.p * a.pt)
      .slice(0, PALING_BANYAK)
  return { setuju: choose(semua.setuju), tidak: choose(semua.tidak) }
}

/**
 * Agreement that no group is left out of (polis-math §10): the product over groups of (A + 1) / (S + 2). 8 of 8 here and 0 of 8 there is
 * 0.9 × 0.1 = 0.09; 4 of 8 in both is 0.25.
 */
export function computeKonsensus(kelompok: readonly HitunganSuara[], pernyataan: number): Float64Array {
  const gic = new Float64Array(pernyataan).fill(1)
  for (const { setuju, semua } of kelompok)
    for (let j = 0; j < pernyataan; j++) gic[j]! *= share(setuju[j]!, semua[j]!)
  return gic
}

/** A statement more than half of every group agree on, with the share of each. */
export interface Bersama {
  /** Column. */
  readonly pernyataan: number
  readonly bagian: readonly number[]
}

/** What no group is left out of, for people: at most five, by group-informed consensus (polis-math §10). A group without a vote on it counts as against. */
export function chooseBersama(peta: {
  readonly kelompok: readonly { readonly suara: HitunganSuara }[]
  readonly konsensus: Float64Array
  readonly keluar: Uint8Array
}): readonly Bersama[] {
  const { kelompok, konsensus, keluar } = peta
  if (kelompok.length === 0) return []
  return Array.from(konsensus, (gic, j) => ({
    gic,
    pernyataan: j,
    bagian: kelompok.map(({ suara: s }) => (s.semua[j] === 0 ? 0 : s.setuju[j]! / s.semua[j]!)),
  }))
    .filter(({ pernyataan: j, bagian }) => keluar[j] === 0 && bagian.every((b) => b > 0.5))
    .sort((a, b) => b.gic - a.gic)
    .slice(0, PALING_BANYAK)
    .map(({ pernyataan, bagian }) => ({ pernyataan, bagian }))
}
