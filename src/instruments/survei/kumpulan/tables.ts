import type { ColumnType, Generated } from 'kysely'

/** A batch of printed forms of one service, with the code that stands on each sheet. */
export interface KumpulanRow {
  instansi_id: string
  id: string
  periode_id: string
  kode: string
  layanan_id: string
  lembar: number
  dua_kali: boolean
  created_at: Generated<Date>
  created_by: string | null
}

/** One keying of one sheet; it becomes an answer when nothing about it is open any more. */
export interface KetikanRow {
  instansi_id: string
  kumpulan_id: string
  nomor: number
  ke: 1 | 2
  isi: ColumnType<unknown, string, never>
  masuk: Generated<boolean>
  created_at: Generated<Date>
  created_by: string | null
}

declare module '../../../platform/db/types.ts' {
  interface Database {
    survei_kumpulan: KumpulanRow
    survei_ketikan: KetikanRow
  }
}
