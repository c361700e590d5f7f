import type { Generated } from 'kysely'

/** Somebody who was served and is asked. Sealed; the two prints only tell whether an address is on the list already. */
export interface UndanganRow {
  instansi_id: string
  id: string
  periode_id: string
  data: Uint8Array
  sidik_surel: string | null
  sidik_telepon: string | null
  created_by: string | null
}

/** An invitation as the citizen's page knows it: no person, no moment, no answer. */
export interface TokenRow {
  instansi_id: string
  periode_id: string
  hash: string
  terpakai: Generated<boolean>
  /** Written again, in another order, together with all others: see aduk.ts. */
  teraduk: Generated<boolean>
  /** The person wants no reminder. */
  berhenti: Generated<boolean>
}

export interface GelombangRow {
  instansi_id: string
  id: string
  periode_id: string
  jenis: 'undangan' | 'pengingat'
  kanal: 'surel' | 'whatsapp' | 'sms'
  subjek: string
  teks: string
  created_at: Generated<Date>
  created_by: string | null
  selesai_at: Date | null
  dihentikan_at: Date | null
}

/** How long names are kept after the end, and what remains of them: four counts. */
export interface SimpanRow {
  instansi_id: string
  periode_id: string
  hari: number
  dihapus_at: Date | null
  diundang: number | null
  terkirim: number | null
  gagal: number | null
  menjawab: number | null
}

export interface UndanganTables {
  survei_undangan: UndanganRow
  survei_undangan_token: TokenRow
  survei_undangan_gelombang: GelombangRow
  survei_undangan_simpan: SimpanRow
}

declare module '../../../platform/db/types.ts' {
  interface Database extends UndanganTables {}
}
