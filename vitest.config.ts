import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { defineConfig, type Plugin } from 'vitest/config'

const TEXT = '\0text:'

/** Text assets as strings, as scripts/loader.mjs and scripts/build.mjs do it. Under a name of its own, or Vitest empties every `.css`. */
const textAssets: Plugin = {
  name: 'text-assets',
  enforce: 'pre',
  async resolveId(source, importer) {
    if (!/\.(css|typ|svg)$/.test(source)) return undefined
    const found = await this.resolve(source, importer, { skipSelf: true })
    return found && `${TEXT}${found.id}.txt`
  },
  load(id) {
    if (!id.startsWith(TEXT)) return undefined
    return `export default ${JSON.stringify(readFileSync(id.slice(TEXT.length, -4), 'utf8'))}`
  },
}

const src = join(import.meta.dirname, 'src')
const all = readdirSync(src, { recursive: true, encoding: 'utf8' }).filter((name) =>
  /\.test\.tsx?$/.test(name),
)
/** What outlives a file: a database, a process, a port, the clock, the surroundings. */
const OUTSIDE = new RegExp(
  [
    /test\/support\/(?!(shared|skm|simulasi|sample-\w+|xlsx|qr-reader)\.ts)/,
    /node:(net|tls|https?|child_process|worker_threads)|process\.|globalThis|playwright|\bvi\b/,
  ]
    .map((part) => part.source)
    .join('|'),
)
/** Files that ask nothing of the outside share a process: reading the rules anew for each took longer than their tests. */
const alone = all
  .filter((name) => OUTSIDE.test(readFileSync(join(src, name), 'utf8')))
  .map((name) => `src/${name.replaceAll('\\', '/')}`)

export default defineConfig({
  plugins: [textAssets],
  oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
  test: {
    pool: 'forks',
    // Vitest would keep one core for itself, and it does little: of two, half the machine stood still.
    maxWorkers: '100%',
    testTimeout: 20_000,
    hookTimeout: 60_000,
    projects: [
      {
        extends: true,
        test: { name: 'rumah', include: alone, globalSetup: ['test/support/global-setup.ts'] },
      },
      {
        extends: true,
        test: { name: 'aturan', include: ['src/**/*.test.{ts,tsx}'], exclude: alone, isolate: false },
      },
    ],
  },
})
