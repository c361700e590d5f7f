import type { ColumnType, Generated } from 'kysely'

/** A follow-up report as it was signed; only ever added. */
export interface LaporanTindakLanjutRow {
  instansi_id: string
  id: string
  unit_id: string
  periode_id: string
  tanggal: string
  isi: ColumnType<unknown, string, never>
  sidik: string
  created_at: Generated<Date>
  created_by: string | null
}

/** Which reminder went out, once for one deadline. */
export interface IngatAksiRow {
  instansi_id: string
  aksi_id: string
  macam: '14' | '3' | 'lewat'
  tenggat: string
  at: Date
}

declare module '../../../platform/db/types.ts' {
  interface Database {
    tindak_lanjut_laporan: LaporanTindakLanjutRow
    tindak_lanjut_ingat: IngatAksiRow
  }
}
