import { sql, type Kysely } from 'kysely'

/** Short messages that came before the complaint they belong to, sealed; they go with their conversation. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`alter table pengaduan_percakapan add column tunggu bytea`.execute(db)
}
