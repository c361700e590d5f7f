import { cookieOf, withIp, type MasukCtx } from './context.ts'
import type { SesiDibaca } from './sesi.ts'

/** Behind TLS browsers are told that the cookie must never travel without it. */
const sessionCookie = (ctx: MasukCtx): string => `${ctx.secure ? '__Secure-' : ''}sambut.session_token`

export interface Bacaan {
  readonly dibaca: SesiDibaca
  /** A session in use is prolonged now and then: these go out with the answer. */
  readonly cookies: readonly string[]
}

const NOBODY: SesiDibaca = { sesi: undefined }

/** Whose request is this? Costs nothing without a session cookie, and the database only every few seconds with one. */
export async function readSesi(ctx: MasukCtx, headers: Headers, ip: string): Promise<Bacaan> {
  const cookie = cookieOf(headers, sessionCookie(ctx))
  if (!cookie) return { dibaca: NOBODY, cookies: [] }
  const now = ctx.now().getTime()
  const cached = ctx.cache.get(cookie, now)
  if (cached) return { dibaca: cached, cookies: [] }
  const engine = await ctx.engine()
  const { headers: out, response } = await engine.api.getSession({
    headers: withIp(headers, ip),
    returnHeaders: true,
  })
  const dibaca: SesiDibaca = {
    sesi: response
      ? {
          id: response.session.id,
          akun: {
            id: response.user.id,
            surel: response.user.email,
            nama: response.user.name,
            wajibGanti: response.user.wajibGanti,
            totp: response.user.twoFactorEnabled === true,
          },
        }
      : undefined,
  }
  if (dibaca.sesi) ctx.cache.set(cookie, dibaca, now)
  return { dibaca, cookies: out.getSetCookie() }
}

export async function signOut(ctx: MasukCtx, headers: Headers): Promise<readonly string[]> {
  const cookie = cookieOf(headers, sessionCookie(ctx))
  if (cookie) ctx.cache.remove(cookie)
  const engine = await ctx.engine()
  const { headers: out } = await engine.api.signOut({ headers, returnHeaders: true })
  return out.getSetCookie()
}
