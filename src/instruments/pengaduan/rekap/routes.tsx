import { Hono } from 'hono'
import { tanggalOf } from '../../../kernel/clock.ts'
import { AppError, common } from '../../../kernel/errors.ts'
import type { Deps } from '../../../platform/deps.ts'
import type { AppEnv, Ctx } from '../../../platform/http/env.ts'
import { renderDocx } from '../../../reports/docx.ts'
import { renderPdf } from '../../../reports/pdf.ts'
import { renderXlsx } from '../../../reports/xlsx.ts'
import { toHtml } from '../../../ui/index.ts'
import { canSeeRekap } from '../policy.ts'
import { toBuku, toLaporan } from './berkas.ts'
import { parseMasa, triwulanOf, type Masa } from './masa.ts'
import { RekapPage } from './pages.tsx'
import { loadRekap, type Rekap } from './rekap.ts'

const JENIS = {
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  pdf: 'application/pdf',
} as const

function load(c: Ctx, deps: Deps, masa: Masa, publik = false): Promise<Rekap> {
  const { pejabat, lang } = c.var
  if (!canSeeRekap(pejabat)) throw new AppError(common.forbidden)
  return deps.db.read({ instansiId: pejabat.instansiId }, (db) =>
    loadRekap(db, pejabat, masa, deps.now(), lang, publik),
  )
}

/** `/kerja/pengaduan/rekap`: a triwulan, semester or year in figures, on screen and paper. */
export const rekapRoutes = (deps: Deps): Hono<AppEnv> =>
  new Hono<AppEnv>()
    .get('/rekap', async (c) => {
      const masa = parseMasa(c.req.query('masa') ?? '') ?? triwulanOf(tanggalOf(deps.now(), c.var.zona))
      const r = await load(c, deps, masa)
      return c.html(toHtml(<RekapPage desk={c.var.desk} r={r} />))
    })
    .get('/rekap/:masa/:berkas{rekap(?:-publik)?\\.(?:xlsx|docx|pdf)}', async (c) => {
      const masa = parseMasa(c.req.param('masa'))
      if (!masa) throw new AppError(common.notFound)
      const publik = c.req.param('berkas').startsWith('rekap-publik')
      const r = await load(c, deps, masa, publik)
      const jenis = c.req.param('berkas').split('.')[1] as keyof typeof JENIS
      const isi =
        jenis === 'xlsx'
          ? await renderXlsx(toBuku(r))
          : jenis === 'docx'
            ? await renderDocx(toLaporan(r, c.var.lang))
            : await renderPdf(toLaporan(r, c.var.lang))
      c.header('content-type', JENIS[jenis])
      c.header(
        'content-disposition',
        `attachment; filename="rekap-pengaduan${publik ? '-publik' : ''}-${masa.kunci}.${jenis}"`,
      )
      return c.body(new Uint8Array(isi))
    })
