import { createHmac, timingSafeEqual } from 'node:crypto'
import type { Deps } from '../../../platform/deps.ts'
import { cookieOf } from '../../../platform/http/cookie.ts'
import type { Ctx } from '../../../platform/http/env.ts'
import { randomToken } from '../../../platform/http/random.ts'

/** Somebody who votes, as his browser shows it: known again, and nothing more. */
export interface TokenPemilih {
  readonly token: string
  /** Came by a personal invitation, or was seen at the door. */
  readonly terdaftar: boolean
}

type Alat = Pick<Deps, 'deriveKey' | 'config'>
interface TempatSuara {
  readonly id: string
  readonly slug: string
}

const NAMA = 'suara'
const ANONIM = /^[\w-]{22}$/
const TERDAFTAR = /^r([\w-]{22})\.([\w-]{22})$/
const SETENGAH_TAHUN_S = 180 * 86_400

const mac = (deps: Pick<Deps, 'deriveKey'>, ...parts: readonly string[]): string =>
  createHmac('sha256', deps.deriveKey('fkp.suara')).update(parts.join('\0')).digest('base64url').slice(0, 22)

/** What the database knows of a voter: different in every forum, and not to be traced back to a token or a participant. */
export const sidikPemilih = (deps: Pick<Deps, 'deriveKey'>, forumId: string, token: string): string =>
  mac(deps, 'pemilih', forumId, token)

/** A paper sheet votes like a person who shows the same token each time. */
export const tokenLembar = (deps: Pick<Deps, 'deriveKey'>, forumId: string, lembar: number): string =>
  mac(deps, 'lembar', forumId, String(lembar))

/**
 * The voter who is this participant: the same on each of his devices. Made by the key of the house and not kept beside his name, so that no
 * table says how somebody voted.
 */
export const tokenPeserta = (deps: Pick<Deps, 'deriveKey'>, forumId: string, pesertaId: string): string =>
  mac(deps, 'peserta', forumId, pesertaId)

const tanda = (deps: Pick<Deps, 'deriveKey'>, forumId: string, token: string): string =>
  mac(deps, 'terdaftar', forumId, token)

/** Who shows this cookie; undefined: nobody yet. */
export function readPemilih(
  deps: Pick<Deps, 'deriveKey'>,
  forumId: string,
  cookie: string | undefined,
): TokenPemilih | undefined {
  const text = cookieOf(cookie, NAMA) ?? ''
  if (ANONIM.test(text)) return { token: text, terdaftar: false }
  const [, token, sign] = TERDAFTAR.exec(text) ?? []
  if (token === undefined || sign === undefined) return undefined
  const own = tanda(deps, forumId, token)
  return timingSafeEqual(Buffer.from(own), Buffer.from(sign)) ? { token, terdaftar: true } : undefined
}

function put(c: Ctx, deps: Alat, forum: TempatSuara, isi: string): void {
  const secure = deps.config.baseUrl.startsWith('https:') ? ' Secure;' : ''
  c.header(
    'set-cookie',
    `${NAMA}=${isi}; Max-Age=${SETENGAH_TAHUN_S}; Path=/forum/${forum.slug}; HttpOnly;${secure} SameSite=Lax`,
    { append: true },
  )
}

/** Whoever opens the page is given a token; it is stored only when the first vote comes. */
export function ensurePemilih(c: Ctx, deps: Alat, forum: TempatSuara): TokenPemilih {
  const ada = readPemilih(deps, forum.id, c.req.header('cookie'))
  if (ada) return ada
  const token = randomToken()
  put(c, deps, forum, token)
  return { token, terdaftar: false }
}

/** From now on this browser votes as this participant: after a personal link, or at the door. */
export function putPeserta(c: Ctx, deps: Alat, forum: TempatSuara, pesertaId: string): TokenPemilih {
  const token = tokenPeserta(deps, forum.id, pesertaId)
  put(c, deps, forum, `r${token}.${tanda(deps, forum.id, token)}`)
  return { token, terdaftar: true }
}
