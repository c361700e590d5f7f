import type { ColumnType, Generated } from 'kysely'

/** int8 comes back as a string; store.ts converts. */
type Int8 = ColumnType<string, number | bigint, number | bigint>

/** Themes a person gave a comment, in place of those by its words. */
export interface SaranTemaRow {
  instansi_id: string
  periode_id: string
  jawaban_urut: Int8
  tema: string[]
  created_at: Generated<Date>
  created_by: string | null
}

declare module '../../../platform/db/types.ts' {
  interface Database {
    survei_saran_tema: SaranTemaRow
  }
}
