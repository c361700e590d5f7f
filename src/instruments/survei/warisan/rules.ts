import { compare, parseDecimal } from '../../../kernel/angka.ts'

/** What an SKM was done by before PermenPANRB 14/2017: 14 unsur, and from 2014 nine of which one was another. */
export const peraturanLamaList = ['kepmen-25-2004', 'permenpanrb-16-2014'] as const
export type PeraturanLama = (typeof peraturanLamaList)[number]

/** From the day of the present rule on no result is of an old one. */
export const AWAL_ATURAN_KINI = '2017-07-01'

/** A result as it was printed then. It has no answers here, so nothing is computed from it but its grade. */
export interface Warisan {
  readonly id: string
  readonly unitId: string
  readonly peraturan: PeraturanLama
  readonly nama: string
  readonly mulai: string
  readonly selesai: string
  /** Two decimals, 25–100, as text: it is repeated, not recomputed. */
  readonly ikm: string
  readonly n: number | null
  readonly sumber: string
}

const BATAS_LAMA = [
  ['A', '81.26'],
  ['B', '62.51'],
  ['C', '43.76'],
] as const

/** Kepmen PAN 25/2004, equal quarters of 25–100: 81.25 is B, where 14/2017 also says B; but 84.00 was A and is B now. */
export function classifyMutuLama(ikm: string): 'A' | 'B' | 'C' | 'D' {
  return BATAS_LAMA.find(([, mulai]) => compare(parseDecimal(ikm), parseDecimal(mulai)) >= 0)?.[0] ?? 'D'
}
