import { createHmac, hash, type KeyObject } from 'node:crypto'
import { cookieOf } from '../../../platform/http/cookie.ts'
import type { HeaderReader } from '../../../platform/http/csrf.ts'
import { randomToken } from '../../../platform/http/random.ts'
import type { IsianSurvei } from './schema.ts'

/**
 * How a sending is recognised when it comes twice. A page that is the same for everyone cannot carry a number of its own,
 * so a cookie of the form does: `<sending>.<device>`, two random numbers, known to this form alone; and since when the form
 * is open, in seconds of base 36. That time is no secret and not signed: whoever forges it could as well wait.
 */
export interface Kuki {
  readonly kirim: string
  readonly perangkat: string
  /** Seconds since 1970 at which the form was opened; undefined between a sending and the next opening. */
  readonly mulai?: number | undefined
}

const NAMA = 'isi'
const BENTUK = /^([\w-]{16,64})\.([\w-]{16,64})(?:\.([0-9a-z]{6,8}))?$/

export function readKuki(request: HeaderReader): Kuki | undefined {
  const match = BENTUK.exec(cookieOf(request.header('cookie'), NAMA) ?? '')
  if (!match) return undefined
  return { kirim: match[1]!, perangkat: match[2]!, mulai: match[3] ? parseInt(match[3], 36) : undefined }
}

const SEBULAN_S = 30 * 86_400

/** The `set-cookie` header. */
const kukiText = (kuki: Kuki, secure: boolean): string =>
  `${NAMA}=${kuki.kirim}.${kuki.perangkat}${kuki.mulai ? `.${kuki.mulai.toString(36)}` : ''}; Max-Age=${SEBULAN_S}; Path=/s/; HttpOnly;${secure ? ' Secure;' : ''} SameSite=Lax`

/** Opened again within half an hour, it is still the same filling in: what was typed may be there yet. */
const SEKALI_ISI_S = 1800

/** A form opened: keeps a sending that may be under way (its answer was lost), else begins a new one. */
export function ensureKuki(request: HeaderReader, secure: boolean, now: Date): string | undefined {
  const kuki = readKuki(request)
  const detik = Math.floor(now.getTime() / 1000)
  if (kuki?.mulai !== undefined && Math.abs(detik - kuki.mulai) < SEKALI_ISI_S) return undefined
  const { kirim = randomToken(), perangkat = randomToken() } = kuki ?? {}
  return kukiText({ kirim, perangkat, mulai: detik }, secure)
}

/** Seconds from the open form to its sending; null where the cookie does not say. */
export function durasiIsi(request: HeaderReader, now: Date): number | null {
  const mulai = readKuki(request)?.mulai
  if (mulai === undefined) return null
  const durasi = Math.floor(now.getTime() / 1000) - mulai
  return durasi >= 0 && durasi <= SEBULAN_S ? durasi : null
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
export function kunciKirim(
  request: HeaderReader,
  kunci: string | undefined,
  isian: IsianSurvei,
  tiket?: string,
): string {
  const named = request.header('idempotency-key') ?? kunci
  if (named) return sha('kunci', named.slice(0, 200))
  const kuki = readKuki(request)
  if (kuki) return sha('kuki', kuki.kirim, JSON.stringify(isian))
  // A ticket given under an onslaught lets one answer in, however often it is shown.
  return tiket === undefined ? sha('acak', randomToken()) : sha('tiket', tiket)
}

/** Says "the same device" within one periode and nothing beyond it. */
export function sidikPerangkat(request: HeaderReader, key: KeyObject, periodeId: string): string | null {
  const kuki = readKuki(request)
  if (!kuki) return null
  return createHmac('sha256', key).update(`${periodeId}\0${kuki.perangkat}`).digest('base64url').slice(0, 22)
}
