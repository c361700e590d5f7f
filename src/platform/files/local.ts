import { openAsBlob } from 'node:fs'
import { mkdir, open, readdir, readFile, rename, rm } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import type { ReadableStream as Sungai } from 'node:stream/web'
import { assertKey } from './key.ts'
import type { FileStore } from './store.ts'

/** On the same disk as the files, so that renaming is one step; a dot keeps it out of every key. */
export const ruangDrafOf = (dataDir: string): string => join(dataDir, 'berkas', '.sementara')

/** Files in `berkas/` of the data folder; the type of a file is known to whoever stored it. */
export function openLocalStore(dataDir: string): FileStore {
  const root = join(dataDir, 'berkas')
  const drafts = ruangDrafOf(dataDir)
  const at = (key: string): string => {
    assertKey(key)
    return join(root, ...key.split('/'))
  }
  return {
    put: async (key, body) => {
      const target = at(key)
      await mkdir(drafts, { recursive: true })
      await mkdir(dirname(target), { recursive: true })
      const draft = join(drafts, crypto.randomUUID())
      try {
        await writeSynced(draft, body)
        await rename(draft, target)
      } catch (err) {
        await rm(draft, { force: true })
        throw err
      }
      await syncFolders(dirname(target), root)
    },
    get: async (key) => {
      try {
        return await readFile(at(key))
      } catch (err) {
        if (isMissing(err)) return undefined
        throw err
      }
    },
    open: async (key) => {
      const path = at(key)
      try {
        // An open file is asked for by its name each time it is read; whether there is one is known now.
        const handle = await open(path, 'r')
        await handle.close()
        return await openAsBlob(path)
      } catch (err) {
        if (isMissing(err)) return undefined
        throw err
      }
    },
    remove: async (key) => {
      await rm(at(key), { force: true })
    },
    list: (folder = '') => {
      if (folder !== '') assertKey(folder.slice(0, -1))
      return walk(join(root, ...folder.split('/')), folder)
    },
  }
}

async function writeSynced(path: string, body: Uint8Array | Blob): Promise<void> {
  const file = await open(path, 'wx', 0o600)
  try {
    await file.writeFile(body instanceof Blob ? (body.stream() as Sungai<Uint8Array>) : body)
    await file.sync()
  } finally {
    await file.close()
  }
}

/** A new name reaches the disk with its folder, a new folder with the one above it. */
async function syncFolders(folder: string, root: string): Promise<void> {
  for (let at = folder; at.length >= root.length; at = dirname(at)) {
    const handle = await open(at, 'r')
    try {
      await handle.sync()
    } catch (err) {
      // Windows knows no sync of a folder.
      if ((err as NodeJS.ErrnoException).code !== 'EPERM') throw err
    } finally {
      await handle.close()
    }
  }
}

async function* walk(folder: string, prefix: string): AsyncGenerator<string> {
  const entries = await readdir(folder, { withFileTypes: true }).catch((err: unknown) => {
    if (isMissing(err)) return []
    throw err
  })
  // A folder sorts as its name with a slash: then the keys come in the order of their full text.
  const named = entries
    .filter((e) => !e.name.startsWith('.'))
    .map((e) => ({ name: e.name, sort: e.isDirectory() ? `${e.name}/` : e.name, isFolder: e.isDirectory() }))
  for (const { name, isFolder } of named.sort((a, b) => (a.sort < b.sort ? -1 : 1))) {
    if (isFolder) yield* walk(join(folder, name), `${prefix}${name}/`)
    else yield prefix + name
  }
}

const isMissing = (err: unknown): boolean =>
  ['ENOENT', 'ENOTDIR'].includes((err as NodeJS.ErrnoException).code ?? '')
