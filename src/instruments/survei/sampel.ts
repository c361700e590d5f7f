import { compare, parseDecimal, ratio, type Ratio } from '../../kernel/angka.ts'
import { roundHalfUp } from '../../kernel/angka-desimal.ts'

/**
 * Least number of respondents for N users of the service: Krejcie & Morgan (1970), the table PermenPANRB 14/2017 uses.
 * S = χ²·N·P·Q ÷ (d²·(N−1) + χ²·P·Q) with χ² = 3.841, P = Q = ½, d = 0.05, rounded half-up: N = 30 → 28, N = 1000 → 278.
 * Every one of the 90 printed entries is this formula; between them the formula is used, not the next row.
 */
export function computeMinimumResponden(populasi: number): number {
  assertPopulasi(populasi)
  const N = BigInt(populasi)
  // Numerator and denominator times 100,000, to stay whole: χ²PQ = 0.96025, d² = 0.0025.
  return roundHalfUp(ratio(96_025n * N, 250n * (N - 1n) + 96_025n), 0).value
}

export const metodeSampelList = ['krejcie_morgan', 'cochran', 'slovin'] as const
export type MetodeSampel = (typeof metodeSampelList)[number]
export const NAMA_METODE: Record<MetodeSampel, string> = {
  krejcie_morgan: 'Krejcie-Morgan',
  cochran: 'Cochran',
  slovin: 'Slovin',
}
/** Largest error of a share that is accepted: 3, 5 or 10 points in a hundred. */
export const galatList = ['0.03', '0.05', '0.1'] as const
export type Galat = (typeof galatList)[number]
export const kepercayaanList = ['90', '95', '99'] as const
export type Kepercayaan = (typeof kepercayaanList)[number]

const Z: Record<Kepercayaan, string> = { '90': '1.644853627', '95': '1.959963985', '99': '2.575829304' }

/**
 * Cochran (1977): n₀ = z²·p·q ÷ d² with p = q = ½; for N users n = n₀ ÷ (1 + (n₀ − 1) ÷ N), rounded up.
 * d = 0.05 at 95 %: n₀ = 384.15 → 385; N = 1000 → 277.73 → 278.
 */
export function computeCochran(
  populasi: number | null,
  galat: Galat,
  kepercayaan: Kepercayaan = '95',
): number {
  const z = parseDecimal(Z[kepercayaan])
  const d = parseDecimal(galat)
  const awal = z.times(z).dividedBy(d.times(d).times(4))
  if (populasi === null) return ceil(awal)
  assertPopulasi(populasi)
  return ceil(awal.dividedBy(ratio(1).plus(awal.minus(ratio(1)).dividedBy(populasi))))
}

/** Slovin: n = N ÷ (1 + N·e²), rounded up; without end 1 ÷ e². N = 1000, e = 0.05 → 285.71 → 286. */
export function computeSlovin(populasi: number | null, galat: Galat): number {
  const e = parseDecimal(galat)
  const kuadrat = e.times(e)
  if (populasi === null) return ceil(ratio(1).dividedBy(kuadrat))
  assertPopulasi(populasi)
  return ceil(ratio(populasi).dividedBy(ratio(1).plus(kuadrat.times(populasi))))
}

/** How a periode settles its least number of respondents. */
export interface CaraSampel {
  readonly metode: MetodeSampel
  readonly galat: Galat
  /** false: as if users had no end; then more are asked than a small service may have. */
  readonly hingga: boolean
}

/** What the regulation's table stands for. Krejcie & Morgan fix the error at 5 % and know only a counted population. */
export const CARA_BAKU: CaraSampel = { metode: 'krejcie_morgan', galat: '0.05', hingga: true }

/** The minimum of a periode; null while the users it depends on are not counted. Never more than there are users. */
export function computeMinimum(populasi: number | null, cara: CaraSampel = CARA_BAKU): number | null {
  if (cara.metode === 'krejcie_morgan') return populasi === null ? null : computeMinimumResponden(populasi)
  if (cara.hingga && populasi === null) return null
  const dasar = cara.hingga ? populasi : null
  const n = cara.metode === 'cochran' ? computeCochran(dasar, cara.galat) : computeSlovin(dasar, cara.galat)
  return populasi === null ? n : Math.min(n, populasi)
}

function assertPopulasi(populasi: number): void {
  if (!Number.isSafeInteger(populasi) || populasi < 1)
    throw new RangeError('populasi must be a whole number from 1')
}

function ceil(r: Ratio): number {
  const down = ratio(r.n / r.d)
  return Number(down.n) + (compare(down, r) < 0 ? 1 : 0)
}
