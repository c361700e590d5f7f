import { sql, type Kysely } from 'kysely'
import { secureTenantTable } from '../../../platform/db/tenant.ts'

/** When an address got more than its place can produce: shown to the officer, counted nowhere. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    create table survei_serbuan (
      instansi_id uuid not null,
      id uuid not null,
      periode_id uuid not null,
      tautan_id uuid not null,
      sebab text not null check (sebab in ('tautan', 'perangkat')),
      ambang int not null,
      mulai_at timestamptz not null,
      akhir_at timestamptz not null,
      puncak int not null,
      ditahan int not null,
      lolos int not null,
      primary key (instansi_id, id),
      foreign key (instansi_id, periode_id) references survei_periode (instansi_id, id)
    );
    create index survei_serbuan_periode on survei_serbuan (instansi_id, periode_id, mulai_at);
    create index survei_serbuan_akhir on survei_serbuan (instansi_id, akhir_at);
  `.execute(db)
  await secureTenantTable(db, 'survei_serbuan', ['select', 'insert', 'update'])
}
