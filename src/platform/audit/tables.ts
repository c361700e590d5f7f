import type { ColumnType } from 'kysely'

/** int8 comes back as a string. */
type Int8 = ColumnType<string, number, number>

export interface CatatanRow {
  instansi_id: string
  urut: Int8
  pada: Date
  pelaku_jenis: 'pejabat' | 'warga' | 'sistem'
  pelaku_id: string | null
  peran: string[]
  /** Dotted name, instrument first: `survei.periode.terbit`. */
  peristiwa: string
  sasaran_id: string
  data: ColumnType<Record<string, unknown>, string, never>
  hash_sebelum: string
  hash: string
}

export interface UjungRow {
  instansi_id: string
  urut: Int8
  hash: string
}

export interface AuditTables {
  audit_catatan: CatatanRow
  audit_ujung: UjungRow
}

declare module '../db/types.ts' {
  interface Database extends AuditTables {}
}
