import { Hono } from 'hono'
import { AppError, common, isRefusal, refusalText, type FieldErrors } from '../../../kernel/errors.ts'
import type { Deps } from '../../../platform/deps.ts'
import type { AppEnv, Ctx } from '../../../platform/http/env.ts'
import { readForm } from '../../../platform/http/form.ts'
import { getLayanan, getUnit } from '../../../registry/index.ts'
import { toHtml } from '../../../ui/index.ts'
import { tulisIsi } from '../commands.ts'
import { standarErrors } from '../errors.ts'
import { canSusun } from '../policy.ts'
import { isDisunting } from '../rules-alur.ts'
import { getTerlihat, scopeOf } from './akses.ts'
import { isianOf, readIsianStandar, ubahTahap, type IsianStandar } from './isian.ts'
import { SuntingPage } from './pages-sunting.tsx'
import { MEJA } from './saringan.ts'
import { parseIsi } from './schema.ts'
import { kataSunting } from './words-sunting.ts'

async function show(
  c: Ctx,
  deps: Deps,
  isian?: IsianStandar,
  errors?: FieldErrors,
  status: 200 | 409 | 422 = 200,
): Promise<Response> {
  const { pejabat, desk } = c.var
  const page = await deps.db.read(scopeOf(c), async (db) => {
    const v = await getTerlihat(c, db)
    if (!canSusun(pejabat, v.unitId)) throw new AppError(common.forbidden)
    if (!isDisunting(v.keadaan)) throw new AppError(standarErrors.tidakDisunting)
    const layanan = await getLayanan(db, v.layananId)
    const unit = await getUnit(db, v.unitId)
    // Whoever was overtaken saves next time over what is there now, having been told.
    const dilihat = status === 409 ? v.urutan : undefined
    const isi = isian ?? isianOf(v.isi, v.urutan)
    return {
      versi: { id: v.id, nomor: v.nomor },
      layanan: { id: layanan.id, nama: layanan.nama, unit: unit.nama },
      isian: dilihat === undefined ? isi : { ...isi, dilihat },
    }
  })
  return c.html(toHtml(<SuntingPage {...page} desk={desk} {...(errors && { errors })} />), status)
}

/** `/kerja/standar-pelayanan/versi/{id}/sunting`: the text of a version that is still open. */
export const suntingRoutes = (deps: Deps): Hono<AppEnv> =>
  new Hono<AppEnv>()
    .get('/versi/:id/sunting', (c) => show(c, deps))
    .post('/versi/:id/sunting', async (c) => {
      const { pejabat, lang } = c.var
      const v = await deps.db.read(scopeOf(c), (db) => getTerlihat(c, db))
      if (!canSusun(pejabat, v.unitId)) throw new AppError(common.forbidden)
      const form = await readForm(c)
      const isian = readIsianStandar(form)
      const aksi = form.one['aksi']
      if (aksi === 'tambah_tahap' || aksi === 'hapus_tahap') return show(c, deps, ubahTahap(isian, aksi))
      const hasil = parseIsi(isian, kataSunting[lang])
      if ('errors' in hasil) return show(c, deps, isian, hasil.errors, 422)
      try {
        await deps.db.write(scopeOf(c), (trx) => tulisIsi(trx, deps, pejabat, v.id, hasil.isi, isian.dilihat))
      } catch (err) {
        if (!isRefusal(err, 'conflict')) throw err
        if (err.refusal !== standarErrors.didahului) throw err
        return show(c, deps, isian, { _: refusalText(err.refusal, lang) }, 409)
      }
      return c.redirect(`${MEJA}/${v.layananId}?tersimpan=1`, 303)
    })
