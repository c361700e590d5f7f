import { Hono } from 'hono'
import { AppError, common, type FieldErrors } from '../../../kernel/errors.ts'
import type { Deps } from '../../../platform/deps.ts'
import type { AppEnv, Ctx } from '../../../platform/http/env.ts'
import { readForm } from '../../../platform/http/form.ts'
import { toHtml } from '../../../ui/index.ts'
import { alamatAtur } from '../pengaturan/pages.tsx'
import { canConfigure } from '../policy.ts'
import { listSerbuan } from '../serbuan/store.ts'
import { PenerimaanAturPage } from './pages.tsx'
import { aturPenerimaan, listPenerimaan, penerimaOf } from './store.ts'
import { kataPenerimaan } from './words.ts'

const SETAHUN_MS = 366 * 86_400_000
const scopeOf = (c: Ctx) => ({ instansiId: c.var.pejabat.instansiId })

async function show(
  c: Ctx,
  deps: Deps,
  salah?: { pilih: readonly string[]; errors: FieldErrors },
): Promise<Response> {
  const { pejabat, desk, zona } = c.var
  const { list, serbuan } = await deps.db.read(scopeOf(c), async (db) => ({
    list: await listPenerimaan(db),
    serbuan: await listSerbuan(db, new Date(deps.now().getTime() - SETAHUN_MS)),
  }))
  const kami = list.find((p) => p.instansi.id === pejabat.instansiId)
  const penerima = penerimaOf(list, deps.config.penerima)
  if (!kami || !penerima) throw new AppError(common.notFound)
  const pilih = [...(kami.terima ? ['terima'] : []), ...(kami.tidakTahuAt ? ['tidakTahu'] : [])]
  return c.html(
    toHtml(
      <PenerimaanAturPage
        desk={desk}
        zona={zona}
        isian={{}}
        errors={salah?.errors}
        tersimpan={c.req.query('tersimpan') === '1' && !salah}
        list={list}
        kami={kami}
        pilih={salah?.pilih ?? pilih}
        penerima={penerima}
        operator={penerima.instansi.slug === deps.config.penerima}
        serbuan={serbuan}
      />,
    ),
    salah ? 422 : 200,
  )
}

/** `/kerja/pengaduan/pengaturan/pintu`: who stands behind the citizens' form. */
export const penerimaanRoutes = (deps: Deps): Hono<AppEnv> =>
  new Hono<AppEnv>()
    .get('/pengaturan/pintu', (c) => {
      if (!canConfigure(c.var.pejabat)) throw new AppError(common.forbidden)
      return show(c, deps)
    })
    .post('/pengaturan/pintu', async (c) => {
      const { pejabat, lang } = c.var
      if (!canConfigure(pejabat)) throw new AppError(common.forbidden)
      const pilih = (await readForm(c)).many['pintu'] ?? []
      const ubah = { terima: pilih.includes('terima'), tidakTahu: pilih.includes('tidakTahu') }
      if (ubah.tidakTahu && !ubah.terima)
        return show(c, deps, { pilih, errors: { pintu: kataPenerimaan[lang].perluTerima } })
      await deps.db.write(scopeOf(c), (trx) => aturPenerimaan(trx, deps, pejabat, ubah))
      return c.redirect(`${alamatAtur('pintu')}?tersimpan=1`, 303)
    })
