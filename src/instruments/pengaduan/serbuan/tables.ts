/** One time the form was held. */
export interface SerbuanAduanRow {
  instansi_id: string
  id: string
  ambang: number
  mulai_at: Date
  akhir_at: Date
  puncak: number
  ditahan: number
  lolos: number
}

declare module '../../../platform/db/types.ts' {
  interface Database {
    pengaduan_serbuan: SerbuanAduanRow
  }
}
