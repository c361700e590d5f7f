import { sql, type Kysely } from 'kysely'
import { secureTenantTable } from '../../../platform/db/tenant.ts'

/**
 * A complaint passed between two instansi of this server. Each side keeps its own row about the other and nothing of the other's
 * can be read from it: what crosses is written by a job, once in the scope of each.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    create table pengaduan_terusan (
      instansi_id uuid not null,
      pengaduan_id uuid not null,
      urutan int not null,
      arah text not null check (arah in ('keluar', 'masuk')),
      instansi_lain uuid not null,
      nama_lain text not null,
      -- The complaint over there and its code; null while the job has not been.
      pengaduan_lain uuid,
      kode_lain text,
      created_at timestamptz not null default now(),
      primary key (instansi_id, pengaduan_id, urutan, arah),
      foreign key (instansi_id, pengaduan_id) references pengaduan
    );
  `.execute(db)
  await secureTenantTable(db, 'pengaduan_terusan', ['select', 'insert', 'update'])
}
