import { Hono } from 'hono'
import { AppError, common, type FieldErrors } from '../../../kernel/errors.ts'
import type { Deps } from '../../../platform/deps.ts'
import type { AppEnv, Ctx } from '../../../platform/http/env.ts'
import { readForm } from '../../../platform/http/form.ts'
import { toHtml } from '../../../ui/index.ts'
import { scopeOf } from '../meja/akses.ts'
import { MEJA } from '../meja/tab.ts'
import { canAturForum } from '../policy.ts'
import { batasOf } from './jalan.ts'
import { RetensiPage } from './pages.tsx'
import { aturRetensi, loadRetensi } from './profil.ts'
import { isianOf, parseRetensi, readIsianRetensi, type IsianRetensi } from './schema.ts'
import { countKontakLama } from './store.ts'
import { kataRetensi } from './words.ts'

/** `/kerja/fkp/retensi`: how long contacts are kept. */
export function retensiRoutes(deps: Deps): Hono<AppEnv> {
  const show = async (c: Ctx, baru?: { isian: IsianRetensi; errors: FieldErrors }): Promise<Response> => {
    const page = await deps.db.read(scopeOf(c), async (db) => {
      const profil = await loadRetensi(db)
      const batas = await batasOf(db, c.var.pejabat.instansiId, profil.bulan, deps.now())
      return {
        isian: baru?.isian ?? isianOf(profil),
        malamIni: { aktif: profil.aktif, ...(await countKontakLama(db, batas)) },
      }
    })
    const tersimpan = !baru && c.req.query('tersimpan') === '1'
    return c.html(
      toHtml(<RetensiPage {...page} desk={c.var.desk} tersimpan={tersimpan} errors={baru?.errors} />),
      baru ? 422 : 200,
    )
  }
  return new Hono<AppEnv>()
    .use('/retensi', async (c, next) => {
      if (!canAturForum(c.var.pejabat)) throw new AppError(common.forbidden)
      await next()
    })
    .get('/retensi', (c) => show(c))
    .post('/retensi', async (c) => {
      const isian = readIsianRetensi(await readForm(c))
      const hasil = parseRetensi(isian, kataRetensi[c.var.lang])
      if ('errors' in hasil) return show(c, { isian, errors: hasil.errors })
      await deps.db.write(scopeOf(c), (trx) => aturRetensi(trx, c.var.pejabat, hasil.profil, deps.now()))
      return c.redirect(`${MEJA}/retensi?tersimpan=1`, 303)
    })
}
