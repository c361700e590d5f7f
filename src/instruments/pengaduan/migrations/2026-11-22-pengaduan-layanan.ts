import { sql, type Kysely } from 'kysely'

/** The page of a service counts the reports about it. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`create index pengaduan_layanan on pengaduan (instansi_id, layanan_id) where layanan_id is not null`.execute(
    db,
  )
}
