import { Hono } from 'hono'
import { AppError, common, type FieldErrors } from '../../../kernel/errors.ts'
import { record } from '../../../platform/audit/index.ts'
import type { Trx } from '../../../platform/db/types.ts'
import type { Deps } from '../../../platform/deps.ts'
import type { AppEnv, Ctx } from '../../../platform/http/env.ts'
import { readForm } from '../../../platform/http/form.ts'
import { toHtml } from '../../../ui/index.ts'
import { bersihUjar, listSinonim, putSinonim, removeSinonim } from '../cari/store.ts'
import { idOf, scopeOf } from '../meja/akses.ts'
import { MEJA } from '../meja/saringan.ts'
import { canAturKatalog } from '../policy.ts'
import { BULAN_TINJAU } from '../rules-alur.ts'
import { findBulanTinjau, setBulanTinjau } from '../store.ts'
import { PengaturanPage } from './pages.tsx'
import { kataPengaturan } from './words.ts'

interface Isian {
  readonly bulan?: string
  readonly ujar?: string
  readonly maksud?: string
}

/** `/kerja/standar-pelayanan/pengaturan`: the review term, and everyday words of the search. */
export function pengaturanRoutes(deps: Deps): Hono<AppEnv> {
  const show = async (c: Ctx, isian: Isian = {}, errors?: FieldErrors): Promise<Response> => {
    const page = await deps.db.read(scopeOf(c), async (db) => ({
      bulan: isian.bulan ?? String((await findBulanTinjau(db)) ?? BULAN_TINJAU),
      sinonim: await listSinonim(db),
    }))
    const tersimpan = c.req.query('tersimpan') === '1' && !errors
    const { ujar = '', maksud = '' } = isian
    return c.html(
      toHtml(
        <PengaturanPage
          {...page}
          desk={c.var.desk}
          ujar={ujar}
          maksud={maksud}
          tersimpan={tersimpan}
          {...(errors && { errors })}
        />,
      ),
      errors ? 422 : 200,
    )
  }
  const simpan = async (
    c: Ctx,
    aksi: string,
    data: Record<string, string | number>,
    run: (trx: Trx) => Promise<void>,
  ) => {
    const { pejabat } = c.var
    await deps.db.write(scopeOf(c), async (trx) => {
      await run(trx)
      await record(trx, pejabat, `standar.pengaturan.${aksi}`, pejabat.instansiId, data)
    })
    return c.redirect(`${MEJA}/pengaturan?tersimpan=1`, 303)
  }
  return new Hono<AppEnv>()
    .use('/pengaturan/*', async (c, next) => {
      if (!canAturKatalog(c.var.pejabat)) throw new AppError(common.forbidden)
      await next()
    })
    .get('/pengaturan', (c) => show(c))
    .post('/pengaturan', async (c) => {
      const bulan = ((await readForm(c)).one['bulan'] ?? '').trim()
      if (!/^\d{1,2}$/.test(bulan) || Number(bulan) < 1 || Number(bulan) > 60)
        return show(c, { bulan }, { bulan: kataPengaturan[c.var.lang].bulanSalah })
      return simpan(c, 'tinjau', { bulan: Number(bulan) }, (trx) =>
        setBulanTinjau(trx, c.var.pejabat.instansiId, Number(bulan)),
      )
    })
    .post('/pengaturan/kata', async (c) => {
      const { one } = await readForm(c)
      const k = kataPengaturan[c.var.lang]
      const [ujar, maksud] = [one['ujar'] ?? '', (one['maksud'] ?? '').trim()]
      const bersih = bersihUjar(ujar)
      const errors = {
        ...(bersih.length < 2 && { ujar: k.ujarSalah }),
        ...(maksud.length > 200 && { maksud: k.panjang }),
      }
      if (Object.keys(errors).length > 0) return show(c, { ujar, maksud }, errors)
      return simpan(c, 'kata', { ujar: bersih, maksud }, (trx) =>
        putSinonim(trx, c.var.pejabat.instansiId, bersih, maksud),
      )
    })
    .post('/pengaturan/kata/:id/hapus', (c) => {
      const id = idOf(c)
      return simpan(c, 'kata.hapus', { id }, (trx) => removeSinonim(trx, id))
    })
}
