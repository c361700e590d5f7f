import { parse, serialize } from 'hono/utils/cookie'
import type { Asal, Perangkat } from './asal.ts'
import { rememberPerangkat } from './asal.ts'
import { IP_HEADER, type Engine } from './engine.ts'
import type { BriefCache, SesiDibaca } from './sesi.ts'
import type { MasukDb } from './tables.ts'

/** What the parts of sign-in share. */
export interface MasukCtx {
  readonly db: MasukDb
  readonly engine: () => Promise<Engine>
  readonly perangkat: Perangkat
  readonly now: () => Date
  readonly secure: boolean
  readonly cache: BriefCache<SesiDibaca>
}

/** The request's headers with its address as we judged it, whatever the client claimed. */
export function withIp(headers: Headers, ip: string): Headers {
  const own = new Headers(headers)
  own.set(IP_HEADER, ip)
  return own
}

export function cookieOf(headers: Headers, name: string): string | undefined {
  const header = headers.get('cookie')
  return header ? parse(header, name)[name] : undefined
}

export const DEVICE_COOKIE = 'sambut.perangkat'
const LONGEST_COOKIE = 400 * 24 * 60 * 60

/** After a complete sign-in: this device now has a budget of its own, which no stranger can use up. */
export async function welcome(
  ctx: MasukCtx,
  akunId: string,
  asal: Asal,
  cookies: string[],
): Promise<string[]> {
  const known = ctx.perangkat.read(asal.perangkat)
  const cookie = known ? asal.perangkat! : ctx.perangkat.make()
  await rememberPerangkat(ctx.db, akunId, ctx.perangkat.read(cookie)!, ctx.now())
  const device = serialize(DEVICE_COOKIE, cookie, {
    httpOnly: true,
    sameSite: 'Lax',
    secure: ctx.secure,
    path: '/masuk',
    maxAge: LONGEST_COOKIE,
  })
  return [...cookies, device]
}

/** The library refused what was typed (and nothing broke): its code, or undefined when this is a real error. */
export function refusedCode(err: unknown): string | undefined {
  if (!(err instanceof Error) || err.name !== 'APIError') return undefined
  const { statusCode, body } = err as Error & { statusCode?: number; body?: { code?: string } }
  if (statusCode === undefined || statusCode >= 500) return undefined
  return body?.code ?? 'REFUSED'
}
