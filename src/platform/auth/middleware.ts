import type { MiddlewareHandler } from 'hono'
import type { Pejabat } from '../../kernel/actor.ts'
import type { AppEnv, Ctx } from '../http/env.ts'
import type { Masuk } from './masuk.ts'
import { ipOf } from './request.ts'

/** Where a person may go who must first replace the password that was handed over. */
const SANDI_PAGE = '/kerja/akun/sandi'

/**
 * Reads the session cookie, if there is one, and puts `sesi` and `actor` on the request. `loadActor` comes from the registry
 * (this floor does not know it); its answer is kept as briefly as the session's.
 */
export function actorMiddleware(
  masuk: Pick<Masuk, 'readSesi'>,
  loadActor: (akunId: string) => Promise<Pejabat | undefined>,
): MiddlewareHandler<AppEnv> {
  return async (c, next) => {
    const { dibaca, cookies } = await masuk.readSesi(c.req.raw.headers, ipOf(c))
    const { sesi } = dibaca
    c.set('sesi', sesi)
    c.set('actor', sesi && (await (dibaca.actor ??= loadActor(sesi.akun.id))))
    await next()
    for (const cookie of cookies) c.header('set-cookie', cookie, { append: true })
  }
}

/** The door of the desk: nobody passes without having signed in, nor with a password somebody else knows. */
export function requireActor(): MiddlewareHandler<AppEnv> {
  return async (c, next) => {
    const { actor, sesi } = c.var
    if (actor?.kind !== 'pejabat' || !sesi) return c.redirect(`/masuk${returnTo(c)}`, 303)
    if (sesi.akun.wajibGanti && c.req.path !== SANDI_PAGE)
      return c.redirect(`${SANDI_PAGE}${returnTo(c)}`, 303)
    c.set('pejabat', actor)
    return next()
  }
}

/** Only a page can be returned to; what was posted cannot be posted again for somebody. */
function returnTo(c: Ctx): string {
  if (c.req.method !== 'GET') return ''
  const { pathname, search } = new URL(c.req.url)
  return pathname === '/kerja' ? '' : `?lanjut=${encodeURIComponent(pathname + search)}`
}
