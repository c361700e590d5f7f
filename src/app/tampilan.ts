import { Hono } from 'hono'
import { deleteCookie, setCookie } from 'hono/cookie'
import { isTampilan } from '../kernel/tampilan.ts'
import { safeReturn } from '../platform/auth/index.ts'
import type { AppEnv } from '../platform/http/env.ts'
import { readForm } from '../platform/http/form.ts'

/** `POST /tampilan`: remembers light or dark for a year and leads back to the page; anything else means "as the device". */
export const tampilanRoutes = (): Hono<AppEnv> =>
  new Hono<AppEnv>().post('/tampilan', async (c) => {
    const { tampilan, kembali } = (await readForm(c)).one
    const cookie = { path: '/', sameSite: 'Lax', maxAge: 31_536_000 } as const
    if (isTampilan(tampilan)) setCookie(c, 'tampilan', tampilan, cookie)
    else deleteCookie(c, 'tampilan', { path: '/' })
    return c.redirect(safeReturn(kembali, '/'), 303)
  })
