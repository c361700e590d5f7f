import { realpathSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { ensureOwner, OWNER, urlFor } from './cluster/accounts.ts'
import { findBinaries } from './cluster/binaries.ts'
import { initialise, isInitialised } from './cluster/initdb.ts'
import {
  clusterFolder,
  logFile,
  makeClusterFolder,
  readRecord,
  writeRecord,
  type ClusterRecord,
} from './cluster/layout.ts'
import { withLock } from './cluster/lock.ts'
import { postgresOsUser } from './cluster/os-user.ts'
import { freePort } from './cluster/port.ts'
import { findPostmaster, startPostmaster, stopPostmaster, type Postmaster } from './cluster/postmaster.ts'
import { SETTINGS } from './cluster/settings.ts'
import { explain } from './cluster/trouble.ts'

export interface ClusterOptions {
  readonly dataDir: string
  /** Where the cluster goes when root's own folders are closed to PostgreSQL's account. */
  readonly reachableBase?: string
  /** Server settings over the durable ones; tests alone use it. */
  readonly settings?: Readonly<Record<string, string>>
}

export interface Cluster {
  /** As the owner of the database. */
  readonly url: string
  stop(): Promise<void>
}

/** Starts the embedded PostgreSQL in the data folder, making it on the first start. */
export async function openCluster(options: ClusterOptions): Promise<Cluster> {
  try {
    const { record, server } = await start(options)
    return {
      url: urlFor(OWNER, record.sandi, server.port, OWNER),
      stop: () => stopPostmaster(server.process),
    }
  } catch (err) {
    throw explain(err, options.dataDir)
  }
}

async function start(options: ClusterOptions): Promise<{ record: ClusterRecord; server: Postmaster }> {
  const { dataDir, reachableBase = '/var/lib/sambut' } = options
  const user = postgresOsUser()
  const record = readRecord(dataDir, user, reachableBase)
  makeClusterFolder(record, user)
  const pgdata = clusterFolder(record)
  const binaries = findBinaries(user, reachableBase)
  const settings = { ...SETTINGS, ...options.settings }
  return withLock(join(realpathSync(dataDir), 'postgresql.kunci'), async () => {
    if (!isInitialised(pgdata)) initialise(binaries, pgdata, record.sandi, user, settings)
    const server = await startSomehow(
      { binaries, pgdata, user, settings, log: logFile(dataDir) },
      record.porta,
    )
    const now = { ...record, porta: server.port }
    writeRecord(dataDir, now)
    await ensureOwner(server.port, record.sandi)
    return { record: now, server }
  })
}

type Start = Omit<Parameters<typeof startPostmaster>[0], 'port'>
const PASSING =
  /could not bind|Address already in use|could not create any TCP|lock file .* already exists|pre-existing shared memory/

/** Adopts the server that a killed Node left behind, waits for one that is just ending, otherwise starts a new one. */
async function startSomehow(start: Start, wantedPort: number): Promise<Postmaster> {
  let port = wantedPort
  for (let attempt = 1; ; attempt++) {
    const found = findPostmaster(start.pgdata)
    if (found?.ready) return found
    try {
      if (!found) return await startPostmaster({ ...start, port: (port = await freePort(port)) })
    } catch (err) {
      if (attempt > 100 || !PASSING.test(String(err))) throw err
    }
    await sleep(100)
  }
}
