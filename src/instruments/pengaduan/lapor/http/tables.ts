import type { ColumnType, Generated } from 'kysely'

type Nanti<T> = ColumnType<T | null, T | null | undefined, T | null>

export interface LaporKirimRow {
  instansi_id: string
  pengaduan_id: string
  status: Generated<'menunggu' | 'terkirim' | 'gagal'>
  percobaan: Generated<number>
  kode_http: Nanti<number>
  alasan: Nanti<string>
  created_at: Date
  created_by: Nanti<string>
  coba_lagi_at: Date
  selesai_at: Nanti<Date>
}

declare module '../../../../platform/db/types.ts' {
  interface Database {
    pengaduan_lapor_kirim: LaporKirimRow
  }
}
