import '../tables.ts'
import { sql } from 'kysely'
import { addDays, type Tanggal } from '../../../kernel/clock.ts'
import type { Db } from '../../../platform/db/types.ts'
import { SEGERA_HARI } from '../rules-alur.ts'

/** null: every unit. */
export type UnitTugas = readonly string[] | null

export interface Tugas {
  readonly lewat: number
  readonly segera: number
  /** With berita acara, waiting for the SK. */
  readonly menunggu: number
}

/** What Hari ini counts, in one walk over the versions that are in force or under way. */
export async function countTugas(db: Db, unit: UnitTugas, hariIni: Tanggal): Promise<Tugas> {
  const milik = unit === null ? sql`true` : sql`l.unit_id = any(${[...unit]}::uuid[])`
  const segera = addDays(hariIni, SEGERA_HARI)
  const { rows } = await sql<Tugas>`
    select count(*) filter (where v.tinjau_pada < ${hariIni})::int as lewat,
      count(*) filter (where v.tinjau_pada between ${hariIni} and ${segera})::int as segera,
      count(*) filter (where v.keadaan = 'berita_acara')::int as menunggu
    from standar_versi v
    join registry_layanan l on l.instansi_id = v.instansi_id and l.id = v.layanan_id
    where v.diganti is null and l.aktif and ${milik}`.execute(db)
  return rows[0]!
}
