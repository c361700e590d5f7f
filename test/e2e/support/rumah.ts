import type { Browser } from 'playwright-core'
import { afterAll, beforeAll } from 'vitest'
import { launch } from './browser.ts'
import { startServer, type Server } from './server.ts'

/** A server with the demonstration and a browser for every test of one file, put away when they are done. */
export function useRumah(env?: () => Promise<Readonly<Record<string, string>>>): {
  readonly server: Server
  readonly browser: Browser
} {
  let server: Server
  let browser: Browser
  beforeAll(async () => {
    server = await startServer(env ? { env: await env() } : {})
    browser = await launch()
  })
  afterAll(async () => {
    await browser?.close()
    await server?.stop()
    server?.remove()
  })
  return {
    get server() {
      return server
    },
    get browser() {
      return browser
    },
  }
}
