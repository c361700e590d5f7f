import { sql, type Kysely } from 'kysely'

/** Which sending marked somebody as present by the room's code: sent again it marks nobody else. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    alter table fkp_peserta add column hadir_kunci uuid;
    create index fkp_peserta_hadir_kunci on fkp_peserta (instansi_id, forum_id, hadir_kunci) where hadir_kunci is not null;
  `.execute(db)
}
