import { sql, type Kysely } from 'kysely'
import { Migrator, type Migration } from 'kysely/migration'
import { WEB_ROLE } from './open.ts'
import type { Database } from './types.ts'

/** Dated name (`2026-11-21-registry`) → migration. Gathered by app.ts from every room. */
export type Migrations = Readonly<Record<string, Migration>>

/** Brings the schema up to date. Safe to run from several processes: Kysely holds a lock. Returns what was applied. */
export async function migrateToLatest(owner: Kysely<Database>, migrations: Migrations): Promise<string[]> {
  await ensureRoles(owner)
  const migrator = new Migrator({
    db: owner,
    provider: { getMigrations: async () => migrations },
    migrationTableName: 'sambut_migrasi',
    migrationLockTableName: 'sambut_migrasi_kunci',
    allowUnorderedMigrations: true,
  })
  const { error, results } = await migrator.migrateToLatest()
  if (error) throw error instanceof Error ? error : new Error('migration failed', { cause: error })
  return (results ?? []).map((r) => r.migrationName)
}

/** Migrations the database has not seen yet, and those it has seen that this version does not know. */
export async function compareMigrations(
  owner: Kysely<Database>,
  migrations: Migrations,
): Promise<{ missing: string[]; strange: string[] }> {
  const there = await sql<{
    t: string | null
  }>`select to_regclass('public.sambut_migrasi')::text as t`.execute(owner)
  const { rows } = there.rows[0]!.t
    ? await sql<{ name: string }>`select name from sambut_migrasi`.execute(owner)
    : { rows: [] }
  const applied = new Set(rows.map((r) => r.name))
  return {
    missing: Object.keys(migrations).filter((name) => !applied.has(name)),
    strange: [...applied].filter((name) => !(name in migrations)),
  }
}

/** Roles belong to the whole server, so they may exist already (another database, a race): both are fine. */
export async function ensureRoles(owner: Kysely<Database>): Promise<void> {
  await sql`do $$ begin
    create role ${sql.id(WEB_ROLE)} nologin;
  exception when duplicate_object or unique_violation then null; end $$`.execute(owner)
  // On a hosted server an administrator may have made and granted the role: then there is nothing to grant.
  await sql`do $$ begin
    grant ${sql.id(WEB_ROLE)} to current_user;
  exception when insufficient_privilege then null; end $$`.execute(owner)
  await sql`grant usage on schema public to ${sql.id(WEB_ROLE)}`.execute(owner)
}
