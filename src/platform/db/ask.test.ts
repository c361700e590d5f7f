import { sql } from 'kysely'
import { afterAll, beforeAll, expect, it, vi } from 'vitest'
import { freshDb, type FreshDb } from '../../../test/support/database.ts'

let fresh: FreshDb
beforeAll(async () => {
  fresh = await freshDb()
})
afterAll(() => fresh.drop())

const scopeOf = (n: number) => ({ instansiId: `0198f0c2-0000-7000-8000-${String(n).padStart(12, '0')}` })
const ask = (n: number, bagi = 1) =>
  fresh.db.ask(
    scopeOf(n),
    sql<{
      pid: number
      s: string
      n: number
    }>`select pg_backend_pid() as pid, current_setting('sambut.instansi', true) as s,
      ${n}::int / ${bagi}::int as n`,
  )

it('answers each of what is asked at once within its own scope, eight of them over one connection', async () => {
  const answers = (await Promise.all(Array.from({ length: 20 }, (_, i) => ask(i)))).map(([row]) => row!)
  expect(answers.map((a) => a.n)).toEqual(Array.from({ length: 20 }, (_, i) => i))
  expect(answers.map((a) => a.s)).toEqual(Array.from({ length: 20 }, (_, i) => scopeOf(i).instansiId))
  expect(new Set(answers.map((a) => a.pid)).size).toBe(3)
})

it('refuses the one that fails, and answers those behind it', async () => {
  const hasil = await Promise.allSettled([ask(1), ask(2, 0), ask(3)])
  expect(hasil.map((h) => (h.status === 'fulfilled' ? h.value[0]!.n : String(h.reason)))).toEqual([
    1,
    'error: division by zero',
    3,
  ])
  expect(fresh.db.connections()).toMatchObject({ waiting: 0 })
})

it('fails together when the connection breaks, and what is asked next gets a new one', async () => {
  const tidur = () => fresh.db.ask(scopeOf(1), sql<object>`select pg_sleep(30) as lama`)
  const hasil = Promise.allSettled([tidur(), ask(1), ask(2)])
  await vi.waitFor(async () => {
    const { rows } = await sql`select pg_terminate_backend(pid) from pg_stat_activity
      where query like '%pg_sleep(30) as lama%' and state = 'active' and pid <> pg_backend_pid()`.execute(
      fresh.owner,
    )
    expect(rows).toHaveLength(1)
  })
  expect((await hasil).map((h) => h.status)).toEqual(['rejected', 'rejected', 'rejected'])
  expect(await ask(4)).toMatchObject([{ n: 4 }])
})
