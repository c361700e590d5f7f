import { sql } from 'kysely'
import { afterAll, beforeAll, expect, it, vi } from 'vitest'
import { z } from 'zod'
import { freshDb, type FreshDb } from '../../../test/support/database.ts'
import type { Deps } from '../deps.ts'
import { createLog } from '../log/index.ts'
import { defineJob, mergeByName } from './define.ts'
import { startJobs, type Jobs } from './index.ts'

const done: string[] = []
let failuresLeft = 0

const catat = defineJob({
  name: 'uji.catat',
  payload: z.object({ id: z.string() }),
  run: async ({ id }) => {
    if (failuresLeft-- > 0) throw new Error('not yet')
    done.push(id)
  },
})
const harian = defineJob({
  name: 'uji.harian',
  payload: z.object({}),
  jadwal: '0 6 * * *',
  run: async () => undefined,
})
const asing = defineJob({ name: 'uji.asing', payload: z.object({}), run: async () => undefined })

let fresh: FreshDb
let jobs: Jobs
const scope = { instansiId: null }
const log = createLog('silent')

beforeAll(async () => {
  fresh = await freshDb()
  jobs = await startJobs({ url: fresh.url, definitions: [catat, harian], log })
})
afterAll(async () => {
  await jobs.stop()
  await fresh.drop()
})

const countQueued = async (id: string): Promise<number> => {
  const { rows } = await sql`select 1 from pgboss.job where data->>'id' = ${id}`.execute(fresh.owner)
  return rows.length
}

it('adds the job in the transaction of the web role, and it exists once that commits', async () => {
  await fresh.db.write(scope, async (trx) => {
    await jobs.enqueue(trx, catat, { id: 'jadi' })
    expect(await countQueued('jadi')).toBe(0)
  })
  expect(await countQueued('jadi')).toBe(1)
})

it('keeps a job that is meant for later until then', async () => {
  const sesudah = new Date('2031-01-02T03:04:05.000Z')
  await fresh.db.write(scope, (trx) => jobs.enqueue(trx, catat, { id: 'kelak' }, { sesudah }))
  const { rows } = await sql`select start_after as at from pgboss.job where data->>'id' = 'kelak'`.execute(
    fresh.owner,
  )
  expect(rows).toEqual([{ at: sesudah }])
})

it('leaves no job behind when the transaction rolls back', async () => {
  const write = fresh.db.write(scope, async (trx) => {
    await jobs.enqueue(trx, catat, { id: 'batal' })
    throw new Error('changed my mind')
  })
  await expect(write).rejects.toThrow('changed my mind')
  expect(await countQueued('batal')).toBe(0)
})

it('refuses a payload of the wrong shape and a job nobody listed', async () => {
  await expect(fresh.db.write(scope, (trx) => jobs.enqueue(trx, catat, {} as never))).rejects.toThrow()
  await expect(fresh.db.write(scope, (trx) => jobs.enqueue(trx, asing, {}))).rejects.toThrow(
    /in no instrument/,
  )
})

it('needs no connection besides the one of the transaction, not even the first time', async () => {
  const own = await startJobs({ url: fresh.url, definitions: [catat], log })
  await fresh.owner.transaction().execute(async (trx) => {
    await sql`lock table pgboss.queue in access exclusive mode`.execute(trx)
    await own.enqueue(trx, catat, { id: 'terkunci' })
  })
  await sql`delete from pgboss.job where data->>'id' = 'terkunci'`.execute(fresh.owner)
  await own.stop()
})

it.each([
  'select data from pgboss.job',
  "update pgboss.job set state = 'completed'",
  'delete from pgboss.job',
])('does not let a web request %s', async (statement) => {
  const attempt = fresh.db.write(scope, (trx) => sql.raw(statement).execute(trx))
  await expect(attempt).rejects.toThrow(/permission denied/)
})

it('runs it, and runs it again after a failure until it succeeds', async () => {
  failuresLeft = 1
  await jobs.work({} as Deps)
  const due = sql`update pgboss.job set start_after = now() where state = 'retry' returning 1`
  await vi.waitFor(async () => expect((await due.execute(fresh.owner)).rows).toHaveLength(1), 5_000)
  await vi.waitFor(() => expect(done).toEqual(['jadi']), { timeout: 18_000, interval: 100 })
  await vi.waitFor(async () => {
    const { rows } = await sql`select retry_count, state from pgboss.job where data->>'id' = 'jadi'`.execute(
      fresh.owner,
    )
    expect(rows).toEqual([{ retry_count: 1, state: 'completed' }])
  })
})

it('takes up a job that comes while it is waiting', async () => {
  await fresh.db.write(scope, (trx) => jobs.enqueue(trx, catat, { id: 'cepat' }))
  await vi.waitFor(() => expect(done).toContain('cepat'), { timeout: 8_000, interval: 50 })
})

it('keeps the timetable in Jakarta time, and drops what no version plans any more', async () => {
  const timetable = async (): Promise<unknown> =>
    (await sql`select name, cron, timezone from pgboss.schedule`.execute(fresh.owner)).rows
  expect(await timetable()).toEqual([{ name: 'uji.harian', cron: '0 6 * * *', timezone: 'Asia/Jakarta' }])
  const next = await startJobs({ url: fresh.url, definitions: [catat], log })
  await next.work({} as Deps)
  expect(await timetable()).toEqual([])
  await next.stop()
})

it('lets a running job finish before it stops', async () => {
  let finished = false
  const lama = defineJob({
    name: 'uji.lama',
    payload: z.object({}),
    run: async () => {
      await new Promise((resolve) => setTimeout(resolve, 700))
      finished = true
    },
  })
  const own = await startJobs({ url: fresh.url, definitions: [lama], log })
  await own.work({} as Deps)
  await fresh.db.write(scope, (trx) => own.enqueue(trx, lama, {}))
  await vi.waitFor(
    async () => {
      const { rows } =
        await sql`select 1 from pgboss.job where name = 'uji.lama' and state = 'active'`.execute(fresh.owner)
      expect(rows).toHaveLength(1)
    },
    { timeout: 5_000, interval: 20 },
  )
  await own.stop()
  expect(finished).toBe(true)
})

it('stops without an accident when PostgreSQL goes in the same moment', async () => {
  const own = await startJobs({ url: fresh.url, definitions: [catat], log })
  await own.work({} as Deps)
  const stopped = own.stop()
  await sql`select pg_terminate_backend(pid) from pg_stat_activity
    where application_name = 'sambut-kerja' and datname = current_database()`.execute(fresh.owner)
  await stopped
})

it('lets every room that lists an event by its name hear it, in the order of the list', async () => {
  const dengar: string[] = []
  const oleh = (siapa: string) =>
    defineJob({
      name: 'uji.selesai',
      payload: z.object({ id: z.string() }),
      run: async ({ id }) => void dengar.push(`${siapa} ${id}`),
    })
  const [satu, ...lain] = mergeByName([oleh('bawah'), catat, oleh('atas')])
  await satu!.run({ id: '7' }, {} as Deps)
  expect(dengar).toEqual(['bawah 7', 'atas 7'])
  expect(lain.map((job) => job.name)).toEqual(['uji.catat'])
})
