import { Hono } from 'hono'
import { getCookie, setCookie } from 'hono/cookie'
import { isBahasa, type Bahasa } from '../../kernel/bahasa.ts'
import { newId } from '../../kernel/ids.ts'
import { isTampilan } from '../../kernel/tampilan.ts'
import type { Log } from '../log/index.ts'
import { csrf } from './csrf.ts'
import { dropDrafts } from './draf.ts'
import type { AppEnv, Ctx } from './env.ts'
import { securityHeaders } from './headers.ts'
import { failureOf } from './lane.ts'
import { limitBody } from './limit.ts'
import { onError, onNotFound, type JawabGalat, type RenderFailure } from './on-error.ts'
import { randomToken } from './random.ts'

export interface ShellOptions {
  readonly baseUrl: string
  readonly log: Log
  readonly render: RenderFailure
  /** Asked before `render`, for surfaces whose errors have a form of their own. */
  readonly jawab?: JawabGalat
  /** A folder on the disk for files of forms; the system's own where there is none. */
  readonly ruangDraf?: string
  /** Told once per answered request: for metrics. `route` is the pattern, never the address itself. */
  readonly observe?: (request: { method: string; route: string; status: number; ms: number }) => void
}

/** Paths where a cookie speaks for a person, or for a device somebody set up. */
export const isPersonal = (path: string): boolean =>
  ['/kerja', '/masuk', '/keluar', '/anjungan/', '/wawancara/', '/pengaduan/lacak/'].some((p) =>
    path.startsWith(p),
  )

/** The outermost part of the application: everything that holds for every request, in the order it is met. */
export function createShell({ baseUrl, log, render, jawab, ruangDraf, observe }: ShellOptions): Hono<AppEnv> {
  const app = new Hono<AppEnv>()
  app.use(async (c, next) => {
    const began = performance.now()
    c.set('requestId', newId())
    c.set('nonce', randomToken())
    c.set('lang', languageOf(c))
    const tampilan = getCookie(c, 'tampilan')
    c.set('tampilan', isTampilan(tampilan) ? tampilan : undefined)
    if (isBahasa(c.req.query('bahasa'))) {
      setCookie(c, 'bahasa', c.var.lang, { path: '/', sameSite: 'Lax', maxAge: 31_536_000 })
    }
    c.set('log', log)
    if (ruangDraf !== undefined) c.set('ruangDraf', ruangDraf)
    c.header('x-request-id', c.var.requestId)
    await next()
    await dropDrafts(c)
    const ms = Math.round((performance.now() - began) * 10) / 10
    const route = c.req.routePath
    observe?.({ method: c.req.method, route, status: c.res.status, ms })
    log.debug(
      { requestId: c.var.requestId, method: c.req.method, route, status: c.res.status, ms },
      'request',
    )
  })
  app.use(securityHeaders(baseUrl))
  app.use(csrf(baseUrl, isPersonal, jawab))
  app.use(limitBody())
  app.use((c, next) => {
    const failure = failureOf(c)
    if (failure) throw failure
    return next()
  })
  app.onError(onError(render, jawab))
  app.notFound(onNotFound(render, jawab))
  return app
}

/** `?bahasa=en` now, the cookie afterwards, Indonesian by default. */
function languageOf(c: Ctx): Bahasa {
  const asked = c.req.query('bahasa') ?? getCookie(c, 'bahasa')
  return isBahasa(asked) ? asked : 'id'
}
