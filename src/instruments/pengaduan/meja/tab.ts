import type { Lingkup } from '../policy.ts'

export const tabList = ['baru', 'tersendat', 'unit', 'persetujuan', 'lihat', 'pelapor', 'selesai'] as const
export type Tab = (typeof tabList)[number]

/** Whoever only answers for a unit has nothing to sort out; the last tab is the past. */
export const tabsOf = (l: Lingkup): readonly Tab[] =>
  l.semua || l.berkadar ? tabList : (['unit', 'persetujuan', 'lihat', 'pelapor', 'selesai'] as const)

/** Only what somebody of the house has in hand can be late: with the reporter the clock stands, and the past has none. */
export const isBertenggat = (tab: Tab): boolean => tab !== 'pelapor' && tab !== 'selesai'
