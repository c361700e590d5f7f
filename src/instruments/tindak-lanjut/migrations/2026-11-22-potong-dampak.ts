import { sql, type Kysely } from 'kysely'

/** What a verdict over complaints rests on, stretch by stretch: letters are filed elsewhere later, and it must still be recomputable. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`alter table tindak_lanjut_dampak add column potong jsonb`.execute(db)
}
