import { sql, type Kysely } from 'kysely'

/**
 * The mark of a device holds its periode already. Under the mark alone, an answer's device is found by one look; with instansi and
 * periode before it, a table that had grown since it was last looked over made PostgreSQL walk all answers of the periode instead.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`drop index survei_jawaban_sidik`.execute(db)
  await sql`create index survei_jawaban_sidik on survei_jawaban (sidik) where sidik is not null`.execute(db)
}
