import { sql, type Kysely } from 'kysely'

/** A file that was taken in and turned out wrong: its answers get a reason to be looked at, all at once. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    alter table survei_tanda drop constraint survei_tanda_alasan_check;
    alter table survei_tanda add constraint survei_tanda_alasan_check
      check (alasan in ('cepat', 'lonjakan', 'beruntun', 'teks_sama', 'berkas_keliru'));
    alter table survei_impor
      add column keliru_at timestamptz,
      add column keliru_alasan text not null default '';
  `.execute(db)
}
