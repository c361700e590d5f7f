import { sql, type Kysely } from 'kysely'
import { secureTenantTable } from '../../../platform/db/tenant.ts'

/**
 * How far the window rules have looked at a periode. Not a column of the periode: writers of answers hold its row, and must
 * not wait for an inspection.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    create table survei_diperiksa (
      instansi_id uuid not null,
      periode_id uuid not null,
      sampai_urut bigint not null,
      primary key (instansi_id, periode_id),
      foreign key (instansi_id, periode_id) references survei_periode
    )`.execute(db)
  await secureTenantTable(db, 'survei_diperiksa', ['select', 'insert', 'update'])
}
