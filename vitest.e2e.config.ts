import { defineConfig } from 'vitest/config'

/**
 * Journeys in Chromium against real servers: `test/e2e/*.e2e.ts`, two files side by side: they often wait (for a
 * kiosk that empties itself, a line that comes back), and more browsers at once would miss their limits.
 */
export default defineConfig({
  test: {
    include: ['test/e2e/**/*.e2e.ts'],
    globalSetup: ['test/e2e/support/contoh.ts'],
    pool: 'forks',
    maxWorkers: 2,
    testTimeout: 240_000,
    hookTimeout: 300_000,
  },
})
