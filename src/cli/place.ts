import { existsSync } from 'node:fs'
import { join } from 'node:path'
import type { Kysely } from 'kysely'
import { OperatorError } from '../kernel/errors.ts'
import { migrations } from '../migrations.ts'
import { readConfig, type Config } from '../platform/config/index.ts'
import { openCluster } from '../platform/db/cluster.ts'
import { compareMigrations } from '../platform/db/migrate.ts'
import { openOwner } from '../platform/db/open.ts'
import type { Database } from '../platform/db/types.ts'
import { openFiles, type FileStore } from '../platform/files/index.ts'
import { findKunci, openKunci, type Kunci } from '../platform/kunci/index.ts'

/** Where a command works: database as its owner, files and keys; beside a running application or without one. */
export interface Place {
  readonly config: Config
  readonly url: string
  readonly owner: Kysely<Database>
  readonly files: FileStore
  readonly kunci: () => Kunci
  readonly findKunci: () => Kunci | undefined
}

/**
 * `baru`: may make an empty house. `ada`: there must be one, of whatever version. `terkini`: and it must be of this
 * version, because the command reads what this version writes.
 */
export type Syarat = 'baru' | 'ada' | 'terkini'

export async function inPlace<T>(syarat: Syarat, work: (place: Place) => Promise<T>): Promise<T> {
  const config = readConfig()
  if (syarat !== 'baru' && !config.databaseUrl && !existsSync(join(config.dataDir, 'basis-data.json'))) {
    throw new OperatorError(
      `Belum ada data Sambut di ${config.dataDir}. Sebutkan foldernya dengan SAMBUT_DATA, atau DATABASE_URL.`,
    )
  }
  const cluster = config.databaseUrl
    ? { url: config.databaseUrl, stop: () => Promise.resolve() }
    : await openCluster({ dataDir: config.dataDir, shared: true })
  // Two: a recount reads one moment on two connections.
  const owner = openOwner({ url: cluster.url, max: 2 })
  try {
    if (syarat === 'terkini') await assertCurrent(owner)
    return await work({
      config,
      url: cluster.url,
      owner,
      files: openFiles(config),
      kunci: () => openKunci(config),
      findKunci: () => findKunci(config),
    })
  } finally {
    await owner.destroy()
    await cluster.stop()
  }
}

async function assertCurrent(owner: Kysely<Database>): Promise<void> {
  const { missing, strange } = await compareMigrations(owner, migrations)
  if (strange.length > 0) {
    throw new OperatorError('Basis data ini dibuat oleh Sambut yang lebih baru. Perbarui Sambut dulu.')
  }
  if (missing.length > 0) {
    throw new OperatorError(
      'Basis data ini belum dibawa ke versi terpasang. Jalankan npx sambut migrasi dulu.',
    )
  }
}
