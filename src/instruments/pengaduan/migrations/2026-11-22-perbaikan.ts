import { sql, type Kysely } from 'kysely'
import { secureTenantTable } from '../../../platform/db/tenant.ts'

/** Actions that a letter led to and that are done: each is told to its reporter once, and stands on the tracking page. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    create table pengaduan_perbaikan (
      instansi_id uuid not null,
      pengaduan_id uuid not null,
      aksi_id uuid not null,
      judul text not null default '' check (char_length(judul) <= 2000),
      alamat text not null default '',
      at timestamptz not null,
      primary key (instansi_id, pengaduan_id, aksi_id),
      foreign key (instansi_id, pengaduan_id) references pengaduan
    );
  `.execute(db)
  await secureTenantTable(db, 'pengaduan_perbaikan', ['select', 'insert'])
}
