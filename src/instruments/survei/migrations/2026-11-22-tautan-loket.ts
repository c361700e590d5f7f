import { sql, type Kysely } from 'kysely'

/** A printed address may be of one counter: its answers can then be told apart from those of the next. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    alter table survei_tautan add loket text check (char_length(loket) between 1 and 40);
    alter table survei_tautan drop constraint survei_tautan_tujuan;
    alter table survei_tautan add constraint survei_tautan_tujuan
      unique nulls not distinct (instansi_id, unit_id, layanan_id, instrumen_kode, loket);
  `.execute(db)
}
