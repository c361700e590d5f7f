import { sql } from 'kysely'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { freshDb, type FreshDb } from '../../../test/support/database.ts'
import { newId } from '../../kernel/ids.ts'
import { openDb, openOwner } from './open.ts'
import type { Db } from './types.ts'

let fresh: FreshDb
beforeAll(async () => void (fresh = await freshDb()))
afterAll(() => fresh.drop())

it('gives a calendar date one spelling, whatever the server is used to', async () => {
  const nama = new URL(fresh.url).pathname.slice(1)
  await sql`alter database ${sql.id(nama)} set datestyle = 'SQL, DMY'`.execute(fresh.owner)
  const baca = async (db: Db) =>
    (
      await sql<{
        t: string
        k: string
      }>`select date '2026-01-31' as t, (date '2026-01-31')::text as k`.execute(db)
    ).rows
  const [web, owner] = [openDb({ url: fresh.url }), openOwner({ url: fresh.url })]
  try {
    for (const rows of [await web.read({ instansiId: newId() }, baca), await baca(owner)])
      expect(rows).toEqual([{ t: '2026-01-31', k: '2026-01-31' }])
  } finally {
    await Promise.all([web.close(), owner.destroy()])
  }
})
