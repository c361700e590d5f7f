import { sql, type Kysely } from 'kysely'
import { secureTenantTable } from '../../platform/db/tenant.ts'

/** One picture of each house, in a table of its own: the house is read on every page, its picture seldom. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    alter table registry_instansi add column logo_sidik text check (logo_sidik ~ '^[0-9a-f]{16}$');
    create table registry_logo (
      instansi_id uuid primary key references registry_instansi (instansi_id),
      isi bytea not null check (octet_length(isi) <= 1048576),
      lebar int not null,
      tinggi int not null
    );
  `.execute(db)
  await secureTenantTable(db, 'registry_logo', ['select', 'insert', 'update', 'delete'])
}
