import { sql, type Kysely } from 'kysely'

/** Any instrument: extra answers, a chosen multiplier, an address for each instrument of a unit. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    alter table survei_periode add column konversi text
      check (konversi ~ '^[0-9]{1,6}([.][0-9]{1,6})?(/[0-9]{1,6})?$');
    alter table survei_jawaban add column tambahan jsonb;
    alter table survei_tautan add column instrumen_kode text;
    alter table survei_tautan drop constraint survei_tautan_instansi_id_unit_id_layanan_id_key;
    alter table survei_tautan add constraint survei_tautan_tujuan
      unique nulls not distinct (instansi_id, unit_id, layanan_id, instrumen_kode);
  `.execute(db)
}
