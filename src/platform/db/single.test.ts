import { sql } from 'kysely'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { freshDb, type FreshDb } from '../../../test/support/database.ts'
import { MARK } from './pipeline.ts'

let fresh: FreshDb
beforeAll(async () => {
  fresh = await freshDb()
  await sql`create table sekali (n int primary key, instansi text)`.execute(fresh.owner)
  await sql`grant select, insert on sekali to public`.execute(fresh.owner)
})
afterAll(() => fresh.drop())

const INSTANSI = '0198f0c2-0000-7000-8000-000000000001'
const SCOPE = { instansiId: INSTANSI }
const TULIS = `${MARK} insert into sekali select n, current_setting('sambut.instansi', true) from unnest($1::int[]) as n
  returning n, instansi`
const isi = async (): Promise<number[]> =>
  (await sql<{ n: number }>`select n from sekali order by n`.execute(fresh.owner)).rows.map((r) => r.n)

it('is committed when it resolves, and ran within its scope', async () => {
  expect(await fresh.db.single(SCOPE, TULIS, ['{1,2}'])).toEqual([
    { n: 1, instansi: INSTANSI },
    { n: 2, instansi: INSTANSI },
  ])
  expect(await isi()).toEqual([1, 2])
})

it('undoes the whole statement when one row is refused, and the connection works on', async () => {
  await expect(fresh.db.single(SCOPE, TULIS, ['{3,1}'])).rejects.toThrow('duplicate key')
  expect(await isi()).toEqual([1, 2])
  expect(await fresh.db.single(SCOPE, TULIS, ['{4}'])).toHaveLength(1)
})

it('asks what is written with sql, each value a parameter', async () => {
  const [a, b] = ["'; drop table sekali; --", new Date('2026-11-22T01:02:03.004Z')]
  const query = sql<{ a: string; b: Date; s: string }>`select ${a}::text as a, ${b}::timestamptz as b,
    current_setting('sambut.instansi', true) as s`
  expect(await fresh.db.ask(SCOPE, query)).toEqual([{ a, b, s: INSTANSI }])
})

it('leaves no scope and no setting behind for whoever gets the connection next', async () => {
  const seen = `${MARK} select current_setting('sambut.instansi', true) as s, current_setting('plan_cache_mode') as p`
  await Promise.all(
    Array.from({ length: 24 }, async (_, i) => {
      if (i % 3 === 0) {
        expect(await fresh.db.single(SCOPE, seen, [])).toEqual([{ s: INSTANSI, p: 'force_generic_plan' }])
      } else {
        await fresh.db.read({ instansiId: null }, async (db) => {
          const { rows } = await sql`select current_setting('sambut.instansi', true) as s,
            current_setting('plan_cache_mode') as p`.execute(db)
          expect(rows).toEqual([{ s: '', p: 'auto' }])
        })
      }
    }),
  )
})

it('rejects when the connection breaks, and the next one is a new connection', async () => {
  const kill = `${MARK} select pg_sleep(0.3), pg_backend_pid() as pid`
  const broken = expect(fresh.db.single(SCOPE, kill, [])).rejects.toThrow()
  await new Promise((resolve) => setTimeout(resolve, 100))
  await sql`select pg_terminate_backend(pid) from pg_stat_activity where query like '%pg_sleep(0.3)%'
    and pid <> pg_backend_pid()`.execute(fresh.owner)
  await broken
  expect(await fresh.db.single(SCOPE, TULIS, ['{9}'])).toHaveLength(1)
})
