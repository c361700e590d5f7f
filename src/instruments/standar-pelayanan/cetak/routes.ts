import { Hono } from 'hono'
import { AppError, common } from '../../../kernel/errors.ts'
import type { Deps } from '../../../platform/deps.ts'
import type { AppEnv, Ctx } from '../../../platform/http/env.ts'
import { renderDocx } from '../../../reports/docx.ts'
import type { Report } from '../../../reports/model.ts'
import { renderPdf } from '../../../reports/pdf.ts'
import { getInstansi, getUnit } from '../../../registry/index.ts'
import { findMaklumat } from '../maklumat/store.ts'
import { getTerlihat, idOf, scopeOf } from '../meja/akses.ts'
import { loadKepala, type KepalaCetak } from './kepala.ts'
import { maklumatDocx, maklumatPdf, stikerPdf } from './maklumat.ts'
import { lembarPublik, skStandar } from './sk.ts'

const JENIS = {
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  pdf: 'application/pdf',
} as const
type Bentuk = keyof typeof JENIS

function kirim(c: Ctx, isi: Buffer, nama: string, bentuk: Bentuk): Response {
  c.header('content-type', JENIS[bentuk])
  c.header('content-disposition', `attachment; filename="${nama}.${bentuk}"`)
  return c.body(new Uint8Array(isi))
}
const bentukOf = (c: Ctx): Bentuk => (c.req.path.endsWith('.docx') ? 'docx' : 'pdf')
const susun = (r: Report, b: Bentuk): Promise<Buffer> => (b === 'docx' ? renderDocx(r) : renderPdf(r))

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
      return kirim(
        c,
        await susun(skStandar(v, k), bentukOf(c)),
        `sk-${k.layananSlug}-v${v.nomor}`,
        bentukOf(c),
      )
    })
    .get('/versi/:id/:berkas{lembar\\.(?:docx|pdf)}', async (c) => {
      const { v, k } = await muat(c)
      const isi = await susun(lembarPublik(v, k, halaman(k)), bentukOf(c))
      return kirim(c, isi, `standar-${k.layananSlug}`, bentukOf(c))
    })
    .get('/versi/:id/stiker.pdf', async (c) => {
      const { k } = await muat(c)
      return kirim(c, await stikerPdf(k, halaman(k)), `stiker-${k.layananSlug}`, 'pdf')
    })
    .get('/maklumat/:id/:berkas{maklumat\\.(?:docx|pdf)}', async (c) => {
      const { m, k } = await deps.db.read(scopeOf(c), async (db) => {
        const unit = await getUnit(db, idOf(c))
        const m = await findMaklumat(db, unit.id)
        if (!m) throw new AppError(common.notFound)
        const i = await getInstansi(db, c.var.pejabat.instansiId)
        return { m, k: { instansi: i.nama, unit: unit.nama, rekaan: i.rekaan, slug: unit.slug } }
      })
      const isi = bentukOf(c) === 'docx' ? await renderDocx(maklumatDocx(m, k)) : await maklumatPdf(m, k)
      return kirim(c, isi, `maklumat-${k.slug}`, bentukOf(c))
    })
}
