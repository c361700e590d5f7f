import { pDuaSisi } from '../../survei/index.ts'
import { pDuaEkor } from './ekor.ts'

/** One stretch of a span: how many came, and how much there was to come from (days, or people served). */
export interface Potong {
  readonly banyak: number
  readonly paparan: bigint
}

/** Beyond this many the exact sum takes long and the score test says the same to four digits. */
const PALING_BANYAK_TEPAT = 4_000

/**
 * Did the rate change? Two Poisson counts with their exposures: given how many there are together, those of the second span are
 * binomial with p = its share of the exposure (Przyborowski and Wilenski 1940), so the test is exact. 11 in 800 against 21 in 3,011
 * (Lehmann) → 0.07967.
 */
export function pLaju(lama: Potong, baru: Potong): number {
  const n = lama.banyak + baru.banyak
  const g = fpb(lama.paparan, baru.paparan)
  if (n === 0 || lama.paparan <= 0n || baru.paparan <= 0n) return 1
  const [a, b] = [lama.paparan / g, baru.paparan / g]
  if (n > PALING_BANYAK_TEPAT) return pDuaSisi(skor(lama, baru), n)
  return pDuaEkor(
    {
      terkecil: a ** BigInt(n),
      terbesar: b ** BigInt(n),
      langkah: n,
      naik: (k) => [BigInt(n - k) * b, BigInt(k + 1) * a],
      jumlah: (a + b) ** BigInt(n),
    },
    baru.banyak,
  )
}

/**
 * The same for counts that come in bursts: one broken pump brings thirty letters in a week, and a test that takes them for thirty
 * separate voices finds changes where there are none. The stretches of both spans show how uneven the coming is
 * (Pearson's χ² ÷ degrees of freedom, never below 1; McCullagh and Nelder 1989, 6.2.3); the score is divided by its root and judged by
 * t. The less certain of the two answers counts. Fewer than `PALING_SEDIKIT_POTONG` stretches cannot show it.
 */
export function pLajuBergerombol(lama: readonly Potong[], baru: readonly Potong[]): number {
  const [a, b] = [gabung(lama), gabung(baru)]
  const tepat = pLaju(a, b)
  const db = lama.length + baru.length - 2
  if (a.banyak + b.banyak === 0 || lama.length + baru.length < PALING_SEDIKIT_POTONG) return 1
  const sebar = Math.max(1, (chi2(lama, a) + chi2(baru, b)) / db)
  return Math.max(tepat, pDuaSisi(skor(a, b) / Math.sqrt(sebar), db))
}
export const PALING_SEDIKIT_POTONG = 6

export const gabung = (list: readonly Potong[]): Potong => ({
  banyak: list.reduce((n, p) => n + p.banyak, 0),
  paparan: list.reduce((n, p) => n + p.paparan, 0n),
})

/** How far the second count is from its share, in standard deviations. */
function skor(lama: Potong, baru: Potong): number {
  const n = lama.banyak + baru.banyak
  const p = Number(baru.paparan) / (Number(lama.paparan) + Number(baru.paparan))
  return (baru.banyak - n * p) / Math.sqrt(n * p * (1 - p))
}

function chi2(list: readonly Potong[], semua: Potong): number {
  if (semua.banyak === 0) return 0
  return list.reduce((sum, p) => {
    const harap = (semua.banyak * Number(p.paparan)) / Number(semua.paparan)
    return sum + (p.banyak - harap) ** 2 / harap
  }, 0)
}

function fpb(a: bigint, b: bigint): bigint {
  while (b !== 0n) [a, b] = [b, a % b]
  return a === 0n ? 1n : a
}
