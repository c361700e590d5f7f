import type { ColumnType, Generated } from 'kysely'

/** store-peta.ts knows what stands in it. */
type Json = ColumnType<unknown, string, string>
type Int8 = ColumnType<string, number | string>

/** How a forum takes votes, and how many it has. One row a forum, made when it is first needed. */
export interface PemungutanRow {
  instansi_id: string
  forum_id: string
  /** Phases in which votes are taken. */
  tahap: Generated<string[]>
  usul_warga: Generated<boolean>
  layar: Generated<'ajakan' | 'hasil'>
  hanya_terdaftar: Generated<boolean>
  /** The last number given to a statement. */
  nomor: Generated<number>
  /** People who have voted; whoever only proposed is not among them. */
  pemilih: Generated<number>
  terdaftar: Generated<number>
  kertas: Generated<number>
  suara: Generated<number>
  /** Grows with every change a map depends on. */
  versi: ColumnType<string, number | undefined, number>
  /** A computation was asked for then and has not begun. */
  antre_at: Date | null
}

export interface PernyataanRow {
  instansi_id: string
  id: string
  forum_id: string
  /** Given when it is first shown; on paper and in exports it is this number. */
  nomor: number | null
  teks: string
  asal: 'petugas' | 'peserta' | 'agenda'
  agenda_id: string | null
  /** Who proposed it: so that one telephone does not fill the queue. */
  pemilih_id: string | null
  keadaan: 'menunggu' | 'tampil' | 'ditolak'
  alasan: Generated<string>
  meta: Generated<boolean>
  setuju: Generated<number>
  tidak: Generated<number>
  lewat: Generated<number>
  setuju_terdaftar: Generated<number>
  tidak_terdaftar: Generated<number>
  lewat_terdaftar: Generated<number>
  ekstremitas: Generated<number>
  created_at: Generated<Date>
  created_by: string | null
  diputus_at: Date | null
  diputus_by: string | null
}

/** No name, no address, and no way from here to a participant: the digest of a token is all. */
export interface PemilihRow {
  instansi_id: string
  forum_id: string
  id: string
  sidik: string
  terdaftar: Generated<boolean>
  /** Number of the paper sheet. */
  lembar: number | null
}

export interface SuaraRow {
  instansi_id: string
  forum_id: string
  pemilih_id: string
  pernyataan_id: string
  nilai: number
  tahap: 'sebelum' | 'selama' | 'sesudah'
  at: Date
}

export interface PetaRow {
  instansi_id: string
  forum_id: string
  lingkup: 'semua' | 'terdaftar'
  cara: 'berjalan' | 'akhir'
  versi: Int8
  keadaan: Json
  sajian: Json
  sumbu: Json
  sidik: string
  at: Date
}

export interface SuaraTables {
  fkp_pemungutan: PemungutanRow
  fkp_pernyataan: PernyataanRow
  fkp_pemilih: PemilihRow
  fkp_suara: SuaraRow
  fkp_peta: PetaRow
}

declare module '../../../platform/db/types.ts' {
  interface Database extends SuaraTables {}
}
