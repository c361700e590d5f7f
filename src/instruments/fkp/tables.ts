import type { ColumnType, Generated } from 'kysely'

type Nanti<T> = ColumnType<T | null, T | null | undefined, T | null>

/** One forum. Dates are calendar dates `YYYY-MM-DD`, hours `HH:MM` of the instansi's zone. */
export interface ForumRow {
  instansi_id: string
  id: string
  unit_id: string
  layanan_id: Nanti<string>
  /** Public address `/forum/{slug}`. */
  slug: string
  /** Six characters to type in the room. */
  kode: string
  tema: string
  jenis: 'rancangan' | 'penerapan' | 'dampak' | 'evaluasi_kebijakan' | 'permasalahan' | 'standar_pelayanan'
  mode: 'tatap_muka' | 'daring' | 'campuran'
  tanggal: string
  mulai: string
  selesai: string
  tempat: Generated<string>
  tautan_daring: Generated<string>
  fasilitator: Generated<string>
  /** What the public is told. */
  uraian: Generated<string>
  keadaan: Generated<'persiapan' | 'diumumkan' | 'berlangsung' | 'selesai' | 'ditetapkan' | 'batal'>
  /** When it was first announced; stays when the announcement is withdrawn. */
  diumumkan_at: Nanti<Date>
  /** Why it was called off. */
  batal_alasan: Generated<string>
  /** How often it was changed: who saw fewer was overtaken. */
  urutan: Generated<number>
  /** SEQUENCE of the invitation in iCalendar. */
  undangan_urutan: Generated<number>
  created_at: Generated<Date>
  created_by: Nanti<string>
  updated_at: Generated<Date>
}

export interface PesertaForumRow {
  instansi_id: string
  id: string
  forum_id: string
  nama: string
  lembaga: Generated<string>
  jabatan: Generated<string>
  kelompok: 'pengguna' | 'ahli' | 'instansi_terkait' | 'oms' | 'media' | 'penyelenggara'
  rentan: ColumnType<string[], string[] | undefined, string[]>
  jenis_kelamin: Nanti<'L' | 'P'>
  /** Encrypted e-mail and phone; reading it is audited. */
  kontak_sandi: Nanti<Buffer>
  /** Says "the same contact" within a forum and nothing beyond it. */
  kontak_sidik: Nanti<string>
  kebutuhan: Generated<string>
  sumber: 'undangan' | 'mendaftar' | 'di_tempat'
  status: 'diundang' | 'bersedia' | 'berhalangan' | 'hadir'
  hadir_at: Nanti<Date>
  hadir_cara: Nanti<'qr' | 'kode' | 'kertas' | 'meja'>
  /** The sending that marked this person by the room's code. */
  hadir_kunci: Nanti<string>
  /** HMAC of the token in the personal invitation. */
  sandi_hash: Nanti<string>
  /** The last invitation that was put into the outbox: when, its SEQUENCE, by which channels. */
  undangan_at: Nanti<Date>
  undangan_urutan: Nanti<number>
  undangan_kanal: ColumnType<string[], string[] | undefined, string[]>
  created_at: Generated<Date>
}

export interface AgendaRow {
  instansi_id: string
  id: string
  forum_id: string
  nomor: number
  asal: 'unsur' | 'pengaduan' | 'standar' | 'aksi' | 'usulan'
  /** Names what it was drawn from, so that drawing again adds only what is new. */
  asal_kunci: Generated<string>
  judul: string
  /** Its figures, in a sentence. */
  angka: Generated<string>
  keputusan: Generated<'usul' | 'diterima' | 'dibuang'>
  alasan: Generated<string>
  /** Where it comes from, for everybody. */
  tautan: Generated<string>
  diputus_at: Nanti<Date>
  diputus_by: Nanti<string>
  created_at: Generated<Date>
  created_by: Nanti<string>
}

/** How long contacts are kept; one row an instansi that chose. */
export interface RetensiForumRow {
  instansi_id: string
  aktif: boolean
  dasar: string
  bulan: number
  updated_at: Generated<Date>
}

declare module '../../platform/db/types.ts' {
  interface Database {
    fkp_forum: ForumRow
    fkp_peserta: PesertaForumRow
    fkp_agenda: AgendaRow
    fkp_retensi: RetensiForumRow
  }
}
