import { suggest, type Contoh, type IsiModel } from './model.ts'

export interface UkuranKelas {
  readonly tujuan: string
  readonly n: number
  readonly top1: number
  readonly top3: number
  /** How often it was suggested first. */
  readonly diusulkan: number
}
export interface Ukuran {
  readonly n: number
  /** Shares 0–1. */
  readonly top1: number
  readonly top3: number
  readonly kelas: readonly UkuranKelas[]
}

/** How often the first suggestion, and one of three, is where the complaint really went. */
export function measureRute(m: IsiModel, uji: readonly Contoh[]): Ukuran {
  const kelas = new Map<string, { n: number; satu: number; tiga: number; diusulkan: number }>()
  const of = (t: string): { n: number; satu: number; tiga: number; diusulkan: number } => {
    const ada = kelas.get(t) ?? { n: 0, satu: 0, tiga: 0, diusulkan: 0 }
    kelas.set(t, ada)
    return ada
  }
  let [satu, tiga] = [0, 0]
  for (const c of uji) {
    const usul = suggest(m, c).map((u) => u.tujuan)
    const k = of(c.tujuan)
    k.n++
    if (usul[0] !== undefined) of(usul[0]).diusulkan++
    if (usul[0] === c.tujuan) {
      satu++
      k.satu++
    }
    if (usul.includes(c.tujuan)) {
      tiga++
      k.tiga++
    }
  }
  const bagi = (x: number, n: number): number => (n === 0 ? 0 : x / n)
  return {
    n: uji.length,
    top1: bagi(satu, uji.length),
    top3: bagi(tiga, uji.length),
    kelas: [...kelas]
      .map(([tujuan, k]) => ({
        tujuan,
        n: k.n,
        top1: bagi(k.satu, k.n),
        top3: bagi(k.tiga, k.n),
        diusulkan: k.diusulkan,
      }))
      .toSorted((a, b) => b.n - a.n || (a.tujuan < b.tujuan ? -1 : 1)),
  }
}
