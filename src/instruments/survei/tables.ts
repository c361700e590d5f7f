import type { ColumnType, Generated, JSONColumnType } from 'kysely'

/** int8 comes back as a string; store.ts converts. */
type Int8 = ColumnType<string, number | bigint, number | bigint>
type DateText = ColumnType<string, string, string>

export interface PeriodeRow {
  instansi_id: string
  id: string
  unit_id: string
  nama: string
  /** First and last day, `YYYY-MM-DD`, in the zone of the instansi. */
  mulai: DateText
  selesai: DateText
  instrumen_kode: string
  instrumen_versi: number
  bobot: Generated<'tepat' | '0.111' | '0.11'>
  /** A multiplier chosen for this periode, where the instrument lets one choose. */
  konversi: string | null
  /** Users of the service in the period; the minimum sample follows from it. */
  populasi: number | null
  sampel_metode: Generated<'krejcie_morgan' | 'cochran' | 'slovin'>
  sampel_galat: Generated<'0.03' | '0.05' | '0.1'>
  sampel_hingga: Generated<boolean>
  /** No service is asked fewer than this. */
  sampel_paling_sedikit: Generated<number>
  /** Words of the report a person may replace, by section. */
  naskah: ColumnType<Record<string, string>, string | undefined, string>
  dibuka_at: Date | null
  ditutup_at: Date | null
  /** Number of the newest publication; 0 = never published. */
  revisi: Generated<number>
  terbit_at: Date | null
  created_at: Generated<Date>
  created_by: string | null
}

export interface PeriodeLayananRow {
  instansi_id: string
  periode_id: string
  layanan_id: string
}

/** Users of one service in the period. */
export interface SampelRow {
  instansi_id: string
  periode_id: string
  layanan_id: string
  populasi: number
}

/** A printed address: it stays when periods change. layanan_id null = the unit asks which service. */
export interface TautanRow {
  instansi_id: string
  id: string
  kode: string
  unit_id: string
  layanan_id: string | null
  /** Only to surveys with this instrument; null: to the SKM, or to whatever is open. */
  instrumen_kode: string | null
  /** null: not of one counter. */
  loket: string | null
  created_at: Generated<Date>
}

export type Saluran = 'daring' | 'kertas' | 'impor' | 'anjungan' | 'wawancara'

export interface JawabanRow {
  instansi_id: string
  periode_id: string
  urut: ColumnType<string, never, never>
  id: string
  layanan_id: string
  saluran: Saluran
  /** The import or paper batch, the kiosk, or the interviewer's assignment it came with. */
  kumpulan_id: string | null
  /** Answers in the order of the instrument's unsur. */
  nilai: number[]
  jumlah: number
  tanggal: DateText
  jenis_kelamin: string | null
  usia: number | null
  pendidikan: string | null
  pekerjaan: string | null
  saran: string | null
  /** Answers to the instrument's extra questions, by key. */
  tambahan: JSONColumnType<Record<string, string | readonly string[]>> | null
  /** Idempotency: the same sending, resent, is the same row. */
  kunci_kirim: string
  /**
   * What a second sending would share: on line an HMAC of the device token with a key of the period ("same device",
   * never which); on paper and from a file a hash of everything on the form. Seen before in the period = `ganda`.
   */
  sidik: string | null
  garis_lurus: boolean
  ganda: boolean
  /** The printed address it came by; null on paper and from a file. */
  tautan_id: string | null
  /** Seconds from the open form to its sending, as far as known. */
  durasi: number | null
  created_at: Generated<Date>
  created_by: string | null
}

export interface ImporRow {
  instansi_id: string
  id: string
  periode_id: string
  nama_berkas: string
  /** SHA-256 of the file: the same file twice adds nothing. */
  sidik: string
  berkas_kunci: string
  n_baris: number
  n_masuk: number | null
  created_at: Generated<Date>
  created_by: string | null
  dimasukkan_at: Date | null
  /** Since when it is known to be wrong, and why. */
  keliru_at: ColumnType<Date | null, Date | null | undefined, Date | null>
  keliru_alasan: Generated<string>
}

export interface RencanaRow {
  instansi_id: string
  id: string
  periode_id: string
  unsur: string
  kegiatan: string
  /** Quarters ticked in the statutory table, for example `TW I, TW II`. */
  waktu: string
  penanggung_jawab: string
  urutan: number
  created_at: Generated<Date>
  created_by: string | null
}

export interface TerbitanRow {
  instansi_id: string
  periode_id: string
  revisi: number
  terbit_at: Date
  oleh_id: string | null
  oleh_nama: string
  alasan: Generated<string>
  /** Answers up to and including this number are in the figures. */
  sampai_urut: Int8
  snapshot: JSONColumnType<Record<string, unknown>, string, never>
  hash_baris: string
  hash: string
}

export interface SurveiTables {
  survei_periode: PeriodeRow
  survei_periode_layanan: PeriodeLayananRow
  survei_sampel: SampelRow
  survei_tautan: TautanRow
  survei_jawaban: JawabanRow
  survei_impor: ImporRow
  survei_rencana: RencanaRow
  survei_terbitan: TerbitanRow
}

declare module '../../platform/db/types.ts' {
  interface Database extends SurveiTables {}
}
