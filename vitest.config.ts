import { readFileSync } from 'node:fs'
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

export default defineConfig({
  plugins: [textAssets],
  oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
  test: {
    include: ['src/**/*.test.ts', 'src/**/*.test.tsx'],
    globalSetup: ['test/support/global-setup.ts'],
    pool: 'forks',
    testTimeout: 20_000,
    hookTimeout: 60_000,
  },
})
