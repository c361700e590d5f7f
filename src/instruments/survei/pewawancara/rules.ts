import type { Tugas } from './tugas.ts'

/** Interviews done of those asked for. */
export interface Kemajuan {
  readonly nama: string
  readonly masuk: number
  readonly target: number
}

/**
 * Sums over assignments by area or by person, in the order in which they first appear. Whoever did more than was asked does
 * not make up for another: 50 of 40 and 10 of 40 are 50 of 80 (40 + 10), not 60.
 */
export function computeKemajuan(
  tugas: readonly Pick<Tugas, 'nMasuk' | 'target' | 'dicabutAt'>[],
  nama: (ke: number) => string,
): Kemajuan[] {
  const by = new Map<string, Kemajuan>()
  for (const [i, t] of tugas.entries()) {
    const key = nama(i)
    const old = by.get(key) ?? { nama: key, masuk: 0, target: 0 }
    // What a stopped assignment brought counts; what it was to bring no longer does.
    const target = t.dicabutAt ? t.nMasuk : t.target
    by.set(key, { nama: key, masuk: old.masuk + Math.min(t.nMasuk, target), target: old.target + target })
  }
  return [...by.values()]
}
