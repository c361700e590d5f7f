import type { Generated } from 'kysely'

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

declare module '../../../platform/db/types.ts' {
  interface Database {
    survei_tugas: TugasRow
  }
}
