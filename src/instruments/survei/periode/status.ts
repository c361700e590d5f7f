import type { Tanggal } from '../../../kernel/clock.ts'
import type { Periode } from './periode.ts'

/**
 * `berakhir`: the last day has passed, so citizens can answer no more, but the paper forms filled in until then are
 * still being keyed in. `ditutup`: an officer said that this was all.
 */
export type StatusPeriode = 'terjadwal' | 'berjalan' | 'berakhir' | 'ditutup' | 'terbit'
export const statusList: readonly StatusPeriode[] = ['terjadwal', 'berjalan', 'berakhir', 'ditutup', 'terbit']

/** What the list can be filtered by: a state, or the two in which a result waits for its publication. */
export type SaringanStatus = StatusPeriode | 'belum_terbit'
export const saringanList: readonly SaringanStatus[] = [...statusList, 'belum_terbit']
export const isSaringan = (text: unknown): text is SaringanStatus => saringanList.some((s) => s === text)

type Waktu = Pick<Periode, 'mulai' | 'selesai' | 'ditutupAt' | 'revisi'>

/** Computed, never stored: at midnight a period changes without anybody doing anything. */
export function computeStatus(periode: Waktu, hariIni: Tanggal): StatusPeriode {
  if (periode.revisi > 0) return 'terbit'
  if (periode.ditutupAt) return 'ditutup'
  if (hariIni < periode.mulai) return 'terjadwal'
  return hariIni <= periode.selesai ? 'berjalan' : 'berakhir'
}

/** May a citizen answer now? */
export const isMenerimaWarga = (periode: Waktu, hariIni: Tanggal): boolean =>
  computeStatus(periode, hariIni) === 'berjalan'

/** May an officer still key in or import what was filled in within the dates? */
export const isMenerimaPetugas = (periode: Waktu, hariIni: Tanggal): boolean =>
  ['berjalan', 'berakhir'].includes(computeStatus(periode, hariIni))
