import type { Lingkup } from '../policy.ts'

/** Whose turn it is: kept by the database (migration antrean). */
export type Antrean = 'pengelola' | 'unit' | 'pelapor' | 'selesai'

export const tabList = ['baru', 'tersendat', 'unit', 'persetujuan', 'lihat', 'pelapor', 'selesai'] as const
export type Tab = (typeof tabList)[number]

/** Whoever only answers for a unit has nothing to sort out; the last tab is the past. */
export const tabsOf = (l: Lingkup): readonly Tab[] =>
  l.semua || l.berkadar ? tabList : (['unit', 'persetujuan', 'lihat', 'pelapor', 'selesai'] as const)

export const antreanOf = (tab: Tab): readonly Antrean[] => {
  switch (tab) {
    case 'baru':
      return ['pengelola']
    case 'tersendat':
    case 'persetujuan':
      return ['pengelola', 'unit']
    case 'lihat':
      return ['pengelola', 'unit', 'pelapor']
    default:
      return [tab]
  }
}
