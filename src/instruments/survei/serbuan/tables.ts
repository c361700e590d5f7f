/** When a printed address got more than its place can produce. */
export interface SerbuanRow {
  instansi_id: string
  id: string
  periode_id: string
  tautan_id: string
  sebab: 'tautan' | 'perangkat'
  ambang: number
  mulai_at: Date
  akhir_at: Date
  puncak: number
  ditahan: number
  lolos: number
}

declare module '../../../platform/db/types.ts' {
  interface Database {
    survei_serbuan: SerbuanRow
  }
}
