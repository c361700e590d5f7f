import type { Hono } from 'hono'
import type { Pejabat } from '../../src/kernel/actor.ts'
import type { Bahasa } from '../../src/kernel/bahasa.ts'
import type { Zona } from '../../src/kernel/clock.ts'
import type { Deps } from '../../src/platform/deps.ts'
import type { AppEnv } from '../../src/platform/http/env.ts'
import { createShell } from '../../src/platform/http/shell.ts'

export interface Meja {
  readonly get: (path: string, headers?: Record<string, string>) => Promise<Response>
  /** Sends a form as the browser of the page itself would; a list sends a field several times. */
  readonly post: (
    path: string,
    fields: Readonly<Record<string, string | readonly string[]>>,
  ) => Promise<Response>
  readonly upload: (path: string, form: FormData) => Promise<Response>
}

/** The desk of one signed-in person as an application: the real shell around the routes of one room. */
export function buildMejaApp(
  deps: Deps,
  pejabat: Pejabat,
  mount: string,
  routes: readonly Hono<AppEnv>[],
  { lang = 'id' as Bahasa, zona = 'WITA' as Zona } = {},
): Hono<AppEnv> {
  const app = createShell({ baseUrl: deps.config.baseUrl, log: deps.log, render: (_, f) => f.message })
  app.use('/kerja/*', async (c, next) => {
    const url = new URL(c.req.url)
    c.set('actor', pejabat)
    c.set('pejabat', pejabat)
    c.set('zona', zona)
    c.set('desk', {
      lang: c.req.query('bahasa') === 'en' ? 'en' : lang,
      nonce: c.var.nonce,
      path: url.pathname + url.search,
      instansi: { nama: 'Kabupaten Uji' },
      demo: false,
      rooms: [],
      user: { nama: pejabat.nama },
    })
    await next()
  })
  for (const r of routes) app.route(mount, r)
  return app
}

/** The same, to be asked without a server. */
export function buildMeja(...parts: Parameters<typeof buildMejaApp>): Meja {
  const app = buildMejaApp(...parts)
  const own = { 'sec-fetch-site': 'same-origin' }
  return {
    get: async (path, headers) => app.request(path, { headers: { ...headers } }),
    post: async (path, fields) => {
      const body = new URLSearchParams()
      for (const [name, value] of Object.entries(fields))
        for (const one of typeof value === 'string' ? [value] : value) body.append(name, one)
      return app.request(path, { method: 'POST', body, headers: own })
    },
    upload: async (path, form) => app.request(path, { method: 'POST', body: form, headers: own }),
  }
}
