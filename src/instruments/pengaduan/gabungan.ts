import './tables.ts'
import { sql } from 'kysely'
import type { Db } from '../../platform/db/types.ts'
import type { Pengaduan } from './rules.ts'
import { findPengaduan } from './store.ts'

/** Of one letter to the one it was merged into, as long as it lies there. */
const digabungSql = sql`g.status = 'diarsipkan_admin' and exists (select from pengaduan_peristiwa e
  where e.instansi_id = g.instansi_id and e.pengaduan_id = g.id and e.aksi = 'gabung')`

/** Letters merged into this one, also by way of another; each has a reporter of its own who waits for what becomes of it. */
export async function listGabungan(db: Db, id: string): Promise<Pengaduan[]> {
  const { rows } = await sql<{ id: string }>`
    with recursive anak as (
      select ${id}::uuid as id
      union
      select g.id from anak a join pengaduan g on g.induk_id = a.id where ${digabungSql}
    ) select id from anak where id <> ${id} order by id`.execute(db)
  const semua = await Promise.all(rows.map((r) => findPengaduan(db, r.id)))
  return semua.filter((g) => g !== undefined)
}

/** The letter that this one is handled with now: the one it was merged into may have been merged itself. */
export async function findInduk(db: Db, id: string): Promise<Pengaduan | undefined> {
  const { rows } = await sql<{ id: string }>`
    with recursive atas as (
      select ${id}::uuid as id, 0 as ke
      union
      select g.induk_id, a.ke + 1 from atas a join pengaduan g on g.id = a.id
      where g.induk_id is not null and ${digabungSql} and a.ke < 50
    ) select id from atas where ke > 0 order by ke desc limit 1`.execute(db)
  return rows[0] && findPengaduan(db, rows[0].id)
}
