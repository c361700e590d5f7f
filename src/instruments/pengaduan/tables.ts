import type { ColumnType, Generated } from 'kysely'

type Jenis = 'pengaduan' | 'aspirasi' | 'permintaan_informasi'
type Klasifikasi = 'berkadar' | 'tidak_berkadar' | 'permintaan_informasi' | 'aspirasi'
type Pelaku = 'pelapor' | 'pengelola' | 'unit' | 'sistem'
type KanalMasuk =
  | 'web'
  | 'tatap_muka'
  | 'telepon'
  | 'surat'
  | 'surel'
  | 'whatsapp'
  | 'sms'
  | 'media_sosial'
  | 'open311'
  | 'api'
  | 'lapor'
type Status =
  | 'diterima'
  | 'menunggu_kelengkapan'
  | 'terverifikasi'
  | 'terdisposisi'
  | 'bukan_wewenang'
  | 'ditindaklanjuti'
  | 'dijawab'
  | 'ditanggapi_pelapor'
  | 'dibuka_kembali'
  | 'diteruskan'
  | 'ditutup_pelapor'
  | 'ditutup_admin'
  | 'ditutup_sistem'
  | 'diarsipkan_admin'
  | 'diarsipkan_sistem'
  | 'diarsipkan_pelapor'
  | 'diblokir'

type Nanti<T> = ColumnType<T | null, T | null | undefined, T | null>

/** The head of one complaint: where it stands and when what is due, kept equal to its events in the same transaction. */
export interface PengaduanRow {
  instansi_id: string
  id: string
  kode: string
  /** Sent twice is received once. */
  kunci_kirim: string
  jenis: Jenis
  klasifikasi: Nanti<Klasifikasi>
  status: Status
  status_sebelumnya: Nanti<Status>
  kanal: KanalMasuk
  sumber: Generated<string>
  judul: string
  isi: string
  tanggal_kejadian: Nanti<string>
  wilayah_kode: Nanti<string>
  lokasi: Generated<string>
  lintang: Nanti<number>
  bujur: Nanti<number>
  layanan_id: Nanti<string>
  tujuan_unit_id: Nanti<string>
  kategori_id: Nanti<string>
  /** Who has it now; null: whoever manages complaints. */
  unit_id: Nanti<string>
  anonim: boolean
  rahasia: boolean
  bahasa: Generated<'id' | 'en'>
  /** null: the shipped profile. */
  profil_id: Nanti<string>
  ppid: Generated<boolean>
  /** Merged into, or split from. */
  induk_id: Nanti<string>
  lapor_tracking_id: Nanti<string>
  ping_pong: Generated<boolean>
  nilai: Nanti<number>
  dibuka_kembali: Generated<number>
  /** A day somebody wants to look at it again. */
  tindak_lanjut: Nanti<string>
  diterima_at: Date
  verifikasi_at: Nanti<Date>
  tanggapan_at: Nanti<Date>
  selesai_at: Nanti<Date>
  tenggat_verifikasi: Nanti<Date>
  tenggat_tanggapan: Nanti<Date>
  tenggat_unit: Nanti<Date>
  tenggat_selesai: Nanti<Date>
  tenggat_kelengkapan: Nanti<Date>
  tenggat_tutup: Nanti<Date>
  /** The earliest of those that somebody of the house still has to meet. */
  tenggat_berikut: Nanti<Date>
  jeda: Nanti<string>
  /** Fingerprints of the words of the reporter's name, until the story is erased; none where it came without a name. */
  nama_sidik: Generated<string[]>
  /** How many events it has. */
  urutan: Generated<number>
  /** Whose turn it is, and the moment lists are sorted by: written by the database itself. */
  antrean: ColumnType<'pengelola' | 'unit' | 'pelapor' | 'selesai', never, never>
  urut_at: ColumnType<Date, never, never>
  created_at: Generated<Date>
  updated_at: Generated<Date>
}

/** Which instansi a tracking code belongs to; readable in every scope. */
export interface KodeRow {
  kode: string
  instansi_id: string
  pengaduan_id: string
  gagal: Generated<number>
  gagal_sejak: Nanti<Date>
}

/** Who complained, sealed. No row for an anonymous complaint. */
export interface PelaporRow {
  instansi_id: string
  pengaduan_id: string
  data: Buffer
  /** Keyed fingerprints of address and telephone, to know one reporter's letters as such. */
  sidik: Generated<string[]>
}

export interface PeristiwaRow {
  instansi_id: string
  pengaduan_id: string
  urutan: number
  aksi: string
  pelaku: Pelaku
  orang_id: Nanti<string>
  at: Date
  data: ColumnType<Record<string, unknown>, string, never>
}

export interface UnitPendukungRow {
  instansi_id: string
  pengaduan_id: string
  unit_id: string
}

/** Named people who may see a rahasia or berkadar complaint. */
export interface AksesRow {
  instansi_id: string
  pengaduan_id: string
  orang_id: string
  created_at: Generated<Date>
  created_by: Nanti<string>
}

export interface TanggapanRow {
  instansi_id: string
  id: string
  pengaduan_id: string
  jenis: 'tanggapan' | 'jawaban' | 'balasan' | 'kelengkapan' | 'permintaan' | 'catatan'
  keadaan: Generated<'konsep' | 'menunggu_persetujuan' | 'terkirim' | 'ditolak'>
  isi: string
  orang_id: Nanti<string>
  unit_id: Nanti<string>
  disetujui_oleh: Nanti<string>
  created_at: Generated<Date>
  terkirim_at: Nanti<Date>
}

export interface LampiranRow {
  instansi_id: string
  id: string
  pengaduan_id: string
  tanggapan_id: Nanti<string>
  /** Where the file store keeps it. */
  kunci: string
  nama: string
  jenis: string
  ukuran: number
  sha256: string
  tahap: Nanti<'sebelum' | 'sesudah'>
  pindai: Generated<'tidak_dipindai' | 'menunggu' | 'bersih' | 'terinfeksi'>
  dari: 'pelapor' | 'pejabat'
  created_at: Generated<Date>
}

export interface ProfilRow {
  instansi_id: string
  id: string
  nama: string
  dasar: Generated<string>
  mulai: ColumnType<string, string, string>
  /** The terms (jam/rules.ts). */
  isi: ColumnType<unknown, string, string>
  created_at: Generated<Date>
  created_by: Nanti<string>
}

export interface KategoriRow {
  instansi_id: string
  id: string
  induk_id: Nanti<string>
  nama: string
  lapor_id: Nanti<number>
  mulai: ColumnType<string, string | undefined, string>
  selesai: Nanti<string>
}

export interface TemplatRow {
  instansi_id: string
  id: string
  /** null: for every unit. */
  unit_id: Nanti<string>
  nama: string
  isi: string
  created_at: Generated<Date>
}

export interface PengaturanRow {
  instansi_id: string
  isi: ColumnType<Record<string, unknown>, string, string>
}

declare module '../../platform/db/types.ts' {
  interface Database {
    pengaduan: PengaduanRow
    pengaduan_kode: KodeRow
    pengaduan_pelapor: PelaporRow
    pengaduan_peristiwa: PeristiwaRow
    pengaduan_unit_pendukung: UnitPendukungRow
    pengaduan_akses: AksesRow
    pengaduan_tanggapan: TanggapanRow
    pengaduan_lampiran: LampiranRow
    pengaduan_profil: ProfilRow
    pengaduan_kategori: KategoriRow
    pengaduan_templat: TemplatRow
    pengaduan_pengaturan: PengaturanRow
  }
}
