import { Hono } from 'hono'
import { AppError, common } from '../../../kernel/errors.ts'
import type { Deps } from '../../../platform/deps.ts'
import type { AppEnv, Ctx } from '../../../platform/http/env.ts'
import { readForm } from '../../../platform/http/form.ts'
import { toHtml } from '../../../ui/index.ts'
import type { KonteksSurvei } from '../jawaban/konteks.ts'
import { halaman } from '../jawaban/halaman.ts'
import { freezePage, sendFrozen } from '../../../platform/http/frozen.ts'
import { BerhentiPage } from './pages-warga.tsx'
import { markBerhenti } from './store.ts'
import { hashOf, isToken } from './token.ts'

/** `/s/{kode}/berhenti`: no reminder, by a button here or by the mail program itself (RFC 8058). */
export function berhentiRoutes(deps: Deps, konteksOf: (c: Ctx) => Promise<KonteksSurvei>): Hono<AppEnv> {
  const show = (c: Ctx, konteks: KonteksSurvei, token: string, selesai: boolean): Response =>
    sendFrozen(c, freezePage(toHtml(BerhentiPage({ ...halaman(konteks, c.var.lang), token, selesai }))))
  return new Hono<AppEnv>()
    .get('/s/:kode/berhenti', async (c) => {
      const konteks = await konteksOf(c)
      const u = c.req.query('u')
      if (!isToken(u)) throw new AppError(common.notFound)
      return show(c, konteks, u, c.req.query('selesai') === '1')
    })
    .post('/s/:kode/berhenti', async (c) => {
      const konteks = await konteksOf(c)
      // A mail program posts `List-Unsubscribe=One-Click` to the address itself.
      const { one } = await readForm(c)
      const u = one['u'] ?? c.req.query('u')
      if (!isToken(u)) throw new AppError(common.notFound)
      await deps.db.write({ instansiId: konteks.instansi.id }, (trx) =>
        markBerhenti(trx, konteks.unit.id, hashOf(u)),
      )
      // It must not be sent on elsewhere (RFC 8058, 3.1).
      if (one['List-Unsubscribe'] !== undefined) return show(c, konteks, u, true)
      return c.redirect(`/s/${konteks.kode}/berhenti?u=${u}&selesai=1`, 303)
    })
}
