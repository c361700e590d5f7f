import { sql, type Kysely } from 'kysely'

/** Keyed fingerprints of the words of the reporter's name, so that public pages can take it out of the text. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`alter table pengaduan add column nama_sidik text[] not null default '{}'`.execute(db)
}
