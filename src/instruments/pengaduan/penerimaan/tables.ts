import type { ColumnType, Generated } from 'kysely'

/** Does this instansi take letters by the form; no row: yes. */
export interface PenerimaanRow {
  instansi_id: string
  terima: Generated<boolean>
  tidak_tahu_at: ColumnType<Date | null, Date | null | undefined, Date | null>
  updated_at: Date
  updated_by: string | null
}

declare module '../../../platform/db/types.ts' {
  interface Database {
    pengaduan_penerimaan: PenerimaanRow
  }
}
