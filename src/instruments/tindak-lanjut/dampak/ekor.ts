/**
 * Two-sided p of a whole-number distribution with one peak: the weights of all outcomes that are no likelier than the one seen,
 * over the weight of all (the convention of R's `binom.test`, `poisson.test` and `fisher.test`). Weights are whole numbers, so
 * "no likelier" is decided exactly; only the last division becomes a double.
 */
export interface Sebaran {
  /** Weight of the smallest outcome, and of the largest. */
  readonly terkecil: bigint
  readonly terbesar: bigint
  /** How many steps lie between them. */
  readonly langkah: number
  /** The weight one step up: weight × over ÷ under, both of the step from outcome i. */
  readonly naik: (i: number) => readonly [bigint, bigint]
  readonly jumlah: bigint
}

export function pDuaEkor(s: Sebaran, dilihat: number): number {
  let batas = s.terkecil
  for (let i = 0; i < dilihat; i++) {
    const [atas, bawah] = s.naik(i)
    batas = (batas * atas) / bawah
  }
  let [kiri, w] = [0n, s.terkecil]
  let i = 0
  for (; i <= s.langkah && w <= batas; i++) {
    kiri += w
    if (i === s.langkah) return 1
    const [atas, bawah] = s.naik(i)
    w = (w * atas) / bawah
  }
  let kanan = 0n
  w = s.terbesar
  for (let j = s.langkah; j > i && w <= batas; j--) {
    kanan += w
    const [atas, bawah] = s.naik(j - 1)
    w = (w * bawah) / atas
  }
  return bagi(kiri + kanan, s.jumlah)
}

/** A quotient between 0 and 1 of numbers too large for doubles, to 64 significant bits. */
function bagi(n: bigint, d: bigint): number {
  if (n === 0n) return 0
  const geser = d.toString(16).length * 4 - n.toString(16).length * 4 + 64
  return Number((n << BigInt(geser)) / d) * 2 ** -geser
}
