import type { Generated } from 'kysely'

/** An action this letter led to, done. Only added to. */
export interface PerbaikanRow {
  instansi_id: string
  pengaduan_id: string
  aksi_id: string
  /** What was done, in words for everybody; empty where the action is not public. */
  judul: Generated<string>
  /** Its public page, without the house before it; empty where there is none. */
  alamat: Generated<string>
  at: Date
}

declare module '../../../platform/db/types.ts' {
  interface Database {
    pengaduan_perbaikan: PerbaikanRow
  }
}
