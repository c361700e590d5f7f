import { Hono } from 'hono'
import { AppError, common } from '../../../kernel/errors.ts'
import type { Deps } from '../../../platform/deps.ts'
import type { AppEnv, Ctx } from '../../../platform/http/env.ts'
import { readForm } from '../../../platform/http/form.ts'
import { toHtml } from '../../../ui/index.ts'
import { alamatAtur } from '../pengaturan/pages.tsx'
import { canConfigure } from '../policy.ts'
import { listSerbuan } from '../serbuan/store.ts'
import { PenerimaanAturPage } from './pages.tsx'
import { aturPenerimaan, listPenerimaan, penerimaOf } from './store.ts'

const SETAHUN_MS = 366 * 86_400_000
const scopeOf = (c: Ctx) => ({ instansiId: c.var.pejabat.instansiId })

/** `/kerja/pengaduan/pengaturan/pintu`: who stands behind the citizens' form. */
export const penerimaanRoutes = (deps: Deps): Hono<AppEnv> =>
  new Hono<AppEnv>()
    .get('/pengaturan/pintu', async (c) => {
      const { pejabat, desk, zona } = c.var
      if (!canConfigure(pejabat)) throw new AppError(common.forbidden)
      const { list, serbuan } = await deps.db.read(scopeOf(c), async (db) => ({
        list: await listPenerimaan(db),
        serbuan: await listSerbuan(db, new Date(deps.now().getTime() - SETAHUN_MS)),
      }))
      const kami = list.find((p) => p.instansi.id === pejabat.instansiId)
      const penerima = penerimaOf(list, deps.config.penerima)
      if (!kami || !penerima) throw new AppError(common.notFound)
      return c.html(
        toHtml(
          <PenerimaanAturPage
            desk={desk}
            zona={zona}
            isian={{}}
            tersimpan={c.req.query('tersimpan') === '1'}
            list={list}
            kami={kami}
            penerima={penerima}
            operator={penerima.instansi.slug === deps.config.penerima}
            serbuan={serbuan}
          />,
        ),
      )
    })
    .post('/pengaturan/pintu', async (c) => {
      if (!canConfigure(c.var.pejabat)) throw new AppError(common.forbidden)
      const pilih = new Set((await readForm(c)).many['pintu'] ?? [])
      const ubah = { terima: pilih.has('terima'), tidakTahu: pilih.has('tidakTahu') }
      await deps.db.write(scopeOf(c), (trx) => aturPenerimaan(trx, deps, c.var.pejabat, ubah))
      return c.redirect(`${alamatAtur('pintu')}?tersimpan=1`, 303)
    })
