import { sql, type Kysely } from 'kysely'

/**
 * An answer is written under the lock of its periode's row, and its sums, whose key into the periode stays, are written with
 * it: a periode with answers cannot go. Looking the periode up again for every answer was a twelfth of what storing one cost.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`alter table survei_jawaban drop constraint survei_jawaban_instansi_id_periode_id_fkey`.execute(db)
}
