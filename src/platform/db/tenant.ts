import { sql, type Kysely } from 'kysely'
import { WEB_ROLE } from './open.ts'

type Grant = 'select' | 'insert' | 'update' | 'delete'

/**
 * Gives a tenant table its wall: row-level security with the instansi of the scope, and only the named grants for the
 * web role. Call it in the migration that makes the table. `alsoVisible` widens reading (an SQL condition).
 */
export async function secureTenantTable(
  db: Kysely<unknown>,
  table: string,
  grants: readonly Grant[],
  alsoVisible?: string,
): Promise<void> {
  const own = `instansi_id = nullif(current_setting('sambut.instansi', true), '')::uuid`
  const t = sql.table(table)
  const role = sql.id(WEB_ROLE)
  await sql`alter table ${t} enable row level security`.execute(db)
  await sql`create policy instansi on ${t} using (${sql.raw(own)}) with check (${sql.raw(own)})`.execute(db)
  if (alsoVisible) {
    await sql`create policy terlihat on ${t} for select using (${sql.raw(alsoVisible)})`.execute(db)
  }
  await grantWeb(db, table, grants, role)
}

/** A table without instansi_id (a directory, reference data): listed by name in rls.test.ts with its reason. */
export async function grantSharedTable(
  db: Kysely<unknown>,
  table: string,
  grants: readonly Grant[],
): Promise<void> {
  await grantWeb(db, table, grants, sql.id(WEB_ROLE))
}

async function grantWeb(
  db: Kysely<unknown>,
  table: string,
  grants: readonly Grant[],
  role: ReturnType<typeof sql.id>,
): Promise<void> {
  if (grants.length === 0) return
  await sql`grant ${sql.raw(grants.join(', '))} on ${sql.table(table)} to ${role}`.execute(db)
}
