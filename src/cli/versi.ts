import { readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

/** Version of this program, whether it runs from src/cli or from the bundle in dist. */
export const versi = find(dirname(fileURLToPath(import.meta.url)))

function find(folder: string): string {
  try {
    return (JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')) as { version: string }).version
  } catch {
    return dirname(folder) === folder ? '0' : find(dirname(folder))
  }
}
