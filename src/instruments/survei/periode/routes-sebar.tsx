import { Hono } from 'hono'
import { AppError, common } from '../../../kernel/errors.ts'
import type { Db } from '../../../platform/db/types.ts'
import type { Deps } from '../../../platform/deps.ts'
import type { AppEnv } from '../../../platform/http/env.ts'
import { qrSvg } from '../../../reports/qr.ts'
import { toHtml } from '../../../ui/index.ts'
import { getPeriodeTerlihat } from './akses.ts'
import { loadPeriode } from './muat.ts'
import { SebarPage, type TautanTampil } from './pages-sebar.tsx'
import type { Periode, Tautan } from './periode.ts'
import { listTautan } from './store-tautan.ts'
import { kataSebar } from './words-sebar.ts'

const urlOf = (deps: Deps, tautan: Tautan): string => `${deps.config.baseUrl}/s/${tautan.kode}`

/** The unit's address, and those of the services this period asks about. */
const tautanOf = async (db: Db, periode: Periode): Promise<Tautan[]> =>
  (await listTautan(db, periode.unitId)).filter(
    (t) => t.layananId === null || periode.layananIds.includes(t.layananId),
  )

/** `/:id/sebar`: addresses and QR codes. */
export const sebarRoutes = (deps: Deps): Hono<AppEnv> =>
  new Hono<AppEnv>()
    .get('/:id/sebar', async (c) => {
      const scope = { instansiId: c.var.pejabat.instansiId }
      const page = await deps.db.read(scope, async (db) => {
        const dimuat = await loadPeriode(c, deps, db)
        return { ...dimuat, tautan: await tautanOf(db, dimuat.periode) }
      })
      const nama = new Map(page.layanan.map((l) => [l.id, l.nama]))
      const tautan = page.tautan.map((t): TautanTampil => {
        const url = urlOf(deps, t)
        const layananNama = t.layananId === null ? undefined : nama.get(t.layananId)
        return { ...t, url, layananNama, qrSvg: qrSvg(url, { title: kataSebar[c.var.lang].qrLabel(url) }) }
      })
      const justOpened = c.req.query('baru') === '1'
      return c.html(toHtml(<SebarPage {...page} tautan={tautan} justOpened={justOpened} />))
    })
    .get('/:id/poster/:berkas{.+\\.svg}', async (c) => {
      const scope = { instansiId: c.var.pejabat.instansiId }
      const tautanId = c.req.param('berkas').replace(/\.svg$/, '')
      const tautan = await deps.db.read(scope, async (db) =>
        (await tautanOf(db, await getPeriodeTerlihat(c, db))).find((t) => t.id === tautanId),
      )
      if (!tautan) throw new AppError(common.notFound)
      const url = urlOf(deps, tautan)
      c.header('content-type', 'image/svg+xml')
      c.header('content-disposition', `attachment; filename="qr-${tautan.kode}.svg"`)
      return c.body(qrSvg(url, { title: kataSebar[c.var.lang].qrLabel(url), strength: 'Q' }))
    })
