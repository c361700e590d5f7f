import { sql, type Kysely } from 'kysely'
import { secureTenantTable } from '../../../platform/db/tenant.ts'

/** Where a published result was made known, when, and the proof of it. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    create table survei_media (
      instansi_id uuid not null,
      id uuid not null,
      periode_id uuid not null,
      jenis text not null
        check (jenis in ('cetak', 'elektronik', 'media_sosial', 'situs', 'aplikasi', 'papan_reklame')),
      tanggal date not null,
      keterangan text not null,
      tautan text,
      berkas_kunci text,
      berkas_jenis text,
      created_at timestamptz not null default now(),
      created_by uuid,
      primary key (instansi_id, id),
      check (tautan is not null or berkas_kunci is not null),
      foreign key (instansi_id, periode_id) references survei_periode
    );
    create index survei_media_periode on survei_media (instansi_id, periode_id, tanggal);
  `.execute(db)
  await secureTenantTable(db, 'survei_media', ['select', 'insert', 'delete'])
}
