import { createHash } from 'node:crypto'
import { mkdir, open, readFile } from 'node:fs/promises'
import { dirname, extname, join } from 'node:path'
import { BackupError, type Manifest } from './manifest.ts'

/** The part of the file store a backup needs. */
export interface BackupFiles {
  put(key: string, body: Uint8Array, contentType: string): Promise<void>
  get(key: string): Promise<Uint8Array | undefined>
  remove(key: string): Promise<void>
  list(): AsyncIterable<string>
}

type FileEntry = Manifest['berkas'][number]

const sha256 = (body: Uint8Array): string => createHash('sha256').update(body).digest('hex')

export async function writeSynced(
  path: string,
  body: Uint8Array | string,
): Promise<{ bytes: number; sha256: string }> {
  const bytes = typeof body === 'string' ? new TextEncoder().encode(body) : body
  await mkdir(dirname(path), { recursive: true })
  const file = await open(path, 'wx', 0o600)
  try {
    await file.writeFile(bytes)
    await file.sync()
  } finally {
    await file.close()
  }
  return { bytes: bytes.length, sha256: sha256(bytes) }
}

/** Copies every stored file. Call it after the rows were read: a file is always there before the row that names it. */
export async function packFiles(files: BackupFiles, dir: string): Promise<FileEntry[]> {
  const entries: FileEntry[] = []
  for await (const kunci of files.list()) {
    const body = await files.get(kunci)
    // Removed since it was listed.
    if (!body) continue
    const berkas = `berkas/${kunci}`
    entries.push({ kunci, berkas, ...(await writeSynced(join(dir, berkas), body)) })
  }
  return entries
}

/** Files that are there already must be the same ones (an earlier attempt was cut off); any other is a refusal. */
export async function assertEmptyStore(files: BackupFiles, entries: readonly FileEntry[]): Promise<void> {
  const wanted = new Map(entries.map((e) => [e.kunci, e.sha256]))
  for await (const kunci of files.list()) {
    const body = wanted.has(kunci) ? await files.get(kunci) : undefined
    if (!body || sha256(body) !== wanted.get(kunci)) {
      throw new BackupError([
        `Tempat berkas tujuan tidak kosong (ada ${kunci}). Pulihkan ke folder data atau bucket yang baru.`,
      ])
    }
  }
}

/** Puts the files in place; if that fails half-way, takes them out again. */
export async function unpackFiles(
  files: BackupFiles,
  dir: string,
  entries: readonly FileEntry[],
): Promise<void> {
  try {
    for (const { kunci, berkas } of entries) {
      await files.put(kunci, await readFile(join(dir, berkas)), contentType(kunci))
    }
  } catch (err) {
    await removeFiles(files, entries)
    throw err
  }
}

export async function removeFiles(files: BackupFiles, entries: readonly FileEntry[]): Promise<void> {
  for (const { kunci } of entries) await files.remove(kunci)
}

const TYPES: Readonly<Record<string, string>> = {
  '.pdf': 'application/pdf',
  '.docx': 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  '.xlsx': 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  '.csv': 'text/csv',
  '.json': 'application/json',
  '.png': 'image/png',
  '.jpg': 'image/jpeg',
  '.webp': 'image/webp',
}
const contentType = (key: string): string => TYPES[extname(key)] ?? 'application/octet-stream'
