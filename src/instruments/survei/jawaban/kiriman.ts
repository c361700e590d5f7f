import { createHmac, hash, type KeyObject } from 'node:crypto'
import { cookieOf } from '../../../platform/http/cookie.ts'
import type { HeaderReader } from '../../../platform/http/csrf.ts'
import { randomToken } from '../../../platform/http/random.ts'
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

export function readKuki(request: HeaderReader): Kuki | undefined {
  const match = BENTUK.exec(cookieOf(request.header('cookie'), NAMA) ?? '')
  return match ? { kirim: match[1]!, perangkat: match[2]! } : undefined
}

const SEBULAN_S = 30 * 86_400

/** The `set-cookie` header. */
const kukiText = (kuki: Kuki, secure: boolean): string =>
  `${NAMA}=${kuki.kirim}.${kuki.perangkat}; Max-Age=${SEBULAN_S}; Path=/s/; HttpOnly;${secure ? ' Secure;' : ''} SameSite=Lax`

/** A form opened: keeps a sending that may be under way (its answer was lost), else begins a new one. */
export function ensureKuki(request: HeaderReader, secure: boolean): string | undefined {
  if (readKuki(request)) return undefined
  return kukiText({ kirim: randomToken(), perangkat: randomToken() }, secure)
}

/** A form received: the next one from this device is another sending. */
export function renewKuki(request: HeaderReader, secure: boolean): string {
  return kukiText({ kirim: randomToken(), perangkat: readKuki(request)?.perangkat ?? randomToken() }, secure)
}

const sha = (...parts: readonly string[]): string => hash('sha256', parts.join('\0'), 'base64url')

/**
 * Key under which a sending is counted once. A system names it (`Idempotency-Key`, or the field `kunci`); a browser's is
 * its cookie with what was answered, so that another person's answers from the same page are not swallowed.
 */
export function kunciKirim(request: HeaderReader, kunci: string | undefined, isian: IsianSurvei): string {
  const named = request.header('idempotency-key') ?? kunci
  if (named) return sha('kunci', named.slice(0, 200))
  const kuki = readKuki(request)
  return kuki ? sha('kuki', kuki.kirim, JSON.stringify(isian)) : sha('acak', randomToken())
}

/** Says "the same device" within one periode and nothing beyond it. */
export function sidikPerangkat(request: HeaderReader, key: KeyObject, periodeId: string): string | null {
  const kuki = readKuki(request)
  if (!kuki) return null
  return createHmac('sha256', key).update(`${periodeId}\0${kuki.perangkat}`).digest('base64url').slice(0, 22)
}
