import { ratio, ZERO, type Ratio } from '../../../kernel/angka.ts'
import { mergeMomen, type Momen } from './momen.ts'

/** One stratum: the scores of those who answered, and how many users it has (absent: nobody has counted them). */
export interface Lapisan {
  readonly momen: Momen
  readonly populasi?: number | undefined
}

/** A mean with its variance, both exact, and the degrees of freedom of the t distribution it is judged by. */
export interface Taksiran {
  readonly n: number
  readonly nilai: Ratio
  readonly ragam: Ratio
  readonly db: number
  /** Share of the users who were not asked; 1 while nobody has counted them, 0 when everybody answered. */
  readonly sisa: Ratio
}

/**
 * How strata become one figure. `gabung`: every respondent counts once (the index of PermenPANRB 14/2017); `populasi`:
 * every stratum counts as many users as it has, whoever answered, and all of them must have been counted.
 */
export type BobotLapisan = 'gabung' | 'populasi'

/**
 * Mean and variance of a stratified simple random sample without replacement (Cochran 1977, 5.4):
 * ȳ = Σ W·ȳₕ, v = Σ W²·(1 − nₕ/Nₕ)·sₕ²/nₕ, degrees of freedom n − strata (fewer where strata are small); one stratum is the plain sample.
 * Undefined when fewer than two answered, or when `populasi` is asked and a stratum has none.
 */
export function computeTaksiran(
  semua: readonly Lapisan[],
  bobot: BobotLapisan = 'gabung',
): Taksiran | undefined {
  const lapisan = rapatkan(semua)
  const n = lapisan.reduce((a, l) => a + l.momen.n, 0)
  if (n < 2 || lapisan.length === 0) return undefined
  const besar = lapisan.map((l) => (bobot === 'gabung' ? l.momen.n : l.populasi))
  if (besar.some((b) => b === undefined)) return undefined
  const jumlahBesar = besar.reduce((a: number, b) => a + b!, 0)
  let [nilai, ragam] = [ZERO, ZERO]
  lapisan.forEach((l, i) => {
    const w = ratio(besar[i]!, jumlahBesar)
    nilai = nilai.plus(ratio(l.momen.jumlah, l.momen.n).times(w))
    ragam = ragam.plus(ragamRata(l).times(w).times(w))
  })
  const populasi = lapisan.every((l) => l.populasi !== undefined)
    ? lapisan.reduce((a, l) => a + l.populasi!, 0)
    : undefined
  return { n, nilai, ragam, db: derajatBebas(lapisan, besar as number[]), sisa: sisaPopulasi(n, populasi) }
}

/** Strata from this size on are as good as normal, and n − strata degrees of freedom fit. */
const LAPISAN_BESAR = 30

/**
 * n − strata, as R's `survey` counts; where several strata are small, Satterthwaite's: a stratum of four that weighs much has
 * three degrees of freedom to give, whatever the others have.
 */
function derajatBebas(lapisan: readonly Lapisan[], besar: readonly number[]): number {
  const penuh = lapisan.reduce((a, l) => a + l.momen.n - 1, 0)
  if (lapisan.length === 1 || lapisan.every((l) => l.momen.n >= LAPISAN_BESAR)) return penuh
  const bagian = lapisan.map((l, i) => ragamRata(l).toNumber() * besar[i]! ** 2)
  const jumlah = bagian.reduce((a, g) => a + g, 0)
  if (jumlah === 0) return penuh
  return jumlah ** 2 / lapisan.reduce((a, l, i) => a + bagian[i]! ** 2 / (l.momen.n - 1), 0)
}

/** s² = (nΣx² − (Σx)²) ÷ n(n−1): 18, 27, 27, 36 → 54. Needs two. */
export function ragamNilai({ n, jumlah, kuadrat }: Momen): Ratio {
  const [N, s] = [BigInt(n), BigInt(jumlah)]
  return ratio(N * BigInt(kuadrat) - s * s, N * (N - 1n))
}

/** 1 − n/N; 1 when N is unknown or cannot be right because more than N answered. */
export const sisaPopulasi = (n: number, populasi: number | undefined): Ratio =>
  populasi !== undefined && populasi >= n ? ratio(populasi - n, populasi) : ratio(1)

const ragamRata = ({ momen, populasi }: Lapisan): Ratio =>
  ragamNilai(momen).dividedBy(momen.n).times(sisaPopulasi(momen.n, populasi))

/**
 * One answer has no spread, so a stratum with fewer than two joins the next smallest (collapsed strata: the variance comes
 * out rather too large than too small). Users of strata nobody answered for stay in the whole.
 */
function rapatkan(semua: readonly Lapisan[]): Lapisan[] {
  const list = semua.filter((l) => l.momen.n > 0 || (l.populasi ?? 0) > 0)
  for (;;) {
    const order = list.toSorted((a, b) => a.momen.n - b.momen.n)
    const [kecil, berikut] = order
    if (!kecil || !berikut || kecil.momen.n >= 2) return list
    list.splice(list.indexOf(kecil), 1)
    list.splice(list.indexOf(berikut), 1, {
      momen: mergeMomen(kecil.momen, berikut.momen),
      populasi:
        kecil.populasi === undefined || berikut.populasi === undefined
          ? undefined
          : kecil.populasi + berikut.populasi,
    })
  }
}
