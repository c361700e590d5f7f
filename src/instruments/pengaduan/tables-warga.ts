import type { Generated } from 'kysely'

/** Follows somebody else's public complaint; where to reach him is sealed. */
export interface PengikutRow {
  instansi_id: string
  pengaduan_id: string
  id: string
  /** Keyed fingerprint of the address: the same one follows once. */
  sidik: string
  data: Buffer
  created_at: Generated<Date>
}

declare module '../../platform/db/types.ts' {
  interface Database {
    pengaduan_pengikut: PengikutRow
  }
}
