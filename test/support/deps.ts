import { createHash } from 'node:crypto'
import { readConfig } from '../../src/platform/config/index.ts'
import type { OpenDb } from '../../src/platform/db/types.ts'
import type { Deps } from '../../src/platform/deps.ts'
import { createLog } from '../../src/platform/log/index.ts'

/** What a room gets, with a real database and nothing else running: files in memory, jobs asked for are remembered. */
export function buildDeps(db: OpenDb, over: Partial<Deps> = {}): Deps & { readonly asked: unknown[] } {
  const files = new Map<string, Uint8Array>()
  const asked: unknown[] = []
  const keys = new Map<string, Uint8Array>()
  return {
    config: readConfig({}),
    db,
    files: {
      put: async (key, body) =>
        void files.set(key, body instanceof Uint8Array ? body : new Uint8Array(await body.arrayBuffer())),
      get: async (key) => files.get(key),
      open: async (key) => {
        const isi = files.get(key)
        return isi && new Blob([new Uint8Array(isi)])
      },
      remove: async (key) => void files.delete(key),
      list: async function* (folder = '') {
        yield* [...files.keys()].filter((key) => key.startsWith(folder)).sort()
      },
    },
    log: createLog('silent'),
    now: () => new Date(),
    enqueue: async (_, job, payload, opsi) => void asked.push({ job: job.name, payload, ...opsi }),
    deriveKey: (purpose) => {
      const key = keys.get(purpose) ?? new Uint8Array(createHash('sha256').update(purpose).digest())
      keys.set(purpose, key)
      return key
    },
    asked,
    ...over,
  }
}
