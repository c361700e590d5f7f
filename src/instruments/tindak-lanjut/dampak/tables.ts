import type { ColumnType, Generated } from 'kysely'

type Nanti<T> = ColumnType<T | null, T | null | undefined, never>

/** What an action was hoped to move, as it was written down. Only added to. */
export interface HarapanRow {
  instansi_id: string
  aksi_id: string
  versi: number
  jenis: string
  /** Of the unsur. */
  kunci: string
  /** Questionnaire whose publications answer. */
  instrumen: string
  layanan_id: Nanti<string>
  kategori_id: Nanti<string>
  arah: string
  /** Exact decimal text. */
  besar: ColumnType<string | null, string | null, never>
  tanggal: string
  acuan_periode_id: string
  acuan_revisi: number
  acuan_selesai: string
  created_at: Generated<Date>
  created_by: Nanti<string>
}

/** What one publication said of it. Only added to. */
export interface DampakRow {
  instansi_id: string
  aksi_id: string
  periode_id: string
  revisi: number
  acuan_revisi: number
  harapan_versi: number
  periode_selesai: string
  arah: string
  hasil: string
  p: number
  p_holm: number
  keluarga: number
  /** The action was done by the last day of the periode; until then later ones answer too. */
  tuntas: boolean
  /** The figures of both spans (angka.ts). */
  angka: ColumnType<unknown, string, never>
  /** Complaints by stretch. */
  potong: ColumnType<unknown, string | null, never>
  at: Date
}

declare module '../../../platform/db/types.ts' {
  interface Database {
    tindak_lanjut_harapan: HarapanRow
    tindak_lanjut_dampak: DampakRow
  }
}
