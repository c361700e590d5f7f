import { sql, type Kysely } from 'kysely'

/**
 * Words of new comments wait in a list and are sorted into the index together. With 4 MB of them whoever came last waited for
 * all (some thirteen thousand comments); with 256 kB it is a moment, and costs the same per comment.
 *
 * Nobody asks for answers by their values, so nothing needs to know how those are spread: an automatic ANALYZE beside people
 * who are sending takes less time.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    alter index survei_jawaban_cari set (gin_pending_list_limit = 256);
    alter index survei_jawaban_cari alter column 1 set statistics 0;
    alter table survei_jawaban alter column nilai set statistics 0;
  `.execute(db)
}
