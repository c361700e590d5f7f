import { getConnInfo } from '@hono/node-server/conninfo'
import type { Ctx } from '../http/env.ts'
import type { Asal } from './asal.ts'
import { cookieOf, DEVICE_COOKIE } from './context.ts'

/**
 * Address of the client. Behind a proxy on this machine it is what that proxy wrote last; anybody else's word for it is not
 * taken (a header that a client may choose would give him as many networks as he likes).
 */
export function ipOf(c: Ctx): string {
  const direct = socketAddress(c)
  if (!isLoopback(direct)) return direct
  return c.req.header('x-forwarded-for')?.split(',').at(-1)?.trim() || direct
}

function socketAddress(c: Ctx): string {
  try {
    return getConnInfo(c).remote.address ?? ''
  } catch {
    // A test calls the application in process: there is no socket.
    return ''
  }
}

const isLoopback = (ip: string): boolean => ip === '' || ip === '::1' || /^(::ffff:)?127\./.test(ip)

export const asalOf = (c: Ctx): Asal => ({
  ip: ipOf(c),
  perangkat: cookieOf(c.req.raw.headers, DEVICE_COOKIE),
})

/** Where to go after signing in: a path of ours, or the desk. Never another site, however it is disguised. */
export function safeReturn(lanjut: string | undefined, fallback = '/kerja'): string {
  if (!lanjut || lanjut.length > 2000 || !/^\/(?![/\\])[\x21-\x5b\x5d-\x7e]*$/.test(lanjut)) return fallback
  const own = 'http://sambut.invalid'
  const url = new URL(lanjut, own)
  if (url.origin !== own || url.pathname.startsWith('/masuk') || url.pathname === '/keluar') return fallback
  return url.pathname + url.search
}
