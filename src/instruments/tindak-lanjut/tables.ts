import type { ColumnType, Generated } from 'kysely'

type Nanti<T> = ColumnType<T | null, T | null | undefined, T | null>

export interface NomorAksiRow {
  instansi_id: string
  tahun: number
  akhir: number
}

/** One action. Dates are calendar dates, `YYYY-MM-DD`. */
export interface AksiRow {
  instansi_id: string
  id: string
  unit_id: string
  layanan_id: Nanti<string>
  /** Year and number under which it was entered. */
  tahun: number
  nomor: number
  asal: string
  asal_id: Nanti<string>
  asal_kunci: Generated<string>
  asal_teks: Generated<string>
  /** The same origin with the same word is one action. */
  kunci_tunggal: Nanti<string>
  masalah: string
  program: Generated<string>
  kegiatan: string
  unsur: Nanti<string>
  komponen: Nanti<string>
  penanggung_jawab: string
  penanggung_jawab_id: Nanti<string>
  waktu_jenis: string
  waktu_tahun: Nanti<number>
  waktu_bagian: Generated<number[]>
  mulai: Nanti<string>
  tenggat: string
  /** Whole rupiah; arrives as text. */
  anggaran: ColumnType<string | null, number | null | undefined, number | null>
  sumber_anggaran: Generated<string>
  status: string
  kemajuan: Generated<number>
  hambatan: Generated<string>
  /** What was done, said at the end. */
  hasil: Generated<string>
  disetujui_pada: Nanti<string>
  selesai_pada: Nanti<string>
  ringkas_publik: Generated<string>
  tampil_publik: Generated<boolean>
  /** The verdict that stands, kept for the counts of the public pages. */
  dampak: Nanti<string>
  /** How many events it has: who saw fewer was overtaken. */
  urutan: Generated<number>
  created_at: Generated<Date>
  created_by: Nanti<string>
  updated_at: Generated<Date>
}

/** Proof. What was wrong is withdrawn with its reason, never erased. */
export interface BuktiRow {
  instansi_id: string
  id: string
  aksi_id: string
  jenis: string
  tanggal: string
  keterangan: string
  tautan: Generated<string>
  berkas_kunci: Generated<string>
  nama_berkas: Generated<string>
  tipe: Generated<string>
  ukuran: Generated<number>
  sidik: Generated<string>
  tampil_publik: Generated<boolean>
  ditarik_at: Nanti<Date>
  ditarik_alasan: Generated<string>
  created_at: Generated<Date>
  created_by: Nanti<string>
}

/** Only ever added. */
export interface PeristiwaAksiRow {
  instansi_id: string
  aksi_id: string
  urutan: number
  jenis: string
  /** Where it stood afterwards. */
  ke: string
  kemajuan: number
  teks: Generated<string>
  data: ColumnType<unknown, string | undefined, never>
  orang_id: Nanti<string>
  at: Date
}

/** How much a unit promised in public; the database keeps it with every action that moves. */
export interface HitunganAksiRow {
  instansi_id: string
  unit_id: string
  dijanjikan: number
  selesai: number
  sesuai: number
  berlawanan: number
  belum_terbukti: number
}

declare module '../../platform/db/types.ts' {
  interface Database {
    tindak_lanjut_nomor: NomorAksiRow
    tindak_lanjut_aksi: AksiRow
    tindak_lanjut_hitungan: HitunganAksiRow
    tindak_lanjut_bukti: BuktiRow
    tindak_lanjut_peristiwa: PeristiwaAksiRow
  }
}
