import { countVotes } from './matriks.ts'
import type { Peta } from './peta.ts'

/** What one participant did, and where that puts him. */
export interface StatistikPeserta {
  readonly id: string
  readonly suara: number
  readonly setuju: number
  readonly tidak: number
  readonly lewat: number
  readonly tempat: readonly [number, number]
  /** Id of his group; undefined while he has voted too little to be in one. */
  readonly kelompok: number | undefined
}

/** Votes of each participant by kind, with his place and group: what a phone shows to the person himself. Votes as in polis-math §1. */
export function describePeserta(peta: Peta): StatistikPeserta[] {
  const { matriks: m, proyeksi } = peta
  const group = new Map(peta.kelompok.flatMap((g) => g.anggota.map((row) => [row, g.id] as const)))
  return m.peserta.map((id, i) => {
    let [setuju, tidak] = [0, 0]
    for (let p = m.awal[i]!; p < m.awal[i + 1]!; p++) {
      if (m.suara[p] === 1) setuju++
      else if (m.suara[p] === -1) tidak++
    }
    const suara = countVotes(m, i)
    return {
      id,
      suara,
      setuju,
      tidak,
      lewat: suara - setuju - tidak,
      tempat: [proyeksi[2 * i]!, proyeksi[2 * i + 1]!],
      kelompok: group.get(i),
    }
  })
}
