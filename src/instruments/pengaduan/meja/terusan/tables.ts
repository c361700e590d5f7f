import type { Generated } from 'kysely'

/** This side of a complaint passed between two instansi. */
export interface TerusanRow {
  instansi_id: string
  pengaduan_id: string
  /** Of the event on the side it left. */
  urutan: number
  arah: 'keluar' | 'masuk'
  instansi_lain: string
  nama_lain: string
  pengaduan_lain: string | null
  kode_lain: string | null
  created_at: Generated<Date>
}

declare module '../../../../platform/db/types.ts' {
  interface Database {
    pengaduan_terusan: TerusanRow
  }
}
