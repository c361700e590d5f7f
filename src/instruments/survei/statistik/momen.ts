/**
 * All that is kept of any number of whole-number scores: how many, their sum, the sum of their squares. Sets can be merged
 * and subtracted without loss, and mean and variance follow exactly: 3, 4, 4 → { n: 3, jumlah: 11, kuadrat: 41 }.
 */
export interface Momen {
  readonly n: number
  readonly jumlah: number
  readonly kuadrat: number
}

export const momenOf = (nilai: readonly number[]): Momen => ({
  n: nilai.length,
  jumlah: nilai.reduce((a, x) => a + x, 0),
  kuadrat: nilai.reduce((a, x) => a + x * x, 0),
})

export const mergeMomen = (a: Momen, b: Momen): Momen => ({
  n: a.n + b.n,
  jumlah: a.jumlah + b.jumlah,
  kuadrat: a.kuadrat + b.kuadrat,
})

/**
 * The widest spread that scores between `bawah` and `atas` with this sum can have, for sums of which no squares were kept:
 * (x − bawah)(x − atas) ≤ 0 gives Σx² ≤ (bawah + atas)·Σx − n·bawah·atas (Bhatia and Davis, 2000).
 * 388 answers of 1–4 with 1,094 points: at most 3,918. Whatever is proven with it would be proven with the true squares.
 */
export const momenTerlebar = (n: number, jumlah: number, bawah: number, atas: number): Momen => ({
  n,
  jumlah,
  kuadrat: (bawah + atas) * jumlah - n * bawah * atas,
})
