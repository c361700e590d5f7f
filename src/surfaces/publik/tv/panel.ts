import { skm142017 } from '../../../instruments/survei/index.ts'
import { denganKuesioner } from '../unit/alamat.ts'
import type { DataUnit } from '../unit/data.ts'

export type Panel = 'nilai' | 'unsur' | 'lemah' | 'tren' | 'suara'

/** Panels that have something to say now, in the order in which they take turns. */
export function listPanel({ terbitan, survei }: Pick<DataUnit, 'terbitan' | 'survei'>): Panel[] {
  return [
    ...(terbitan ? (['nilai', 'unsur', 'lemah'] as const) : []),
    ...(terbitan && terbitan.isi.tren.length > 0 ? (['tren'] as const) : []),
    ...(survei ? (['suara'] as const) : []),
  ]
}

/** Seconds a panel stays: time to read it aloud once, slowly. */
export const DETIK = 20

export const hrefPanel = (slug: string, ke: number, tema: string, kode: string): string =>
  denganKuesioner(
    `/unit/${slug}/tv?layar=${ke}${tema === 'terang' ? '&tema=terang' : ''}`,
    kode,
    skm142017.kode,
  )
