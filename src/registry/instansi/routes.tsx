import { Hono } from 'hono'
import { AppError, common, isRefusal, refusalText, type FieldErrors } from '../../kernel/errors.ts'
import type { AppEnv, Ctx } from '../../platform/http/env.ts'
import { parseForm, readForm } from '../../platform/http/form.ts'
import { toHtml } from '../../ui/index.ts'
import { baseOf, inScope, type RegistriDeps } from '../desk.ts'
import { canManageInstansi } from '../policy.ts'
import { changeInstansi } from './commands.ts'
import { changeLogo } from './logo/commands.ts'
import { logoErrors } from './logo/errors.ts'
import { LOGO_TERBESAR, readLogo } from './logo/gambar.ts'
import { InstansiPage } from './pages.tsx'
import { instansiFields, instansiSchema, isianInstansi, type IsianInstansi } from './schema.ts'
import { getInstansi } from './store.ts'

/** Name, zone, colour and working week of the house itself. */
export function instansiRoutes({ db, baseUrl }: RegistriDeps): Hono<AppEnv> {
  const show = async (c: Ctx, isian?: IsianInstansi, errors?: FieldErrors) => {
    const { pejabat } = c.var
    const instansi = await inScope(c, db, (trx) => getInstansi(trx, pejabat.instansiId))
    const own = {
      instansi,
      isian: isian ?? isianInstansi(instansi),
      mayManage: canManageInstansi(pejabat),
      baseUrl,
    }
    return c.html(toHtml(<InstansiPage {...baseOf(c, errors)} {...own} />), errors ? 422 : 200)
  }
  return new Hono<AppEnv>()
    .get('/instansi', (c) => show(c))
    .post('/instansi/logo', async (c) => {
      const { pejabat } = c.var
      if (!canManageInstansi(pejabat)) throw new AppError(common.forbidden)
      const form = await readForm(c)
      const file = form.files['logo']
      const tersimpan = '/kerja/registri/instansi?tersimpan=1'
      if (form.one['aksi'] === 'hapus') {
        await db.write({ instansiId: pejabat.instansiId }, (trx) => changeLogo(trx, pejabat, null))
        return c.redirect(tersimpan, 303)
      }
      try {
        if (!file || file.size === 0) throw new AppError(logoErrors.pilih)
        if (file.size > LOGO_TERBESAR) throw new AppError(logoErrors.terlaluBesar)
        const logo = readLogo(new Uint8Array(await file.arrayBuffer()))
        await db.write({ instansiId: pejabat.instansiId }, (trx) => changeLogo(trx, pejabat, logo))
        return c.redirect(tersimpan, 303)
      } catch (err) {
        if (!isRefusal(err, 'invalid')) throw err
        return show(c, undefined, { logo: refusalText(err.refusal, c.var.lang) })
      }
    })
    .post('/instansi', async (c) => {
      const { pejabat } = c.var
      if (!canManageInstansi(pejabat)) throw new AppError(common.forbidden)
      const isian = instansiFields(await readForm(c))
      const parsed = parseForm(instansiSchema, isian)
      if (!parsed.ok) return show(c, isian, parsed.errors)
      await db.write({ instansiId: pejabat.instansiId }, (trx) => changeInstansi(trx, pejabat, parsed.value))
      return c.redirect('/kerja/registri/instansi?tersimpan=1', 303)
    })
}
