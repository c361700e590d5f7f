import { sql, type Kysely } from 'kysely'
import { secureTenantTable } from '../../../platform/db/tenant.ts'

/** Results of the rules before PermenPANRB 14/2017, as they were printed: for reading, never for counting. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    create table survei_warisan (
      instansi_id uuid not null,
      id uuid not null,
      unit_id uuid not null,
      peraturan text not null check (peraturan in ('kepmen-25-2004', 'permenpanrb-16-2014')),
      nama text not null,
      mulai date not null,
      selesai date not null check (selesai >= mulai),
      ikm numeric(5, 2) not null check (ikm between 25 and 100),
      n int check (n > 0),
      sumber text not null,
      created_at timestamptz not null default now(),
      created_by uuid,
      primary key (instansi_id, id),
      foreign key (instansi_id, unit_id) references registry_unit
    );
    create index survei_warisan_unit on survei_warisan (instansi_id, unit_id, mulai);
  `.execute(db)
  await secureTenantTable(db, 'survei_warisan', ['select', 'insert', 'delete'])
}
