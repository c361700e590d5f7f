import type { MiddlewareHandler } from 'hono'
import { AppError, type Refusal } from '../../kernel/errors.ts'
import type { AppEnv } from './env.ts'
import type { JawabGalat } from './on-error.ts'

const situsLain = {
  code: 'http.situs_lain',
  kind: 'forbidden',
  message: 'Permintaan ini datang dari situs lain dan ditolak.',
  en: 'This request came from another site and was refused.',
} as const satisfies Refusal

const SAFE = new Set(['GET', 'HEAD', 'OPTIONS'])

/** What the rules below ask of a request: Hono's and node's both have it. */
export interface HeaderReader {
  readonly header: (name: string) => string | undefined
}

/**
 * Did another site make the browser send this? By Origin and fetch metadata, so pages carry no token and can be cached. A
 * client that sends neither header is no browser; it is let through only where no cookie speaks for a person (`!strict`).
 */
export function isForeignSite({ header }: HeaderReader, own: string, strict: boolean): boolean {
  const site = header('sec-fetch-site')
  const origin = header('origin')
  if (site !== undefined) return !(site === 'same-origin' || (site === 'none' && origin === undefined))
  if (origin === undefined) return strict
  return !(origin === own || hostOf(origin) === header('host'))
}

/** Refuses a change that another site made the browser send. */
export function csrf(
  baseUrl: string,
  strict: (path: string) => boolean,
  jawab?: JawabGalat,
): MiddlewareHandler<AppEnv> {
  const own = new URL(baseUrl).origin
  return async (c, next) => {
    if (SAFE.has(c.req.method)) return next()
    const request = { header: (name: string) => c.req.header(name) }
    if (isForeignSite(request, own, strict(c.req.path))) {
      return jawab?.(c, new AppError(situsLain)) ?? c.text(situsLain.message, 403)
    }
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
