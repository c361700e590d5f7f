import type { ColumnType } from 'kysely'

/** int8 comes back as a string; store.ts converts. */
type Int8 = ColumnType<string, number | bigint, number | bigint>

export interface AgregatRow {
  instansi_id: string
  periode_id: string
  layanan_id: string
  /** Counts of answers with a flag are kept apart, so the index without them costs nothing. */
  bertanda: boolean
  n: Int8
  total: ColumnType<string[], readonly number[], readonly number[]>
  /** Squares per unsur. */
  kuadrat: ColumnType<string[], readonly number[], readonly number[]>
  jumlah_baris: Int8
  jumlah_kuadrat: Int8
  n_garis_lurus: Int8
  n_ganda: Int8
}

export interface AgregatDemografiRow {
  instansi_id: string
  periode_id: string
  dimensi: string
  nilai: string
  n: Int8
  jumlah_baris: Int8
  jumlah_kuadrat: Int8
}

export interface SurveiAgregatTables {
  survei_agregat: AgregatRow
  survei_agregat_demografi: AgregatDemografiRow
}

declare module '../../platform/db/types.ts' {
  interface Database extends SurveiAgregatTables {}
}
