import { createWriteStream, openAsBlob } from 'node:fs'
import { mkdir, readdir, rm, stat } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import type { Ctx } from './env.ts'

/** What a process that was killed left behind is older than any request. */
const TERTINGGAL_MS = 24 * 3_600_000
const siap = new Map<string, Promise<unknown>>()

/** Files of one request while it is answered: on the disk, however many people send at once. Gone with the answer. */
export async function keepDraft(c: Ctx, isi: Readable | Uint8Array): Promise<Blob> {
  const folder = c.get('ruangDraf') ?? join(tmpdir(), 'sambut-draf')
  await ready(folder)
  const path = join(folder, crypto.randomUUID())
  c.set('draf', [...(c.get('draf') ?? []), path])
  await pipeline(
    isi instanceof Uint8Array ? [isi] : isi,
    createWriteStream(path, { flags: 'wx', mode: 0o600 }),
  )
  return openAsBlob(path)
}

export async function dropDrafts(c: Ctx): Promise<void> {
  for (const path of c.get('draf') ?? []) await rm(path, { force: true })
}

function ready(folder: string): Promise<unknown> {
  const known = siap.get(folder)
  if (known) return known
  const making = mkdir(folder, { recursive: true }).then(() => sweep(folder))
  siap.set(folder, making)
  // A disk that was full is asked again.
  making.catch(() => siap.delete(folder))
  return making
}

async function sweep(folder: string): Promise<void> {
  for (const name of await readdir(folder)) {
    const path = join(folder, name)
    const old = await stat(path).catch(() => undefined)
    if (old && Date.now() - old.mtimeMs > TERTINGGAL_MS) await rm(path, { force: true })
  }
}
