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

/** Somebody is asked to interview so many people, in an area, about a service. */
export interface TugasRow {
  instansi_id: string
  id: string
  periode_id: string
  orang_id: string
  wilayah: Generated<string>
  /** null: the interviewer asks which service. */
  layanan_id: string | null
  target: number
  /** Interviews counted so far, kept in the transaction of the answers. */
  n_masuk: Generated<number>
  dicabut_at: Date | null
  created_at: Generated<Date>
  created_by: string | null
}

/** A tablet in a waiting hall or an interviewer's phone: it collects without a line and sends later. */
export interface PerangkatRow {
  instansi_id: string
  id: string
  kode: string
  jenis: 'anjungan' | 'wawancara'
  unit_id: string
  layanan_id: string | null
  tugas_id: string | null
  /** Where it stands, or whose phone it is. */
  nama: string
  /** Seconds alone after which the screen returns to its start. */
  diam_detik: Generated<number>
  /** Salted slow hash; it is checked on the device, without a line. */
  pin: string | null
  pasang_hash: string | null
  pasang_sampai: Date | null
  token_hash: string | null
  dipasang_at: Date | null
  dicabut_at: Date | null
  terakhir_at: Date | null
  /** As the device last said: waiting to be sent, and kept because they were refused. */
  menunggu: Generated<number>
  tertahan: Generated<number>
  /** How far its clock ran ahead of ours when last heard of. */
  selisih_detik: Generated<number>
  n_masuk: Generated<number>
  created_at: Generated<Date>
  created_by: string | null
}

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

/** Themes a person gave a comment, in place of those by its words. */
export interface SaranTemaRow {
  instansi_id: string
  periode_id: string
  jawaban_urut: Int8
  tema: string[]
  created_at: Generated<Date>
  created_by: string | null
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

export interface SurveiTables {
  survei_instrumen: InstrumenRow
  survei_terjemahan: TerjemahanRow
  survei_tugas: TugasRow
  survei_perangkat: PerangkatRow
  survei_tanda: TandaRow
  survei_diperiksa: DiperiksaRow
  survei_saran_tema: SaranTemaRow
  survei_putusan: PutusanRow
  survei_putusan_jawaban: PutusanJawabanRow
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
