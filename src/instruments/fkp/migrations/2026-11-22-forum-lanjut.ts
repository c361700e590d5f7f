import { sql, type Kysely } from 'kysely'

/** Why a forum was called off; who was sent which invitation; where a point of the agenda comes from and who decided on it. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    alter table fkp_forum add column batal_alasan text not null default '';
    alter table fkp_peserta
      add column undangan_at timestamptz,
      add column undangan_urutan int,
      add column undangan_kanal text[] not null default '{}';
    alter table fkp_agenda
      add column tautan text not null default '',
      add column diputus_at timestamptz,
      add column diputus_by uuid;
    -- The public is not told whether a contact is on the list already, so it may come twice; the desk shows both.
    drop index fkp_peserta_kontak;
    create index fkp_peserta_kontak on fkp_peserta (instansi_id, forum_id, kontak_sidik) where kontak_sidik is not null;
    create index fkp_peserta_urut on fkp_peserta (instansi_id, forum_id, id);
  `.execute(db)
}
