import type { MiddlewareHandler } from 'hono'
import type { AppEnv } from './env.ts'

const SAFE = new Set(['GET', 'HEAD', 'OPTIONS'])

/**
 * Refuses a change that another site made the browser send. By Origin and fetch metadata, so pages carry no token and
 * can be cached. A client that sends neither header is no browser; it is let through only where no cookie speaks for a
 * person (outside `strict` paths).
 */
export function csrf(baseUrl: string, strict: (path: string) => boolean): MiddlewareHandler<AppEnv> {
  const own = new URL(baseUrl).origin
  return async (c, next) => {
    if (SAFE.has(c.req.method)) return next()
    const site = c.req.header('sec-fetch-site')
    const origin = c.req.header('origin')
    const sameOrigin = origin === own || (origin !== undefined && hostOf(origin) === c.req.header('host'))
    const allowed =
      site !== undefined
        ? site === 'same-origin' || (site === 'none' && origin === undefined)
        : origin !== undefined
          ? sameOrigin
          : !strict(c.req.path)
    if (!allowed) return c.text('Permintaan ini datang dari situs lain dan ditolak.', 403)
    return next()
  }
}

function hostOf(origin: string): string | undefined {
  try {
    return new URL(origin).host
  } catch {
    return undefined
  }
}
