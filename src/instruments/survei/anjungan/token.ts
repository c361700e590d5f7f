import { createHash, randomBytes, timingSafeEqual } from 'node:crypto'
import { getCookie, setCookie } from 'hono/cookie'
import type { Ctx } from '../../../platform/http/env.ts'
import type { JenisPerangkat } from './tipe.ts'

/** A browser keeps a cookie for 400 days at most; each visit renews it. */
const LAMA = 400 * 86_400
const NAMA = 'perangkat'

export const newToken = (): string => randomBytes(32).toString('base64url')

export const hashToken = (token: string): string => createHash('sha256').update(token).digest('base64url')

/** Letters read aloud or typed from a screen: capitals, blanks and dashes do not matter. */
export const hashKodePasang = (kode: string): string =>
  hashToken(`pasang\0${kode.toLowerCase().replaceAll(/[\s-]/g, '')}`)

export function isSame(hash: string | null, token: string | undefined): boolean {
  if (!hash || !token) return false
  const [a, b] = [Buffer.from(hash), Buffer.from(hashToken(token))]
  return a.length === b.length && timingSafeEqual(a, b)
}

/**
 * The header comes from the device's own program, the cookie with every page. Browsers write cookies to the disk half a
 * minute late; the program keeps the token beside its queue, where a power cut does not take it.
 */
export const readToken = (c: Ctx): string | undefined => c.req.header('x-perangkat') ?? getCookie(c, NAMA)

/** Sent only to the address of this one device. */
export function writeToken(
  c: Ctx,
  to: { readonly jenis: JenisPerangkat; readonly kode: string },
  token: string,
  secure: boolean,
): void {
  setCookie(c, NAMA, token, {
    path: alamatPerangkat(to),
    httpOnly: true,
    sameSite: 'Lax',
    secure,
    maxAge: LAMA,
  })
}

export const alamatPerangkat = (p: { readonly jenis: JenisPerangkat; readonly kode: string }): string =>
  `/${p.jenis}/${p.kode}`
