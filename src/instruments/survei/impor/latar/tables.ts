import type { ColumnType, Generated } from 'kysely'

export interface ImporLatarRow {
  instansi_id: string
  impor_id: string
  langkah: 'periksa' | 'siap' | 'ditolak' | 'masukkan' | 'berhenti'
  /** The officer's choices, as they stand in an address. */
  pilihan: string
  /** Of the file, while it is read for the preview. */
  persen: Generated<number>
  /** The last row of the file whose answer is in; a run that was cut off goes on behind it. */
  sampai_baris: Generated<number>
  n_masuk: Generated<number>
  /** What the file would bring in, gone once it is in. */
  hasil: ColumnType<unknown, string | null | undefined, string | null>
  /** Why it was refused or stopped. */
  pesan: string | null
  diminta_oleh: string | null
}

declare module '../../../../platform/db/types.ts' {
  interface Database {
    survei_impor_latar: ImporLatarRow
  }
}
