import type { KelompokPeserta } from '../rules.ts'

/** The five groups of the public (PEKPPP 2.a.P); the organiser is not one of them. */
export const kelompokPublikList = [
  'pengguna',
  'ahli',
  'instansi_terkait',
  'oms',
  'media',
] as const satisfies readonly KelompokPeserta[]

/** Whose voice is seldom heard; a person may be several. */
export const rentanList = ['disabilitas', 'lansia', 'ibu_anak', 'adat', 'pelosok', 'lain'] as const
export type Rentan = (typeof rentanList)[number]

export const statusPesertaList = ['diundang', 'bersedia', 'berhalangan', 'hadir'] as const
export type StatusPeserta = (typeof statusPesertaList)[number]
