import { sql, type Kysely } from 'kysely'
import { secureTenantTable } from '../../../platform/db/tenant.ts'

/** How long contacts of participants are kept. Off until an instansi switches it on. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    create table fkp_retensi (
      instansi_id uuid primary key,
      aktif boolean not null default false,
      dasar text not null default '',
      bulan int not null check (bulan between 1 and 1200),
      updated_at timestamptz not null default now()
    );
    create index fkp_peserta_berkontak on fkp_peserta (instansi_id, forum_id) where kontak_sandi is not null;
  `.execute(db)
  await secureTenantTable(db, 'fkp_retensi', ['select', 'insert', 'update'])
}
