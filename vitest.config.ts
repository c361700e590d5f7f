import { readFileSync } from 'node:fs'
import { defineConfig, type Plugin } from 'vitest/config'

/** Text assets as strings, as scripts/loader.mjs and scripts/build.mjs do it. */
const textAssets: Plugin = {
  name: 'text-assets',
  enforce: 'pre',
  load(id) {
    if (!/\.(css|typ|svg)$/.test(id)) return undefined
    return `export default ${JSON.stringify(readFileSync(id, 'utf8'))}`
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
