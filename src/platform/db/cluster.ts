import { mkdirSync, realpathSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { OperatorError } from '../../kernel/errors.ts'
import { ensureOwner, OWNER, urlFor } from './cluster/accounts.ts'
import { findBinaries } from './cluster/binaries.ts'
import { guard, type GuardLog } from './cluster/guard.ts'
import { initialise, isInitialised } from './cluster/initdb.ts'
import { clusterFolder, makeClusterFolder, openLog, readRecord, writeRecord } from './cluster/layout.ts'
import { tryLock, withLock, type Lock } from './cluster/lock.ts'
import { postgresOsUser } from './cluster/os-user.ts'
import { findPostmaster, stopPostmaster, type Postmaster } from './cluster/postmaster.ts'
import { SETTINGS } from './cluster/settings.ts'
import { startOrAdopt } from './cluster/start.ts'
import { explain } from './cluster/trouble.ts'
import { register } from './cluster/users.ts'

export interface ClusterOptions {
  readonly dataDir: string
  /** A command beside the application: shares a running server, or starts one for itself. */
  readonly shared?: boolean
  readonly log?: GuardLog
  /** Where the cluster goes when root's own folders are closed to PostgreSQL's account. */
  readonly reachableBase?: string
  /** Server settings over the durable ones; tests alone use it. */
  readonly settings?: Readonly<Record<string, string>>
}

export interface Cluster {
  /** As the owner of the database. */
  readonly url: string
  /** Stops the server, unless another process still uses it. */
  readonly stop: () => Promise<void>
}

/** Opens the embedded PostgreSQL of a data folder, making it on the first start. Refuses in plain Indonesian. */
export async function openCluster(options: ClusterOptions): Promise<Cluster> {
  let lock: Lock | undefined
  try {
    const house = prepare(options)
    if (!options.shared) lock = await takeHouse(house.dataDir)
    const { server, user, password } = await withLock(house.lockFile, async () => {
      const { server, password } = await house.start()
      return { server, password, user: register(house.dataDir) }
    })
    const watch = options.shared ? undefined : guard(server, house.restart, options.log ?? SILENT)
    return {
      url: urlFor(OWNER, password, server.port, OWNER),
      stop: once(async () => {
        watch?.stop()
        await withLock(house.lockFile, async () => {
          if (user.leave().isLast) await house.stop()
        })
        lock?.release()
      }),
    }
  } catch (err) {
    lock?.release()
    throw explain(err, options.dataDir)
  }
}

function once(run: () => Promise<void>): () => Promise<void> {
  let done: Promise<void> | undefined
  return () => (done ??= run())
}

const SILENT: GuardLog = { warn: () => undefined, error: () => undefined }

interface House {
  readonly dataDir: string
  readonly lockFile: string
  readonly start: () => Promise<{ server: Postmaster; password: string }>
  readonly restart: () => Promise<Postmaster>
  readonly stop: () => Promise<void>
}

function prepare(options: ClusterOptions): House {
  const { reachableBase = '/var/lib/sambut' } = options
  mkdirSync(options.dataDir, { recursive: true })
  const dataDir = realpathSync(options.dataDir)
  const osUser = postgresOsUser()
  const binaries = findBinaries(osUser, reachableBase)
  const settings = { ...SETTINGS, ...options.settings }
  const lockFile = join(dataDir, 'postgresql.kunci')
  const start = async (): Promise<Awaited<ReturnType<House['start']>>> => {
    const record = readRecord(dataDir, osUser, reachableBase)
    const pgdata = clusterFolder(record)
    // Before initdb: a start that is killed half-way must not lose the password.
    writeRecord(dataDir, record)
    makeClusterFolder(record, osUser)
    if (!isInitialised(pgdata)) initialise(binaries, pgdata, record.sandi, osUser, settings)
    const log = openLog(dataDir)
    const server = await startOrAdopt({ binaries, pgdata, user: osUser, settings, log }, record.porta)
    if (server.port !== record.porta) writeRecord(dataDir, { ...record, porta: server.port })
    await ensureOwner(server.port, record.sandi)
    return { server, password: record.sandi }
  }
  return {
    dataDir,
    lockFile,
    start,
    restart: () => withLock(lockFile, async () => (await start()).server),
    stop: async () => {
      const server = findPostmaster(clusterFolder(readRecord(dataDir, osUser, reachableBase)))
      if (server) await stopPostmaster(server.process)
    },
  }
}

const DYING_MS = 1_500

/** One application per data folder. One that was killed this very moment still counts as alive for an instant. */
async function takeHouse(dataDir: string): Promise<Lock> {
  const path = join(dataDir, 'sambut.kunci')
  const deadline = Date.now() + DYING_MS
  for (;;) {
    const lock = tryLock(path)
    if ('release' in lock) return lock
    if (Date.now() > deadline) {
      throw new OperatorError(
        `Sambut sudah berjalan dengan folder data ${dataDir} (proses ${lock.pid}). ` +
          'Hentikan dulu yang itu, atau beri folder lain dengan SAMBUT_DATA.',
      )
    }
    await sleep(50)
  }
}
