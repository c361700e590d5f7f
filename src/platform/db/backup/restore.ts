import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type pg from 'pg'
import { migrateToLatest, type Migrations } from '../migrate.ts'
import { countTables, listForeignKeys, listTables, quoted, type TableShape } from './catalog.ts'
import { assertKnownMigrations, assertSameTables, assertWhole } from './check.ts'
import { BackupError, readManifest, type Manifest } from './manifest.ts'
import { openSession, type Session } from './session.ts'
import { assertEmptyStore, removeFiles, unpackFiles, type BackupFiles } from './stored-files.ts'
import { fingerprint, unpackTable } from './stream.ts'
import { explainBackup } from './trouble.ts'

/** A job that had not run when the backup was made. */
export interface PendingJob {
  readonly name: string
  readonly data: object
  readonly priority: number
  readonly startAfter: string
}

export interface RestoreOptions {
  /** As the owner of an empty database. */
  readonly url: string
  readonly files: BackupFiles
  readonly dir: string
  readonly migrations: Migrations
  /** Puts pending jobs back, through the given connection, so that they too come with the commit. */
  readonly putJobs: (client: pg.Client, jobs: readonly PendingJob[]) => Promise<void>
  readonly onProgress?: (done: number, total: number) => void
}

/** A backup into an empty place, checked before and after; on any failure the place is as empty as it was. */
export async function restoreFrom(options: RestoreOptions): Promise<Manifest> {
  const { dir, files } = options
  try {
    const manifest = await readManifest(dir)
    assertKnownMigrations(manifest, Object.keys(options.migrations))
    await assertWhole(dir, manifest)
    await assertEmptyStore(files, manifest.berkas)
    await unpackFiles(files, dir, manifest.berkas)
    try {
      await restoreRows(options, manifest)
    } catch (err) {
      await removeFiles(files, manifest.berkas)
      throw err
    }
    return manifest
  } catch (err) {
    throw explainBackup(err, dir)
  }
}

async function restoreRows(options: RestoreOptions, manifest: Manifest): Promise<void> {
  const session = await openSession(options.url)
  try {
    const there = await countTables(session.client)
    if (there > 0) {
      throw new BackupError([
        `Basis data tujuan tidak kosong (${there} tabel atau objek lain). ` +
          'Pulihkan ke basis data baru, atau ke folder data baru dengan SAMBUT_DATA.',
      ])
    }
    await session.kysely.transaction().execute(async (trx) => {
      const steps = Object.entries(options.migrations).filter(([name]) => manifest.migrasi.includes(name))
      await migrateToLatest(trx, Object.fromEntries(steps))
      await load(session, options, manifest)
    })
  } finally {
    await session.close()
  }
}

async function load({ client }: Session, options: RestoreOptions, manifest: Manifest): Promise<void> {
  const tables = await listTables(client)
  assertSameTables(manifest, tables)
  const foreignKeys = await listForeignKeys(client)
  // Tables arrive in alphabetical order; references are checked when all are there.
  for (const { tabel, nama } of foreignKeys)
    await client.query(`alter table ${tabel} drop constraint ${nama}`)
  const names = tables.map((t) => quoted(client, t.nama)).join(', ')
  // A migration may itself have put rows in (reference data).
  if (names) await client.query(`truncate ${names}`)
  await loadRows(client, options, manifest, tables)
  for (const { nama, nilai, terpakai } of manifest.urutan) {
    await client.query('select setval($1::regclass, $2, $3)', [
      client.escapeIdentifier(nama),
      nilai,
      terpakai,
    ])
  }
  for (const { tabel, nama, definisi } of foreignKeys) {
    await client.query(`alter table ${tabel} add constraint ${nama} ${definisi}`)
  }
  const jobs = JSON.parse(
    await readFile(join(options.dir, manifest.pekerjaan.berkas), 'utf8'),
  ) as PendingJob[]
  await options.putJobs(client, jobs)
}

async function loadRows(
  client: pg.Client,
  options: RestoreOptions,
  manifest: Manifest,
  tables: readonly TableShape[],
): Promise<void> {
  const total = manifest.tabel.reduce((sum, t) => sum + t.bytes, 0)
  const wrong: string[] = []
  let done = 0
  for (const entry of manifest.tabel) {
    const name = quoted(client, entry.nama)
    await client.query(`alter table ${name} disable trigger user`)
    await unpackTable(client, entry, join(options.dir, entry.berkas))
    await client.query(`alter table ${name} enable trigger user`)
    const shape = tables.find((t) => t.nama === entry.nama)!
    const now = await fingerprint(client, { ...shape, kolom: entry.kolom })
    if (now.baris !== entry.baris || now.sha256Isi !== entry.sha256Isi) {
      wrong.push(
        `Isi tabel ${entry.nama} setelah dipulihkan tidak sama dengan cadangan (${now.baris} dari ${entry.baris} baris).`,
      )
    }
    options.onProgress?.((done += entry.bytes), total)
  }
  if (wrong.length > 0) throw new BackupError(wrong)
}
