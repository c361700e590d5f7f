import { compare, fromDouble, ratio, type Ratio } from '../../kernel/angka.ts'
import { roundHalfUp } from '../../kernel/angka-desimal.ts'
import { unsurKunciList } from './instrumen.ts'
import { classifyMutu, type Agregat } from './rules.ts'
import { tQuantile975 } from './selang-t.ts'

export type Selang = readonly [bawah: Ratio, atas: Ratio]

/** `ambang`: the data cannot tell on which side of a grade boundary the index lies. */
export type Kepastian = 'pasti' | 'ambang'

const LEAST = ratio(25)
const GREATEST = ratio(100)

/**
 * 95 % interval of the index: each respondent's own index is the mean of nine answers × 25, and the interval is
 * mean ± t(n−1) · s/√n, times √(1−n/N) when the number of users N is known, cut off at 25 and 100.
 * From whole sums: s² = (nΣr² − (Σr)²) ÷ n(n−1). Four respondents with r = 18, 27, 27, 36: 75.00 ± 32.48 → 42.52 – 100.
 * Undefined below two respondents: one person has no spread. An N below n cannot be right and is not used.
 */
export function computeSelang95(a: Agregat, populasi?: number): Selang | undefined {
  if (a.n < 2) return undefined
  const n = BigInt(a.n)
  const s = BigInt(a.jumlahBaris)
  const points = ratio(25, unsurKunciList.length)
  const variance = ratio(n * BigInt(a.jumlahKuadrat) - s * s, n * (n - 1n))
  const share = populasi !== undefined && populasi >= a.n ? ratio(populasi - a.n, populasi) : ratio(1)
  const squaredError = variance.dividedBy(n).times(share).times(points).times(points)
  // The square root and t are the only irrational parts: from here on a double, put back beside the exact middle.
  const half = fromDouble(tQuantile975(a.n - 1) * Math.sqrt(squaredError.toNumber()))
  const middle = ratio(s, n).times(points)
  return clipSelang([middle.minus(half), middle.plus(half)])
}

/** Nothing lies outside the scale. */
export const clipSelang = ([bawah, atas]: Selang): Selang => [clip(bawah), clip(atas)]

function clip(x: Ratio): Ratio {
  if (compare(x, LEAST) < 0) return LEAST
  return compare(x, GREATEST) > 0 ? GREATEST : x
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
export function classifyKepastian(ikm: Ratio, selang: Selang | undefined): Kepastian {
  if (selang === undefined) return 'ambang'
  const mutu = classifyMutu(ikm)
  return selang.every((ujung) => classifyMutu(ujung) === mutu) ? 'pasti' : 'ambang'
}
