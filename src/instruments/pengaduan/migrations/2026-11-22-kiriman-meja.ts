import { sql, type Kysely } from 'kysely'
import { secureTenantTable } from '../../../platform/db/tenant.ts'

/** Forms of the desk that were taken, for some days: the same form again is the same act. Of the form only a fingerprint. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    create table pengaduan_kiriman_meja (
      instansi_id uuid not null,
      kunci uuid not null,
      sidik text not null,
      pengaduan_id uuid not null,
      created_at timestamptz not null,
      primary key (instansi_id, kunci, sidik)
    );
    create index pengaduan_kiriman_meja_lama on pengaduan_kiriman_meja (instansi_id, created_at);
  `.execute(db)
  await secureTenantTable(db, 'pengaduan_kiriman_meja', ['select', 'insert', 'delete'])
}
