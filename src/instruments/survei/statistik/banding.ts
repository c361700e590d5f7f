import { compare, ZERO, type Ratio } from '../../../kernel/angka.ts'
import { pDuaSisi } from './sebaran-t.ts'
import type { Taksiran } from './taksiran.ts'

/** Which way a figure went. `belum_terbukti`: chance alone may have done it. */
export type Arah = 'naik' | 'turun' | 'belum_terbukti'

/** One question asked of two periods. */
export interface Pasangan {
  readonly kunci: string
  readonly lama: Taksiran | undefined
  readonly baru: Taksiran | undefined
}

export interface Banding {
  readonly kunci: string
  readonly arah: Arah
  /** New minus old, exact, in points of the scale; null where one of them has no figure. */
  readonly selisih: Ratio | null
  /** As if this had been the only question; 1 where nothing can be said. */
  readonly p: number
  /** Against the whole family of questions: below `ALFA` is proven. */
  readonly pHolm: number
}

/** One false alarm in twenty whole comparisons is accepted, not one in twenty lines of each. */
export const ALFA = 0.05
/** Below this in either period the t distribution is no honest judge of answers of four steps (bench/statistik.ts). */
export const PALING_SEDIKIT_BANDING = 10

/**
 * All questions of two periods, judged together: Welch's t for each (the periods may differ in size and spread), two-sided,
 * with the finite-population correction already in the variances; then Holm's step-down, so that the chance of even one
 * false alarm in the whole list is at most 5 %. Ten questions: the smallest p must be below 0.005, the next below 0.0056 …
 */
export function computeBanding(pasangan: readonly Pasangan[]): Banding[] {
  const diuji = pasangan.map((x) => ({ kunci: x.kunci, ...uji(x) }))
  const holm = koreksiHolm(diuji.map((d) => d.p))
  return diuji.map((d, i) => ({
    ...d,
    pHolm: holm[i]!,
    arah:
      d.selisih === null || holm[i]! >= ALFA
        ? 'belum_terbukti'
        : compare(d.selisih, ZERO) > 0
          ? 'naik'
          : 'turun',
  }))
}

function uji({ lama, baru }: Pasangan): { selisih: Ratio | null; p: number } {
  if (!lama || !baru) return { selisih: null, p: 1 }
  const selisih = baru.nilai.minus(lama.nilai)
  if (lama.n < PALING_SEDIKIT_BANDING || baru.n < PALING_SEDIKIT_BANDING) return { selisih, p: 1 }
  const [a, b] = ragamUji(lama, baru)
  if (a + b === 0) return { selisih, p: compare(selisih, ZERO) === 0 ? 1 : 0 }
  // Welch and Satterthwaite.
  const db = (a + b) ** 2 / (a ** 2 / lama.db + b ** 2 / baru.db)
  return { selisih, p: pDuaSisi(selisih.toNumber() / Math.sqrt(a + b), db) }
}

/**
 * The variances of two means as the test takes them: none smaller than it would be with the spread of both periods together.
 * Most answers are 3 or 4; a small period in which the few who are discontented happen to be missing looks surer of itself
 * than it is, and against a large one it raised ten false alarms in a hundred instead of five (bench/statistik.ts).
 * Where everybody in both answered alike, one of them is taken to have answered one step away: s² = 1/n. Everybody asked
 * (nothing of the users left over) is knowledge, and stays without variance.
 */
function ragamUji(lama: Taksiran, baru: Taksiran): [number, number] {
  const both = [lama, baru] as const
  const s2 = both.map(({ n, ragam, sisa }) => (sisa.n === 0n ? 0 : (ragam.toNumber() * n) / sisa.toNumber()))
  const tahu = both.filter((t) => t.sisa.n > 0n)
  const db = tahu.reduce((sum, t) => sum + t.n - 1, 0)
  const bersama = tahu.reduce((sum, t) => sum + s2[both.indexOf(t)]! * (t.n - 1), 0) / Math.max(1, db)
  return both.map(({ n, sisa }, i) => (Math.max(s2[i]!, bersama, 1 / n) * sisa.toNumber()) / n) as [
    number,
    number,
  ]
}

/**
 * Holm (1979): the i-th smallest of m is multiplied by m − i + 1, and none may be smaller than the one before it.
 * 0.01, 0.04, 0.03 → 0.03, 0.06, 0.06.
 */
export function koreksiHolm(p: readonly number[]): number[] {
  const order = p.map((_, i) => i).toSorted((a, b) => p[a]! - p[b]!)
  const adjusted = Array.from({ length: p.length }, () => 1)
  let least = 0
  order.forEach((i, rank) => {
    least = Math.max(least, Math.min(1, p[i]! * (p.length - rank)))
    adjusted[i] = least
  })
  return adjusted
}
