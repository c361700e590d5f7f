import type { ColumnType, Generated } from 'kysely'

type Nanti<T> = ColumnType<T | null, T | null | undefined, T | null>
type Keadaan =
  | 'draft'
  | 'dibahas'
  | 'berita_acara'
  | 'ditetapkan'
  | 'dipublikasikan'
  | 'dimonev'
  | 'ditinjau_ulang'

/** One version of one service's standard. Dates are calendar dates, `YYYY-MM-DD`. */
export interface VersiRow {
  instansi_id: string
  id: string
  layanan_id: string
  nomor: number
  keadaan: Keadaan
  /** The components (rules.ts). */
  isi: ColumnType<unknown, string, string>
  /** How many events it has: who saw fewer was overtaken. */
  urutan: Generated<number>
  ba_nomor: Generated<string>
  ba_tanggal: Nanti<string>
  /** The forum that discussed it. */
  fkp_id: Nanti<string>
  sk_nomor: Generated<string>
  sk_tanggal: Nanti<string>
  ttd_nama: Generated<string>
  ttd_nip: Generated<string>
  ttd_jabatan: Generated<string>
  terbit: Nanti<string>
  monev: Nanti<string>
  tinjau: Nanti<string>
  /** When it must be looked at again. */
  tinjau_pada: Nanti<string>
  /** Since when another version stands in its place. */
  diganti: Nanti<string>
  created_at: Generated<Date>
  created_by: Nanti<string>
  updated_at: Generated<Date>
}

/** Only ever added. */
export interface PeristiwaStandarRow {
  instansi_id: string
  versi_id: string
  urutan: number
  aksi: string
  ke: Keadaan
  orang_id: Nanti<string>
  at: Date
  catatan: Generated<string>
}

/** What is known of a service beside its standard. */
export interface LayananStandarRow {
  instansi_id: string
  layanan_id: string
  /** Words people use for it, separated by commas. */
  kata: Generated<string>
  sippn: Generated<boolean>
  sippn_tautan: Generated<string>
  sippn_tanggal: Nanti<string>
}

/** What really happened to the promise: finished applications of a span of days. */
export interface UkuranRow {
  instansi_id: string
  id: string
  layanan_id: string
  dari: string
  sampai: string
  selesai: number
  tepat: number
  /** Half were finished within this, in `satuan`, as exact decimal text. */
  median: ColumnType<string, string, string>
  satuan: string
  sumber: string
  created_at: Generated<Date>
  created_by: Nanti<string>
}

export interface MediaStandarRow {
  instansi_id: string
  id: string
  unit_id: string
  /** null: of every service of the unit, or of its maklumat. */
  layanan_id: Nanti<string>
  perihal: 'standar' | 'maklumat'
  media: string
  tanggal: string
  tautan: Generated<string>
  keterangan: Generated<string>
  created_at: Generated<Date>
  created_by: Nanti<string>
}

export interface MaklumatRow {
  instansi_id: string
  id: string
  unit_id: string
  sk_nomor: Generated<string>
  tanggal: string
  tempat: string
  /** The three statements. */
  kesanggupan: string
  kewajiban: string
  sanksi: string
  ttd_nama: string
  ttd_nip: Generated<string>
  ttd_jabatan: string
  diganti: Nanti<string>
  created_at: Generated<Date>
  created_by: Nanti<string>
}

/** Everyday words → words of the catalogue. */
export interface SinonimRow {
  instansi_id: string
  id: string
  ujar: string
  maksud: string
}

export interface AturanStandarRow {
  instansi_id: string
  bulan_tinjau: number
}

export interface ImporStandarRow {
  instansi_id: string
  id: string
  nama_berkas: string
  berkas_kunci: string
  sidik: string
  created_at: Generated<Date>
  created_by: Nanti<string>
  diambil_at: Nanti<Date>
  hasil: ColumnType<Record<string, number> | null, string | undefined, string>
}

declare module '../../platform/db/types.ts' {
  interface Database {
    standar_versi: VersiRow
    standar_peristiwa: PeristiwaStandarRow
    standar_layanan: LayananStandarRow
    standar_ukuran: UkuranRow
    standar_media: MediaStandarRow
    standar_maklumat: MaklumatRow
    standar_sinonim: SinonimRow
    standar_aturan: AturanStandarRow
    standar_impor: ImporStandarRow
  }
}
