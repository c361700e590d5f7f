import { Hono } from 'hono'
import type { FieldErrors } from '../../../../kernel/errors.ts'
import type { Deps } from '../../../../platform/deps.ts'
import type { AppEnv, Ctx } from '../../../../platform/http/env.ts'
import { readForm } from '../../../../platform/http/form.ts'
import { toHtml } from '../../../../ui/index.ts'
import { assertLuar, baseLuar } from '../../luar/bingkai.tsx'
import { idOf } from '../../meja/akses.ts'
import { ambilLapor } from './ambil.ts'
import { antreLapor } from './antre.ts'
import { KonektorPage } from './pages.tsx'
import { isianKonektorOf, parseKonektor, readIsianKonektor, type IsianKonektor } from './schema.ts'
import { aturKonektor, findKonektor } from './setelan.ts'
import { kataKonektor } from './words.ts'

const ALAMAT = '/kerja/pengaduan/lapor/http'
const scope = (c: Ctx) => ({ instansiId: c.var.pejabat.instansiId })

/** `/kerja/pengaduan/lapor/http`: the connection and its state. */
export function konektorRoutes(deps: Deps): Hono<AppEnv> {
  const { db } = deps
  const show = async (c: Ctx, isian?: IsianKonektor, errors?: FieldErrors): Promise<Response> => {
    const ada = await db.read(scope(c), findKonektor)
    const own = { ada, isian: isian ?? isianKonektorOf(ada), zona: c.var.zona }
    return c.html(toHtml(<KonektorPage {...baseLuar(c, errors)} {...own} />), errors ? 422 : 200)
  }
  return new Hono<AppEnv>()
    .get('/lapor/http', (c) => {
      assertLuar(c)
      return show(c)
    })
    .post('/lapor/http', async (c) => {
      assertLuar(c)
      const form = await readForm(c)
      const k = kataKonektor[c.var.lang]
      const isian = readIsianKonektor(form)
      const token = form.one['token']?.trim() || undefined
      const hasil = parseKonektor(isian, k, deps.config.jaringanDalam.length > 0)
      const ada = await db.read(scope(c), findKonektor)
      // A token never follows to another address.
      const punya = token !== undefined || (ada?.adaToken === true && ada.konektor.alamat === isian.alamat)
      const errors = {
        ...('errors' in hasil ? hasil.errors : {}),
        ...(isian.aktif === '1' && !punya && { token: k.perluToken }),
      }
      if ('errors' in hasil || Object.keys(errors).length > 0) return show(c, isian, errors)
      await db.write(scope(c), (trx) =>
        aturKonektor(trx, deps, c.var.pejabat, {
          aktif: isian.aktif === '1',
          konektor: hasil.konektor,
          token,
        }),
      )
      return c.redirect(`${ALAMAT}?tersimpan=1`, 303)
    })
    .post('/lapor/http/ambil', async (c) => {
      assertLuar(c)
      await ambilLapor(deps, c.var.pejabat.instansiId)
      return c.redirect(`${ALAMAT}#keadaan`, 303)
    })
}

/** `/kerja/pengaduan/{id}/lapor`: have one complaint sent. */
export const kirimLaporRoutes = (deps: Deps): Hono<AppEnv> =>
  new Hono<AppEnv>().post('/:id/lapor', async (c) => {
    const id = idOf(c)
    await deps.db.write(scope(c), (trx) => antreLapor(trx, deps, c.var.pejabat, id))
    return c.redirect(`/kerja/pengaduan/${id}`, 303)
  })
