import { fromKysely, PgBoss } from 'pg-boss'
import type { Deps, Enqueue } from '../deps.ts'
import type { Log } from '../log/index.ts'
import { mergeByName, type AnyJob } from './define.ts'
import { grantEnqueue } from './grants.ts'
import { handlerFor } from './worker.ts'

export interface JobsOptions {
  /** As the owner of the database: pg-boss keeps its own schema. */
  readonly url: string
  readonly definitions: readonly AnyJob[]
  readonly log: Log
}

interface Queryable {
  query(text: string, values?: unknown[]): Promise<{ rows: unknown[] }>
}
export interface SavedJob {
  readonly name: string
  readonly data: object
  readonly priority: number
  readonly startAfter: string
}

export interface Jobs {
  /** The job exists if and only if the transaction commits. */
  readonly enqueue: Enqueue
  /** Starts working and keeping the timetable; a process that only enqueues does not call it. */
  readonly work: (deps: Deps) => Promise<void>
  /** Jobs of a backup, through the connection (and transaction) given; those no version knows any more are left out. */
  readonly putBack: (client: Queryable, jobs: readonly SavedJob[]) => Promise<void>
  /** For metrics; counted about once a minute. */
  readonly counts: () => Promise<readonly { name: string; ready: number; active: number; failed: number }[]>
  /** Takes no new job, lets running ones finish for a while, closes its connections. */
  readonly stop: () => Promise<void>
}

/** A failed run is tried again after 5 s, 10 s, 20 s … up to an hour apart: about a day in all. */
const QUEUE = { retryLimit: 30, retryDelay: 5, retryBackoff: true, retryDelayMax: 3600 }
/** A run longer than this hangs: it is begun again beside itself, so work that is truly long says so. */
const PALING_LAMA_DETIK = 900
/** A killed worker's job is taken over after a minute without a heartbeat. */
const QUEUE_OPTIONS = { ...QUEUE, notify: false, heartbeatSeconds: 60 }
/**
 * By asking, not by LISTEN: pg-boss 12 takes the error listener off its listening connection before it closes it, so a
 * PostgreSQL that stops in the same moment (a service manager tells both) would end the process in the middle of its stop.
 */
const WORKER = {
  pollingIntervalSeconds: 2,
  batchSize: 4,
  burstWhenBatchFull: true,
  perJobResults: true,
} as const
const STOP_PATIENCE_MS = 20_000
const NOBODY = '00000000-0000-0000-0000-000000000000'

/** Makes the queues before anyone can send: the first send then needs no connection besides the caller's transaction. */
export async function startJobs({ url, definitions: listed, log }: JobsOptions): Promise<Jobs> {
  const definitions = mergeByName(listed)
  const boss = new PgBoss({
    connectionString: url,
    application_name: 'sambut-kerja',
    max: 4,
    persistWarnings: false,
  })
  boss.on('error', (err) => log.error({ err: { name: err.name, message: err.message } }, 'jobs'))
  await boss.start()
  const known = new Set(definitions.map((job) => job.name))
  for (const { name, palingLamaDetik = PALING_LAMA_DETIK } of definitions) {
    const options = { ...QUEUE_OPTIONS, expireInSeconds: palingLamaDetik }
    await boss.createQueue(name, options)
    await boss.updateQueue(name, options)
    // Asking for any job makes pg-boss remember the queue.
    await boss.findJobs(name, { id: NOBODY })
  }
  await grantEnqueue(boss)
  return {
    enqueue: async (trx, job, payload, { sesudah } = {}) => {
      if (!known.has(job.name)) throw new Error(`job ${job.name} is in no instrument's list`)
      await boss.send(job.name, job.payload.parse(payload) as object, {
        db: fromKysely(trx),
        ...(sesudah ? { startAfter: sesudah } : {}),
      })
    },
    work: async (deps) => {
      await keepTimetable(boss, definitions)
      for (const job of definitions) {
        await boss.work(job.name, WORKER, handlerFor(job, deps, log))
      }
    },
    putBack: async (client, jobs) => {
      const db = { executeSql: (text: string, values?: unknown[]) => client.query(text, values) }
      for (const { name, data, priority, startAfter } of jobs) {
        if (known.has(name)) await boss.insert(name, [{ data, priority, startAfter }], { db })
      }
    },
    counts: async () =>
      (await boss.getQueues()).map((q) => ({
        name: q.name,
        ready: q.readyCount,
        active: q.activeCount,
        failed: q.failedCount,
      })),
    stop: () => boss.stop({ graceful: true, timeout: STOP_PATIENCE_MS }),
  }
}

/** The timetable is what the definitions say now: lines of an earlier version go. */
async function keepTimetable(boss: PgBoss, definitions: readonly AnyJob[]): Promise<void> {
  const timed = definitions.filter((job) => job.jadwal !== undefined)
  for (const old of await boss.getSchedules()) {
    if (!timed.some((job) => job.name === old.name)) await boss.unschedule(old.name)
  }
  for (const job of timed)
    await boss.schedule(job.name, job.jadwal!, {}, { tz: 'Asia/Jakarta', missed: 'once' })
}
