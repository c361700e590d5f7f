import { defineConfig } from 'vitest/config'

/** Journeys in Chromium against a real server: `test/e2e/*.e2e.ts`, one file after the other. */
export default defineConfig({
  test: {
    include: ['test/e2e/**/*.e2e.ts'],
    pool: 'forks',
    fileParallelism: false,
    testTimeout: 90_000,
    hookTimeout: 180_000,
  },
})
