import type { Kysely } from 'kysely'
import { migrations } from '../migrations.ts'
import { bersihkanPesan, kirimPesan, olahPesanMasuk } from '../platform/channels/index.ts'
import type { Config } from '../platform/config/index.ts'
import { openCluster } from '../platform/db/cluster.ts'
import { AUTH_ROLE, openMasuk, type Masuk } from '../platform/auth/index.ts'
import { migrateToLatest } from '../platform/db/migrate.ts'
import { createPool, openDb, openOwner } from '../platform/db/open.ts'
import type { Database } from '../platform/db/types.ts'
import type { Deps } from '../platform/deps.ts'
import { openFiles } from '../platform/files/index.ts'
import { startJobs, type Jobs } from '../platform/jobs/index.ts'
import { openKunci } from '../platform/kunci/index.ts'
import { createLog } from '../platform/log/index.ts'
import type { Instrument } from '../platform/instrument.ts'

/** The opened platform: what the server, the worker and the commands stand on. */
export interface House {
  readonly deps: Deps
  /** Past row-level security: migrations, the demonstration, checks of the whole. Never for a web request. */
  readonly owner: Kysely<Database>
  readonly url: string
  readonly jobs: Jobs
  readonly masuk: Masuk
  close(): Promise<void>
}

/** Opens database, files, keys and jobs in the order they need each other, and brings the schema up to date. */
export async function openHouse(
  config: Config,
  instruments: readonly Instrument[],
  /** A command or worker beside the application, on the same data folder. */
  { shared = false } = {},
): Promise<House> {
  const log = createLog(config.logLevel)
  const cluster = config.databaseUrl
    ? { url: config.databaseUrl, stop: async () => {} }
    : await openCluster({ dataDir: config.dataDir, shared, log })
  const closers: (() => Promise<unknown>)[] = [() => cluster.stop()]
  const close = async (): Promise<void> => {
    for (const closer of closers.splice(0).toReversed())
      await closer().catch((err: unknown) => log.error({ err }, 'close'))
  }
  try {
    const onError = (err: Error): void =>
      log.error({ err: { message: err.message } }, 'database connection lost')
    const owner = openOwner({ url: cluster.url, onError })
    closers.push(() => owner.destroy())
    const applied = await migrateToLatest(owner, migrations)
    if (applied.length > 0) log.info({ applied }, 'migrated')
    const db = openDb({ url: cluster.url, onError })
    closers.push(() => db.close())
    const definitions = [
      kirimPesan,
      bersihkanPesan,
      olahPesanMasuk(instruments.flatMap((i) => i.onPesanMasuk ?? [])),
      ...instruments.flatMap((i) => i.jobs ?? []),
    ]
    const jobs = await startJobs({ url: cluster.url, definitions, log })
    closers.push(() => jobs.stop())
    const kunci = openKunci({ kunci: config.kunci, dataDir: config.dataDir })
    const deps: Deps = {
      config,
      db,
      files: openFiles({ dataDir: config.dataDir, s3: config.s3 }),
      log,
      now: () => new Date(),
      enqueue: jobs.enqueue,
      deriveKey: kunci.deriveKey,
    }
    const masuk = openMasuk({
      pool: createPool({ url: cluster.url, max: 5, onError }, AUTH_ROLE),
      baseUrl: config.baseUrl,
      deriveKey: kunci.deriveKey,
      now: deps.now,
      ...(config.oidc ? { oidc: config.oidc } : {}),
      onError: (message) => log.error({ message }, 'sign-in'),
    })
    closers.push(() => masuk.close())
    return { deps, owner, url: cluster.url, jobs, masuk, close }
  } catch (err) {
    await close()
    throw err
  }
}
