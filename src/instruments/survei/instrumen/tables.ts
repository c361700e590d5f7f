import type { ColumnType, Generated, JSONColumnType } from 'kysely'

/** A questionnaire of the instansi's own, one row per version. `unit_id` null = for every unit. */
export interface InstrumenRow {
  instansi_id: string
  kode: string
  versi: number
  unit_id: string | null
  nama: string
  isi: JSONColumnType<Record<string, unknown>>
  sidik: string
  status: ColumnType<'draf' | 'siap', 'draf' | 'siap' | undefined, 'draf' | 'siap'>
  /** What an uploaded file would bring in, until somebody agrees. */
  impor: ColumnType<Record<string, unknown> | null, string | null | undefined, string | null>
  created_at: Generated<Date>
  created_by: string | null
  diubah_at: Generated<Date>
}

/** Words of a questionnaire in another language, by the Indonesian words. `unit_id` null = for every unit. */
export interface TerjemahanRow {
  instansi_id: string
  id: string
  kode: string
  unit_id: string | null
  bahasa: string
  isi: JSONColumnType<Record<string, string>>
  /** Respondents may choose this language. */
  ditawarkan: Generated<boolean>
  created_at: Generated<Date>
  diubah_at: Generated<Date>
  diubah_by: string | null
}

declare module '../../../platform/db/types.ts' {
  interface Database {
    survei_instrumen: InstrumenRow
    survei_terjemahan: TerjemahanRow
  }
}
