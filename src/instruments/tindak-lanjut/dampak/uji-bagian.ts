import { pDuaSisi } from '../../survei/index.ts'
import { pDuaEkor } from './ekor.ts'

/** So many of so many: applications finished in time. */
export interface Bagian {
  readonly ya: number
  readonly dari: number
}

/** Beyond this many the exact sum takes long and the score test says the same to four digits. */
const PALING_BANYAK_TEPAT = 20_000

/**
 * Did the share change? Fisher's exact test, two-sided (Fisher 1935; Agresti 2013, 3.5.1): given how many were in time in both
 * spans together, how often would chance split them at least as unevenly. 2 of 17 against 10 of 13 (his twins) → 0.0005367.
 * Very many: the score test with the pooled share, z² = N(ad − bc)² ÷ product of the margins.
 */
export function pBagian(lama: Bagian, baru: Bagian): number {
  const [na, nb] = [lama.dari, baru.dari]
  const ya = lama.ya + baru.ya
  const n = na + nb
  if (na === 0 || nb === 0 || ya === 0 || ya === n) return 1
  if (n > PALING_BANYAK_TEPAT) return pSkor(lama, baru)
  const lo = Math.max(0, ya - na)
  const hi = Math.min(nb, ya)
  return pDuaEkor(
    {
      terkecil: pilih(nb, lo) * pilih(na, ya - lo),
      terbesar: pilih(nb, hi) * pilih(na, ya - hi),
      langkah: hi - lo,
      naik: (i) => {
        const k = lo + i
        return [BigInt(nb - k) * BigInt(ya - k), BigInt(k + 1) * BigInt(na - ya + k + 1)]
      },
      jumlah: pilih(n, ya),
    },
    baru.ya - lo,
  )
}

function pSkor(lama: Bagian, baru: Bagian): number {
  const n = lama.dari + baru.dari
  const ya = lama.ya + baru.ya
  const beda = lama.ya * (baru.dari - baru.ya) - baru.ya * (lama.dari - lama.ya)
  const tepi = Math.sqrt(lama.dari) * Math.sqrt(baru.dari) * Math.sqrt(ya) * Math.sqrt(n - ya)
  return pDuaSisi((beda / tepi) * Math.sqrt(n), n - 2)
}

/** n over k, whole. */
function pilih(n: number, k: number): bigint {
  let hasil = 1n
  for (let i = 1; i <= Math.min(k, n - k); i++)
    hasil = (hasil * BigInt(n - Math.min(k, n - k) + i)) / BigInt(i)
  return hasil
}
