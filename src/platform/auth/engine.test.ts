import { getMigrations } from 'better-auth/db/migration'
import { Kysely, PostgresDialect } from 'kysely'
import pg from 'pg'
import { expect, it } from 'vitest'
import { freshDb } from '../../../test/support/database.ts'
import { createEngine } from './engine.ts'
import type { MasukTables } from './tables.ts'

it('finds in our migration every table and column the library expects', async () => {
  const house = await freshDb()
  const pool = new pg.Pool({ connectionString: house.url, options: '-c search_path=masuk' })
  // Its database is dropped under it at the end.
  pool.on('error', () => undefined)
  const db = new Kysely<MasukTables>({ dialect: new PostgresDialect({ pool }) })
  const engine = await createEngine({
    db,
    baseUrl: 'http://localhost:3000',
    secret: 'x'.repeat(40),
    oidc: undefined,
    onError: () => undefined,
  })
  const { toBeCreated, toBeAdded } = await getMigrations({
    ...engine.options,
    database: { db, type: 'postgres' },
  })
  expect(toBeCreated.map((t) => t.table)).toEqual([])
  expect(toBeAdded.map((t) => [t.table, Object.keys(t.fields)])).toEqual([])
  await db.destroy()
  await house.drop()
})
