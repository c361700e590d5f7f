import { sql, type Kysely } from 'kysely'
import { secureTenantTable } from '../../../platform/db/tenant.ts'

/** When the form of this instansi got more than its citizens send. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    create table pengaduan_serbuan (
      instansi_id uuid not null,
      id uuid not null,
      ambang int not null,
      mulai_at timestamptz not null,
      akhir_at timestamptz not null,
      puncak int not null,
      ditahan int not null,
      lolos int not null,
      primary key (instansi_id, id)
    );
    create index pengaduan_serbuan_akhir on pengaduan_serbuan (instansi_id, akhir_at);
  `.execute(db)
  await secureTenantTable(db, 'pengaduan_serbuan', ['select', 'insert', 'update'])
}
