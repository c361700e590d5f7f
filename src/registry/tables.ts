import type { ColumnType, Generated } from 'kysely'

export interface InstansiRow {
  instansi_id: string
  slug: string
  nama: string
  jenis: string
  zona: Generated<'WIB' | 'WITA' | 'WIT'>
  wilayah_kode: string | null
  aksen: string | null
  alamat: Generated<string>
  kontak: Generated<string>
  hari_kerja: Generated<number>
  cuti_bersama_libur: Generated<boolean>
  /** Invented data for the demonstration: every page of it says so. */
  rekaan: Generated<boolean>
  /** Names the picture that is kept; null: none. */
  logo_sidik: Generated<string | null>
  created_at: Generated<Date>
}

export interface LogoRow {
  instansi_id: string
  isi: Buffer
  lebar: number
  tinggi: number
}

export interface UnitRow {
  instansi_id: string
  id: string
  induk_id: string | null
  nama: string
  singkatan: Generated<string>
  slug: string
  jenis: string
  alamat: Generated<string>
  kontak: Generated<string>
  wilayah_kode: string | null
  /** null = as the instansi. */
  hari_kerja: number | null
  kepala_nama: Generated<string>
  kepala_nip: Generated<string>
  kepala_jabatan: Generated<string>
  urutan: Generated<number>
  aktif: Generated<boolean>
  created_at: Generated<Date>
}

export interface LayananRow {
  instansi_id: string
  id: string
  unit_id: string
  nama: string
  slug: string
  urutan: Generated<number>
  aktif: Generated<boolean>
  created_at: Generated<Date>
}

export interface OrangRow {
  instansi_id: string
  id: string
  akun_id: string
  nama: string
  jabatan: Generated<string>
  surel: string
  aktif: Generated<boolean>
  created_at: Generated<Date>
}

export interface PeranRow {
  instansi_id: string
  id: string
  orang_id: string
  peran:
    | 'admin_instansi'
    | 'pembina'
    | 'kepala_unit'
    | 'petugas'
    | 'pewawancara'
    | 'pengelola_pengaduan'
    | 'penghubung'
    | 'apip'
  unit_id: string | null
  created_at: Generated<Date>
}

export interface LiburRow {
  instansi_id: string
  /** `YYYY-MM-DD` */
  tanggal: ColumnType<string, string, string>
  jenis: 'libur_nasional' | 'cuti_bersama' | 'libur_daerah'
  nama: string
  dasar: Generated<string>
}

/** Directory of public addresses: `unit/<slug>`, `instansi/<slug>`, `s/<kode>`, `anjungan/<kode>` … → whose it is. */
export interface AlamatRow {
  alamat: string
  instansi_id: string
  jenis: 'instansi' | 'unit' | 'survei' | 'perangkat' | 'forum'
  sasaran_id: string
}

export interface WilayahRow {
  kode: string
  nama: string
  jenis: 'provinsi' | 'kabupaten' | 'kecamatan' | 'desa'
  induk_kode: string | null
}

export interface RegistryTables {
  registry_logo: LogoRow
  registry_instansi: InstansiRow
  registry_unit: UnitRow
  registry_layanan: LayananRow
  registry_orang: OrangRow
  registry_peran: PeranRow
  registry_libur: LiburRow
  registry_alamat: AlamatRow
  registry_wilayah: WilayahRow
}

declare module '../platform/db/types.ts' {
  interface Database extends RegistryTables {}
}
