import { sql, type Kysely } from 'kysely'

/** What was routed since a moment is asked for whenever the routing suggestion is read again: without walking every event there ever was. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`create index pengaduan_peristiwa_salur on pengaduan_peristiwa (instansi_id, at) where aksi = 'disposisi'`.execute(
    db,
  )
}
