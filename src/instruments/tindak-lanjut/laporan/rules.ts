import type { Tanggal } from '../../../kernel/clock.ts'

/** 0–5 of a PEKPPP indicator. */
export type NilaiPekppp = 0 | 1 | 2 | 3 | 4 | 5

/** How many of the planned actions were carried out; what was given up stays planned. */
export interface Realisasi {
  readonly rencana: number
  readonly selesai: number
}

/**
 * PEKPPP 8.a.Ak: no plan 0 · plan only 1 · below 30 % 2 · 30–80 % 3 · above 80 % 4 · all 5. Whole numbers, so that 3 of 10 is 30 % and not
 * a hair less: 3 of 10 gives 3, 8 of 10 gives 3, 9 of 11 (81,8 %) gives 4.
 */
export function nilaiTerlaksana({ rencana, selesai }: Realisasi): NilaiPekppp {
  if (rencana === 0) return 0
  if (selesai === 0) return 1
  if (selesai >= rencana) return 5
  if (selesai * 100 > rencana * 80) return 4
  return selesai * 100 >= rencana * 30 ? 3 : 2
}

/**
 * Months from the survey report to the follow-up report, begun ones counted whole: 15 January to 15 February is 1, to 16 February 2. The
 * day is moved to the end of a shorter month: from 31 January one month ends on 28 February.
 */
export function hitungBulan(laporan: Tanggal, tindakLanjut: Tanggal): number {
  const [y, m, d] = laporan.split('-').map(Number) as [number, number, number]
  const [y2, m2, d2] = tindakLanjut.split('-').map(Number) as [number, number, number]
  const penuh = (y2 - y) * 12 + (m2 - m)
  const akhir = new Date(Date.UTC(y2, m2, 0)).getUTCDate()
  return Math.max(0, penuh + (d2 > Math.min(d, akhir) ? 1 : 0))
}

/** PEKPPP 9.a.Ak: none 0 · within a year 1 · 9 months 2 · 6 months 3 · 3 months 4 · 1 month 5. Later than a year counts as none. */
export function nilaiKecepatan(bulan: number | null): NilaiPekppp {
  if (bulan === null || bulan > 12) return 0
  if (bulan > 9) return 1
  if (bulan > 6) return 2
  if (bulan > 3) return 3
  return bulan > 1 ? 4 : 5
}
