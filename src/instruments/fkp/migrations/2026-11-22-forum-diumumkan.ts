import { sql, type Kysely } from 'kysely'

/** When a forum was first announced: what was dropped as a draft is told to nobody, what was withdrawn is still known to those invited. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    alter table fkp_forum add column diumumkan_at timestamptz;
    update fkp_forum set diumumkan_at = updated_at where keadaan <> 'persiapan';
  `.execute(db)
}
