/** A form of the desk that was taken. */
export interface KirimanMejaRow {
  instansi_id: string
  kunci: string
  sidik: string
  pengaduan_id: string
  created_at: Date
}

declare module '../../../platform/db/types.ts' {
  interface Database {
    pengaduan_kiriman_meja: KirimanMejaRow
  }
}
