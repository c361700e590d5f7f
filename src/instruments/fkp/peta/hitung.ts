import type { MatriksSuara } from './matriks.ts'

/** Agrees, disagrees and all votes (passes among them) on each statement. */
export interface HitunganSuara {
  readonly setuju: Uint32Array
  readonly tidak: Uint32Array
  readonly semua: Uint32Array
}

/** Counts over some rows, or all (polis-math §8). */
export function countSuara(m: MatriksSuara, rows?: Iterable<number>): HitunganSuara {
  const size = m.pernyataan.length
  const [setuju, tidak, semua] = [new Uint32Array(size), new Uint32Array(size), new Uint32Array(size)]
  const count = (from: number, to: number): void => {
    for (let p = from; p < to; p++) {
      const j = m.kolom[p]!
      semua[j]!++
      if (m.suara[p] === 1) setuju[j]!++
      else if (m.suara[p] === -1) tidak[j]!++
    }
  }
  if (!rows) count(0, m.kolom.length)
  else for (const i of rows) count(m.awal[i]!, m.awal[i + 1]!)
  return { setuju, tidak, semua }
}

/** Several counts as one. */
export function sumSuara(list: readonly HitunganSuara[], size: number): HitunganSuara {
  const sum = (pick: (h: HitunganSuara) => Uint32Array): Uint32Array => {
    const total = new Uint32Array(size)
    for (const one of list) for (let j = 0; j < size; j++) total[j]! += pick(one)[j]!
    return total
  }
  return { setuju: sum((h) => h.setuju), tidak: sum((h) => h.tidak), semua: sum((h) => h.semua) }
}
