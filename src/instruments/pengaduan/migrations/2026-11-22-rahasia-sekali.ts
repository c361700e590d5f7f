import { sql, type Kysely } from 'kysely'

/** Which form made it: pressed twice it is made once. Of an API key only the digest, or the key itself could be computed again from it. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    alter table pengaduan_webhook add column kunci_kirim uuid, add unique (instansi_id, kunci_kirim);
    alter table pengaduan_api_kunci add column kunci_sidik text, add unique (instansi_id, kunci_sidik);
  `.execute(db)
}
