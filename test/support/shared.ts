import { existsSync } from 'node:fs'
import { dirname, join, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'

/** A file of the public data set that lies beside the clone, never inside it; undefined on a machine without it. */
export function sharedData(path: string): string | undefined {
  for (let folder = fileURLToPath(new URL('../..', import.meta.url)); ; folder = dirname(folder)) {
    const candidate = resolve(join(folder, '../shared/data', path))
    if (existsSync(candidate)) return candidate
    if (dirname(folder) === folder) return undefined
  }
}
