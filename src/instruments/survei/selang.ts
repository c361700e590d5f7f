import { compare, fromDouble, type Ratio } from '../../kernel/angka.ts'
import { roundHalfUp } from '../../kernel/angka-desimal.ts'
import { rentangIndeks, timbanganOf } from './instrumen/bobot.ts'
import { parsePecahan } from './instrumen/pecahan.ts'
import { skm142017, type Instrumen } from './instrumen.ts'
import { classifyMutu, type Agregat } from './rules.ts'
import { tQuantile975 } from './selang-t.ts'
import { titikT } from './statistik/sebaran-t.ts'
import { computeTaksiran, type Lapisan, type Taksiran } from './statistik/taksiran.ts'

export type Selang = readonly [bawah: Ratio, atas: Ratio]

/** `ambang`: the data cannot tell on which side of a grade boundary the index lies. */
export type Kepastian = 'pasti' | 'ambang'

/**
 * 95 % interval of the index: each respondent's own index is the mean of nine answers × 25, and the interval is
 * mean ± t(n−1) · s/√n, times √(1−n/N) when the number of users N is known, cut off at 25 and 100.
 * From whole sums: s² = (nΣr² − (Σr)²) ÷ n(n−1). Four respondents with r = 18, 27, 27, 36: 75.00 ± 32.48 → 42.52 – 100.
 * Undefined below two respondents: one person has no spread. An N below n cannot be right and is not used.
 */
export const computeSelang95 = (
  a: Agregat,
  populasi?: number,
  instrumen: Instrumen = skm142017,
): Selang | undefined => computeSelangBerlapis([{ agregat: a, populasi }], instrumen)

/** One service with its users, where the plan counts them. */
export interface LapisanAgregat {
  readonly agregat: Pick<Agregat, 'n' | 'jumlahBaris' | 'jumlahKuadrat'>
  readonly populasi?: number | undefined
}

/** The same where the sample was drawn service by service: only the spread within each service counts. */
export function computeSelangBerlapis(
  lapisan: readonly LapisanAgregat[],
  instrumen: Instrumen = skm142017,
): Selang | undefined {
  const taksiran = computeTaksiran(lapisan.map(momenIndeks))
  return taksiran && selangOf(taksiran, pointOf(instrumen), instrumen)
}

/** Sums of whole answers: the index is linear in them. */
export const momenIndeks = ({ agregat: a, populasi }: LapisanAgregat): Lapisan => ({
  momen: { n: a.n, jumlah: a.jumlahBaris, kuadrat: a.jumlahKuadrat },
  populasi,
})

/** mean ± t · √variance, on the scale of the index: `skala` turns a point of the scores into points of it. */
export function selangOf(
  { nilai, ragam, db }: Taksiran,
  skala: Ratio,
  instrumen: Instrumen = skm142017,
): Selang {
  // The square root and t are the only irrational parts: from here on a double, put back beside the exact middle.
  const half = fromDouble(titik975(db) * Math.sqrt(ragam.times(skala).times(skala).toNumber()))
  const middle = nilai.times(skala)
  return clipSelang([middle.minus(half), middle.plus(half)], instrumen)
}

/** Whole degrees of freedom have a closed form. */
export const titik975 = (db: number): number => (Number.isInteger(db) ? tQuantile975(db) : titikT(0.05, db))

/** What one point of r is worth on the scale of the index: SKM 25/9. */
export const pointOf = (instrumen: Instrumen): Ratio =>
  parsePecahan(instrumen.konversi.kali).dividedBy(timbanganOf(instrumen).penyebut)

/** Nothing lies outside the scale. */
export function clipSelang([bawah, atas]: Selang, instrumen: Instrumen = skm142017): Selang {
  const { min, maks } = rentangIndeks(instrumen)
  const clip = (x: Ratio): Ratio => (compare(x, min) < 0 ? min : compare(x, maks) > 0 ? maks : x)
  return [clip(bawah), clip(atas)]
}

/** As printed: two decimals. */
export const roundSelang = (selang: Selang): readonly [number, number] => [
  roundHalfUp(selang[0], 2).value,
  roundHalfUp(selang[1], 2).value,
]

/**
 * `pasti` only when both ends and the index itself carry one grade. The index is asked too because a weight of 0.11
 * can push it below an interval that lies wholly in A. One respondent is never certain.
 */
export function classifyKepastian(
  ikm: Ratio,
  selang: Selang | undefined,
  instrumen: Instrumen = skm142017,
): Kepastian {
  if (selang === undefined) return 'ambang'
  const mutu = classifyMutu(ikm, instrumen)
  return selang.every((ujung) => classifyMutu(ujung, instrumen) === mutu) ? 'pasti' : 'ambang'
}
