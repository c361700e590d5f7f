import { existsSync, readdirSync } from 'node:fs'
import { mkdir, rename, rm, rmdir } from 'node:fs/promises'
import { basename, dirname, join, resolve } from 'node:path'
import type pg from 'pg'
import { listMigrations, listTables, readSequences } from './catalog.ts'
import { BackupError, FORMAT, MANIFEST_FILE, type Manifest, type TableEntry } from './manifest.ts'
import { openSession } from './session.ts'
import { packFiles, writeSynced, type BackupFiles } from './stored-files.ts'
import { packTable } from './stream.ts'
import { explainBackup } from './trouble.ts'

export interface BackupOptions {
  /** As the owner of the database. */
  readonly url: string
  readonly files: BackupFiles
  readonly dir: string
  /** Version of this program. */
  readonly sambut: string
  readonly sidikKunci: string
  readonly now?: () => Date
  readonly onProgress?: (done: number, total: number) => void
}

/** One moment of every table, and every stored file, in a folder that appears whole or not at all. */
export async function backupTo(options: BackupOptions): Promise<Manifest> {
  const dir = resolve(options.dir)
  if (existsSync(dir) && !isEmptyFolder(dir)) {
    throw new BackupError([`Folder ${dir} tidak kosong. Sebutkan folder baru untuk cadangan ini.`])
  }
  const draft = join(dirname(dir), `.${basename(dir)}.sementara-${process.pid}`)
  try {
    await mkdir(join(draft, 'tabel'), { recursive: true, mode: 0o700 })
    const manifest = await writeAll(options, draft)
    await writeSynced(join(draft, MANIFEST_FILE), `${JSON.stringify(manifest, null, 2)}\n`)
    if (existsSync(dir)) await rmdir(dir)
    await rename(draft, dir)
    return manifest
  } catch (err) {
    await rm(draft, { recursive: true, force: true })
    throw explainBackup(err, dir)
  }
}

function isEmptyFolder(dir: string): boolean {
  try {
    return readdirSync(dir).length === 0
  } catch {
    return false
  }
}

async function writeAll(options: BackupOptions, draft: string): Promise<Manifest> {
  const session = await openSession(options.url)
  try {
    const { client } = session
    await client.query('begin isolation level repeatable read read only')
    const migrasi = await listMigrations(client)
    if (migrasi.length === 0)
      throw new BackupError(['Basis data ini belum berisi Sambut: tidak ada yang dicadangkan.'])
    const { rows } = await client.query<{ server_version: string }>('show server_version')
    const tabel = await packTables(client, draft, options.onProgress)
    const urutan = await readSequences(client)
    const pekerjaan = await packJobs(client, draft)
    await client.query('commit')
    return {
      format: FORMAT,
      dibuat: (options.now?.() ?? new Date()).toISOString(),
      sambut: options.sambut,
      postgresql: rows[0]!.server_version,
      sidikKunci: options.sidikKunci,
      migrasi,
      tabel,
      urutan,
      pekerjaan,
      berkas: await packFiles(options.files, draft),
    }
  } finally {
    await session.close()
  }
}

async function packTables(
  client: pg.Client,
  draft: string,
  onProgress: BackupOptions['onProgress'],
): Promise<TableEntry[]> {
  const tables = await listTables(client)
  const total = tables.reduce((sum, t) => sum + t.perkiraanBaris, 0)
  const entries: TableEntry[] = []
  let done = 0
  for (const table of tables) {
    const berkas = `tabel/${table.nama}.copy.gz`
    const packed = await packTable(client, table, join(draft, berkas))
    entries.push({ nama: table.nama, kolom: [...table.kolom], berkas, ...packed })
    onProgress?.((done += table.perkiraanBaris), total)
  }
  return entries
}

/** Work that was asked for and not yet done; finished jobs are history the audit trail already holds. */
async function packJobs(client: pg.Client, draft: string): Promise<Manifest['pekerjaan']> {
  const { rows: there } = await client.query<{ t: string | null }>(
    `select to_regclass('pgboss.job')::text as t`,
  )
  const { rows } = there[0]!.t
    ? await client.query(
        `select name, data, priority, start_after as "startAfter" from pgboss.job
         where state in ('created', 'retry', 'active') and name !~ '^__pgboss' order by created_on, id`,
      )
    : { rows: [] }
  const berkas = 'pekerjaan.json'
  return { berkas, jumlah: rows.length, ...(await writeSynced(join(draft, berkas), JSON.stringify(rows))) }
}
