import { sql, type Kysely } from 'kysely'
import { secureTenantTable } from '../../../platform/db/tenant.ts'

/**
 * Which instansi of the house take letters of citizens, and who takes those of citizens who do not know whose they are. Everybody who
 * opens the form asks, before there is a scope: so it is readable in each. No row: it takes its own.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    create table pengaduan_penerimaan (
      instansi_id uuid primary key,
      terima boolean not null default true,
      -- Since when it takes letters of those who do not know; the first who said so does.
      tidak_tahu_at timestamptz,
      updated_at timestamptz not null,
      updated_by uuid
    );
  `.execute(db)
  await secureTenantTable(db, 'pengaduan_penerimaan', ['select', 'insert', 'update'], 'true')
}
