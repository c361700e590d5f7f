import { Hono } from 'hono'
import { AppError, common } from '../../../kernel/errors.ts'
import type { Deps } from '../../../platform/deps.ts'
import { kertasOf, sendDokumen } from '../../../platform/http/dokumen.ts'
import type { AppEnv, Ctx } from '../../../platform/http/env.ts'
import { renderDocx } from '../../../reports/docx.ts'
import { renderPaper } from '../../../reports/paper.ts'
import { getInstansi, getUnit } from '../../../registry/index.ts'
import { findMaklumat } from '../maklumat/store.ts'
import { getTerlihat, idOf, scopeOf } from '../meja/akses.ts'
import { loadKepala, type KepalaCetak } from './kepala.ts'
import { maklumatDocx, maklumatPdf, stikerPdf } from './maklumat.ts'
import { lembarPublik, skStandar } from './sk.ts'

/** Papers of a standard and of a unit's maklumat, for whoever may see what they say. */
export function cetakRoutes(deps: Deps): Hono<AppEnv> {
  const halaman = (k: KepalaCetak): string =>
    `${deps.config.baseUrl}/layanan/${k.layananSlug}?instansi=${k.slug}`
  const muat = (c: Ctx) =>
    deps.db.read(scopeOf(c), async (db) => {
      const v = await getTerlihat(c, db)
      return { v, k: await loadKepala(db, v) }
    })
  return new Hono<AppEnv>()
    .get('/versi/:id/:berkas{sk\\.(?:docx|pdf)}', async (c) => {
      const { v, k } = await muat(c)
      const isi = await renderPaper(skStandar(v, k), kertasOf(c))
      return sendDokumen(c, isi, `sk-${k.layananSlug}-v${v.nomor}.${kertasOf(c)}`)
    })
    .get('/versi/:id/:berkas{lembar\\.(?:docx|pdf)}', async (c) => {
      const { v, k } = await muat(c)
      const isi = await renderPaper(lembarPublik(v, k, halaman(k)), kertasOf(c))
      return sendDokumen(c, isi, `standar-${k.layananSlug}.${kertasOf(c)}`)
    })
    .get('/versi/:id/stiker.pdf', async (c) => {
      const { k } = await muat(c)
      return sendDokumen(c, await stikerPdf(k, halaman(k)), `stiker-${k.layananSlug}.pdf`)
    })
    .get('/maklumat/:id/:berkas{maklumat\\.(?:docx|pdf)}', async (c) => {
      const { m, k } = await deps.db.read(scopeOf(c), async (db) => {
        const unit = await getUnit(db, idOf(c))
        const m = await findMaklumat(db, unit.id)
        if (!m) throw new AppError(common.notFound)
        const i = await getInstansi(db, c.var.pejabat.instansiId)
        return { m, k: { instansi: i.nama, unit: unit.nama, rekaan: i.rekaan, slug: unit.slug } }
      })
      const isi = kertasOf(c) === 'docx' ? await renderDocx(maklumatDocx(m, k)) : await maklumatPdf(m, k)
      return sendDokumen(c, isi, `maklumat-${k.slug}.${kertasOf(c)}`)
    })
}
