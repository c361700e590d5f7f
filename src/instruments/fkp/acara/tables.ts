import type { ColumnType, Generated } from 'kysely'

type Nanti<T> = ColumnType<T | null, T | null | undefined, T | null>

export interface NotulenRow {
  instansi_id: string
  id: string
  forum_id: string
  /** Of the form that sent it: sent twice is written once. */
  kunci: string
  keadaan: 'draf' | 'tercatat' | 'ditarik'
  /** HH.MM as the meeting's clock showed, or ''. */
  pukul: string
  pembicara: string
  jenis: 'paparan' | 'tanggapan' | 'pertanyaan' | 'usul' | 'catatan'
  agenda_id: Nanti<string>
  isi: string
  urutan: Generated<number>
  created_at: Generated<Date>
  created_by: Nanti<string>
  updated_at: Generated<Date>
  updated_by: Nanti<string>
}

export interface KesepakatanRow {
  instansi_id: string
  id: string
  forum_id: string
  kunci: string
  nomor: number
  keadaan: 'disepakati' | 'ditarik'
  agenda_id: Nanti<string>
  masalah: string
  perbaikan: string
  penanggung_jawab: string
  tenggat: string
  alasan_tarik: Generated<string>
  urutan: Generated<number>
  /** Its action in the register, once the berita acara is frozen. */
  aksi_id: Nanti<string>
  created_at: Generated<Date>
  created_by: Nanti<string>
  updated_at: Generated<Date>
}

export interface UsulanRow {
  instansi_id: string
  id: string
  forum_id: string
  kunci: string
  kesepakatan_id: Nanti<string>
  isi: string
  nama: Generated<string>
  keadaan: Generated<'menunggu' | 'diterima' | 'ditolak'>
  alasan: Generated<string>
  /** May its words be read by everybody, once it is decided? */
  tampil: Generated<boolean>
  diputus_at: Nanti<Date>
  diputus_oleh: Nanti<string>
  created_at: Generated<Date>
}

export interface AcaraRow {
  instansi_id: string
  forum_id: string
  hari_usul: Generated<number>
  /** The day the draft was opened to the participants. */
  mulai_usul: Nanti<string>
  tempat: Generated<string>
  nomor: Generated<string>
  pernyataan_kepala: Generated<string>
  pernyataan_peserta: Generated<string>
  /** Not empty: the head has opened a frozen berita acara for a revision, for this reason. */
  alasan_revisi: Generated<string>
  updated_at: Generated<Date>
}

export interface BeritaAcaraRow {
  instansi_id: string
  id: string
  forum_id: string
  revisi: number
  nomor: string
  tanggal: string
  /** IsiBeritaAcara (isi.ts): what everybody may read. */
  isi: ColumnType<unknown, string, never>
  hash: string
  /** Telephone numbers, gender and NIP of who signs, sealed. */
  ttd_sandi: Uint8Array
  ditetapkan_at: Date
  ditetapkan_oleh: Nanti<string>
}

export interface BerkasForumRow {
  instansi_id: string
  id: string
  forum_id: string
  jenis: 'undangan' | 'daftar_hadir' | 'notulen' | 'foto' | 'berita_acara' | 'rencana_aksi' | 'bukti'
  kunci: string
  nama: string
  tipe: string
  ukuran: number
  sha256: string
  lebar: Nanti<number>
  tinggi: Nanti<number>
  keterangan: Generated<string>
  dihapus: Nanti<Date>
  created_at: Generated<Date>
  created_by: Nanti<string>
}

declare module '../../../platform/db/types.ts' {
  interface Database {
    fkp_notulen: NotulenRow
    fkp_kesepakatan: KesepakatanRow
    fkp_usulan: UsulanRow
    fkp_acara: AcaraRow
    fkp_berita_acara: BeritaAcaraRow
    fkp_berkas: BerkasForumRow
  }
}
