import { Hono } from 'hono'
import type { Deps } from '../../../platform/deps.ts'
import type { AppEnv } from '../../../platform/http/env.ts'
import { qrSvg } from '../../../reports/qr.ts'
import { toHtml } from '../../../ui/index.ts'
import { loadPeriode } from './muat.ts'
import { SebarPage, type TautanTampil } from './pages-sebar.tsx'
import { listTautanPeriode } from './store-tautan.ts'
import { urlTautan } from './tautan.ts'
import { kataSebar } from './words-sebar.ts'

/** `/:id/sebar`: addresses and QR codes. */
export const sebarRoutes = (deps: Deps): Hono<AppEnv> =>
  new Hono<AppEnv>().get('/:id/sebar', async (c) => {
    const page = await deps.db.read({ instansiId: c.var.pejabat.instansiId }, async (db) => {
      const dimuat = await loadPeriode(c, deps, db)
      return { ...dimuat, tautan: await listTautanPeriode(db, dimuat.periode) }
    })
    const nama = new Map(page.layanan.map((l) => [l.id, l.nama]))
    const tautan = page.tautan.map((t): TautanTampil => {
      const url = urlTautan(deps.config.baseUrl, t)
      const layananNama = t.layananId === null ? undefined : nama.get(t.layananId)
      return { ...t, url, layananNama, qrSvg: qrSvg(url, { title: kataSebar[c.var.lang].qrLabel(url) }) }
    })
    const justOpened = c.req.query('baru') === '1'
    return c.html(toHtml(<SebarPage {...page} tautan={tautan} justOpened={justOpened} />))
  })
