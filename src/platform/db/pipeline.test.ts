import { sql } from 'kysely'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { freshDb, type FreshDb } from '../../../test/support/database.ts'
import { prepared } from './pipeline.ts'

let fresh: FreshDb
beforeAll(async () => {
  fresh = await freshDb()
  await sql`create table coba (n int primary key)`.execute(fresh.owner)
  await sql`grant select, insert on coba to public`.execute(fresh.owner)
})
afterAll(() => fresh.drop())

const SCOPE = { instansiId: null }
const isi = async (): Promise<number[]> =>
  (await sql<{ n: number }>`select n from coba order by n`.execute(fresh.owner)).rows.map((r) => r.n)

it('keeps what is sent together in one transaction: one that fails undoes all', async () => {
  await expect(
    fresh.db.write(SCOPE, (trx) =>
      Promise.all([
        sql`insert into coba values (1)`.execute(trx),
        sql`insert into coba values (1)`.execute(trx),
        sql`insert into coba values (2)`.execute(trx),
      ]),
    ),
  ).rejects.toThrow('duplicate key')
  expect(await isi()).toEqual([])
  await fresh.db.write(SCOPE, (trx) =>
    Promise.all([3, 4].map((n) => sql`insert into coba values (${n})`.execute(trx))),
  )
  expect(await isi()).toEqual([3, 4])
})

it('says so when a failure nobody waited for has undone the transaction', async () => {
  const writing = fresh.db.write(SCOPE, async (trx) => {
    sql`insert into coba values (3)`.execute(trx).catch(() => undefined)
  })
  await expect(writing).rejects.toThrow()
  expect(await isi()).toEqual([3, 4])
})

it('sets the scope before the first query, and never outlives its transaction', async () => {
  const instansiId = '0198f0c2-0000-7000-8000-000000000001'
  const seen = async (): Promise<string> =>
    fresh.db.read({ instansiId: null }, async (db) => {
      const { rows } = await sql<{ s: string }>`select current_setting('sambut.instansi', true) as s`.execute(
        db,
      )
      return rows[0]!.s
    })
  const all = await Promise.all(
    Array.from({ length: 12 }, (_, i) =>
      i % 2
        ? seen()
        : fresh.db.read({ instansiId }, async (db) => {
            const { rows } = await sql<{
              s: string
            }>`select current_setting('sambut.instansi', true) as s`.execute(db)
            return rows[0]!.s
          }),
    ),
  )
  expect(all).toEqual(Array.from({ length: 12 }, (_, i) => (i % 2 ? '' : instansiId)))
})

it('refuses to write in a read even when everything is sent at once', async () => {
  const writing = fresh.db.read(SCOPE, (db) => sql`insert into coba values (9)`.execute(db))
  await expect(writing).rejects.toThrow('read-only')
})

it('plans a marked statement once for a connection, and gives it new values every time', async () => {
  const names = await fresh.db.write(SCOPE, async (trx) => {
    for (const n of [1, 2, 3]) {
      const { rows } = await sql<{ n: number }>`${prepared} select ${n}::int as n`.execute(trx)
      expect(rows).toEqual([{ n }])
    }
    return sql<{ n: string }>`select count(*) as n from pg_prepared_statements
      where statement like '/* prepared */%::int as n'`.execute(trx)
  })
  expect(names.rows).toEqual([{ n: '1' }])
})

it('tells of a connection that breaks inside a transaction, and works again afterwards', async () => {
  const broken = fresh.db.write(SCOPE, async (trx) => {
    const { rows } = await sql<{ pid: number }>`select pg_backend_pid() as pid`.execute(trx)
    await sql`select pg_terminate_backend(${rows[0]!.pid})`.execute(fresh.owner)
    await new Promise((resolve) => setTimeout(resolve, 50))
    await sql`insert into coba values (7)`.execute(trx)
  })
  await expect(broken).rejects.toThrow()
  await fresh.db.ping()
  expect(await isi()).not.toContain(7)
})
