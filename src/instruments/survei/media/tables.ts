import type { ColumnType, Generated } from 'kysely'

/** Where a published result was made known, with its proof. */
export interface MediaRow {
  instansi_id: string
  id: string
  periode_id: string
  jenis: 'cetak' | 'elektronik' | 'media_sosial' | 'situs' | 'aplikasi' | 'papan_reklame'
  tanggal: ColumnType<string, string, string>
  keterangan: string
  tautan: string | null
  berkas_kunci: string | null
  berkas_jenis: string | null
  created_at: Generated<Date>
  created_by: string | null
}

declare module '../../../platform/db/types.ts' {
  interface Database {
    survei_media: MediaRow
  }
}
