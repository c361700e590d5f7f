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

/** Roles belong to the whole server, so they may exist already (another database, a race): both are fine. */
async function ensureRoles(owner: Kysely<Database>): Promise<void> {
  await sql`do $$ begin
    create role ${sql.id(WEB_ROLE)} nologin;
  exception when duplicate_object or unique_violation then null; end $$`.execute(owner)
  // On a hosted server an administrator may have made and granted the role: then there is nothing to grant.
  await sql`do $$ begin
    grant ${sql.id(WEB_ROLE)} to current_user;
  exception when insufficient_privilege then null; end $$`.execute(owner)
  await sql`grant usage on schema public to ${sql.id(WEB_ROLE)}`.execute(owner)
}
