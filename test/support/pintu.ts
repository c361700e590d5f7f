import { Hono } from 'hono'
import { createApp } from '../../src/app.ts'
import { actorMiddleware, requireActor, type OidcConfig } from '../../src/platform/auth/index.ts'
import type { AppEnv } from '../../src/platform/http/env.ts'
import { loadActor } from '../../src/registry/index.ts'
import { masukRoutes, registryDesk } from '../../src/registry/rooms.ts'
import type { FreshDb } from './database.ts'
import { buildDeps } from './deps.ts'
import { Jar, openTestMasuk } from './masuk.ts'

export type Pintu = ReturnType<typeof buildPintu>

/** The whole application with its real door, in process. */
export function buildPintu(house: FreshDb, oidc?: OidcConfig) {
  const masuk = openTestMasuk(house.url, undefined, oidc)
  const deps = buildDeps(house.db)
  const own = { db: house.db, masuk }
  const app = createApp({
    deps,
    readActor: actorMiddleware(masuk, (akunId) => loadActor(house.db, akunId)),
    requireActor: requireActor(),
    signIn: masukRoutes({ ...own, contoh: { sandi: 'contoh', akun: [] } }),
    health: new Hono<AppEnv>(),
    desk: registryDesk({ ...deps, ...own, baseUrl: deps.config.baseUrl }),
  })
  return { app, masuk, deps }
}

/** A browser without scripts: keeps cookies, sends forms from our own pages, follows nothing by itself. */
export class Browser {
  readonly jar = new Jar()
  readonly #app: Pintu['app']
  constructor({ app }: Pick<Pintu, 'app'>) {
    this.#app = app
  }
  async get(path: string): Promise<Response> {
    return this.#keep(await this.#app.request(path, { headers: this.jar.headers }))
  }
  async post(path: string, fields: Readonly<Record<string, string | readonly string[]>>): Promise<Response> {
    const body = new URLSearchParams()
    for (const [name, value] of Object.entries(fields)) {
      for (const one of typeof value === 'string' ? [value] : value) body.append(name, one)
    }
    const headers = this.jar.headers
    headers.set('sec-fetch-site', 'same-origin')
    return this.#keep(await this.#app.request(path, { method: 'POST', headers, body }))
  }
  #keep(response: Response): Response {
    this.jar.take(response.headers.getSetCookie())
    return response
  }
}
