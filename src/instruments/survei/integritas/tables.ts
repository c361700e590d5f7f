import type { ColumnType, Generated, JSONColumnType } from 'kysely'

/** int8 comes back as a string; store.ts converts. */
type Int8 = ColumnType<string, number | bigint, number | bigint>

/** Why an answer is worth a look, beside `garis_lurus` and `ganda` on the row itself, with the figures behind it. */
export interface TandaRow {
  instansi_id: string
  periode_id: string
  jawaban_urut: Int8
  alasan: string
  /** Rises with every row, so that a publication can name the last one it knew. */
  urut: ColumnType<string, never, never>
  bukti: JSONColumnType<Record<string, number | string>, string, never>
  created_at: Generated<Date>
}

/** How far the window rules have looked. */
export interface DiperiksaRow {
  instansi_id: string
  periode_id: string
  sampai_urut: Int8
}

/** A person's decision about some flagged answers; a later one about the same answer takes its place. */
export interface PutusanRow {
  instansi_id: string
  periode_id: string
  urut: ColumnType<string, never, never>
  putusan: 'keluarkan' | 'hitung'
  alasan: string
  banyak: number
  created_at: Generated<Date>
  created_by: string | null
  oleh_nama: string
}

export interface PutusanJawabanRow {
  instansi_id: string
  periode_id: string
  putusan_urut: Int8
  jawaban_urut: Int8
}

declare module '../../../platform/db/types.ts' {
  interface Database {
    survei_tanda: TandaRow
    survei_diperiksa: DiperiksaRow
    survei_putusan: PutusanRow
    survei_putusan_jawaban: PutusanJawabanRow
  }
}
