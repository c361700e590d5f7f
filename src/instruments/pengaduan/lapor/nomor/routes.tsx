import { Hono } from 'hono'
import { AppError, common, isRefusal, refusalText } from '../../../../kernel/errors.ts'
import type { Deps } from '../../../../platform/deps.ts'
import type { AppEnv, Ctx } from '../../../../platform/http/env.ts'
import { readForm } from '../../../../platform/http/form.ts'
import { toHtml } from '../../../../ui/index.ts'
import { getTerlihat, idOf } from '../../meja/akses.ts'
import { pelakuOf } from '../../policy.ts'
import { catatNomorLapor, findNomorLapor } from './catat.ts'
import { NomorLaporPage } from './pages.tsx'

const scopeOf = (c: Ctx) => ({ instansiId: c.var.pejabat.instansiId })

async function show(c: Ctx, deps: Deps, isian?: string, error?: string): Promise<Response> {
  const { p, ada } = await deps.db.read(scopeOf(c), async (db) => ({
    p: await getTerlihat(c, db),
    ada: await findNomorLapor(db, idOf(c)),
  }))
  if (pelakuOf(c.var.pejabat, p) !== 'pengelola') throw new AppError(common.forbidden)
  const page = { desk: c.var.desk, id: p.id, kode: p.kode, nomor: isian ?? ada.nomor ?? '', error }
  return c.html(toHtml(<NomorLaporPage {...page} />), error === undefined ? 200 : 422)
}

/** `/kerja/pengaduan/{id}/nomor-lapor`: the number a letter got at LAPOR!, where it was typed in by hand. */
export const nomorLaporRoutes = (deps: Deps): Hono<AppEnv> =>
  new Hono<AppEnv>()
    .get('/:id/nomor-lapor', (c) => show(c, deps))
    .post('/:id/nomor-lapor', async (c) => {
      const id = idOf(c)
      const nomor = ((await readForm(c)).one['nomor'] ?? '').slice(0, 40)
      try {
        await deps.db.write(scopeOf(c), (trx) => catatNomorLapor(trx, deps, c.var.pejabat, id, nomor))
      } catch (err) {
        if (!isRefusal(err, 'invalid') && !isRefusal(err, 'conflict')) throw err
        return show(c, deps, nomor, refusalText(err.refusal, c.var.lang))
      }
      return c.redirect(`/kerja/pengaduan/${id}`, 303)
    })
