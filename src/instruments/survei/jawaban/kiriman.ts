import { createHash, createHmac, randomBytes } from 'node:crypto'
import { getCookie, setCookie } from 'hono/cookie'
import type { Ctx } from '../../../platform/http/env.ts'
import type { IsianSurvei } from './schema.ts'

/**
 * How a sending is recognised when it comes twice. A page that is the same for everyone cannot carry a number of its own,
 * so a cookie of the form does: `<sending>.<device>`, two random numbers, known to this form alone.
 */
export interface Kuki {
  readonly kirim: string
  readonly perangkat: string
}

const NAMA = 'isi'
const BENTUK = /^([\w-]{16,64})\.([\w-]{16,64})$/
const acak = (): string => randomBytes(16).toString('base64url')

export function readKuki(c: Ctx): Kuki | undefined {
  const match = BENTUK.exec(getCookie(c, NAMA) ?? '')
  return match ? { kirim: match[1]!, perangkat: match[2]! } : undefined
}

export function writeKuki(c: Ctx, kuki: Kuki, secure: boolean): void {
  setCookie(c, NAMA, `${kuki.kirim}.${kuki.perangkat}`, {
    path: '/s/',
    httpOnly: true,
    sameSite: 'Lax',
    secure,
    maxAge: 30 * 86_400,
  })
}

/** A form opened: keeps a sending that may be under way (its answer was lost), else begins a new one. */
export function ensureKuki(c: Ctx, secure: boolean): void {
  if (!readKuki(c)) writeKuki(c, { kirim: acak(), perangkat: acak() }, secure)
}

/** A form received: the next one from this device is another sending. */
export function renewKuki(c: Ctx, secure: boolean): void {
  writeKuki(c, { kirim: acak(), perangkat: readKuki(c)?.perangkat ?? acak() }, secure)
}

const sha = (...parts: readonly string[]): string =>
  createHash('sha256').update(parts.join('\0')).digest('base64url')

/**
 * Key under which a sending is counted once. A system names it (`Idempotency-Key`, or the field `kunci`); a browser's is
 * its cookie with what was answered, so that another person's answers from the same page are not swallowed.
 */
export function kunciKirim(c: Ctx, kunci: string | undefined, isian: IsianSurvei): string {
  const named = c.req.header('idempotency-key') ?? kunci
  if (named) return sha('kunci', named.slice(0, 200))
  const kuki = readKuki(c)
  return kuki ? sha('kuki', kuki.kirim, JSON.stringify(isian)) : sha('acak', acak())
}

/** Says "the same device" within one periode and nothing beyond it. */
export function sidikPerangkat(c: Ctx, key: Uint8Array, periodeId: string): string | null {
  const kuki = readKuki(c)
  if (!kuki) return null
  return createHmac('sha256', key).update(`${periodeId}\0${kuki.perangkat}`).digest('base64url').slice(0, 22)
}
