import { Hono } from 'hono'
import { AppError, common } from '../../../kernel/errors.ts'
import type { Deps } from '../../../platform/deps.ts'
import { sendDokumen } from '../../../platform/http/dokumen.ts'
import type { AppEnv, Ctx } from '../../../platform/http/env.ts'
import { findLogo, getInstansi, getUnit, listLayanan, logoSvg } from '../../../registry/index.ts'
import { qrSvg } from '../../../reports/qr.ts'
import { getInstrumenPeriode } from '../instrumen/periode.ts'
import { posterSkm, ukuranAjakanList, type PosterSkm } from '../poster.ts'
import { getPeriodeTerlihat } from './akses.ts'
import { listTautanPeriode } from './store-tautan.ts'
import { urlTautan } from './tautan.ts'
import { kataSebar } from './words-sebar.ts'

/** One printed address of the period, with the names that stand on its poster. */
async function load(c: Ctx, deps: Deps, tautanId: string): Promise<PosterSkm & { kode: string }> {
  const { instansiId } = c.var.pejabat
  return deps.db.read({ instansiId }, async (db) => {
    const periode = await getPeriodeTerlihat(c, db)
    const tautan = (await listTautanPeriode(db, periode)).find((t) => t.id === tautanId)
    if (!tautan) throw new AppError(common.notFound)
    const instansi = await getInstansi(db, instansiId)
    const logo = await findLogo(db, instansiId)
    const layanan = (await listLayanan(db, periode.unitId)).find((l) => l.id === tautan.layananId)
    return {
      instansi: instansi.nama,
      unit: (await getUnit(db, periode.unitId)).nama,
      ...(layanan ? { layanan: layanan.nama } : {}),
      ...(tautan.loket === null ? {} : { loket: tautan.loket }),
      alamat: urlTautan(deps.config.baseUrl, tautan),
      contoh: instansi.rekaan,
      ...(logo ? { logo: logoSvg(logo) } : {}),
      banyak: (await getInstrumenPeriode(db, periode.id)).pertanyaan.length,
      kode: tautan.kode,
    }
  })
}

/** `/:id/poster/<tautan>.pdf` for the printer, `.svg` for whoever makes a poster of their own. */
export const posterRoutes = (deps: Deps): Hono<AppEnv> =>
  new Hono<AppEnv>()
    .get('/:id/poster/:berkas{.+\\.pdf}', async (c) => {
      const poster = await load(c, deps, c.req.param('berkas').replace(/\.pdf$/, ''))
      const asked = c.req.query('ukuran') ?? 'a4'
      const ukuran = ukuranAjakanList.find((u) => u === asked)
      if (!ukuran) throw new AppError(common.notFound)
      const isi = await posterSkm(poster, ukuran)
      return sendDokumen(c, isi, `poster-${ukuran}-${poster.kode}.pdf`, 'inline')
    })
    .get('/:id/poster/:berkas{.+\\.svg}', async (c) => {
      const { alamat, kode } = await load(c, deps, c.req.param('berkas').replace(/\.svg$/, ''))
      c.header('content-type', 'image/svg+xml')
      c.header('content-disposition', `attachment; filename="qr-${kode}.svg"`)
      return c.body(qrSvg(alamat, { title: kataSebar[c.var.lang].qrLabel(alamat), strength: 'Q' }))
    })
