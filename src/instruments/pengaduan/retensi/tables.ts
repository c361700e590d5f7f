import type { ColumnType } from 'kysely'

type Nanti<T> = ColumnType<T | null, T | null | undefined, T | null>

/** Not to be erased, until somebody says otherwise. */
export interface TahanRow {
  instansi_id: string
  id: string
  pengaduan_id: string
  jenis: 'ombudsman' | 'perkara' | 'lain'
  alasan: string
  dari: 'pelapor' | 'pejabat'
  created_at: Date
  created_by: Nanti<string>
  dilepas_at: Nanti<Date>
  dilepas_oleh: Nanti<string>
}

/** One run: under which profile, and how much of what. Without an end: it was cut off. */
export interface RetensiJalanRow {
  instansi_id: string
  id: string
  mulai_at: Date
  selesai_at: Nanti<Date>
  profil: ColumnType<unknown, string, never>
  hasil: ColumnType<Record<string, number>, string | undefined, string>
}

/** What was erased of one complaint. */
export interface RetensiHapusRow {
  instansi_id: string
  pengaduan_id: string
  bagian: 'identitas' | 'lampiran' | 'cerita' | 'surat'
  at: Date
  jalan_id: string
}

/** A stored file that no row names. */
export interface RetensiYatimRow {
  instansi_id: string
  kunci: string
  sejak: Date
  terlihat_at: Date
}

declare module '../../../platform/db/types.ts' {
  interface Database {
    pengaduan_tahan: TahanRow
    pengaduan_retensi_jalan: RetensiJalanRow
    pengaduan_retensi_hapus: RetensiHapusRow
    pengaduan_retensi_yatim: RetensiYatimRow
  }
}
