import { Hono } from 'hono'
import { tanggalOf } from '../../../kernel/clock.ts'
import { AppError, common } from '../../../kernel/errors.ts'
import type { Deps } from '../../../platform/deps.ts'
import { sendDokumen, type AkhiranDokumen } from '../../../platform/http/dokumen.ts'
import type { AppEnv, Ctx } from '../../../platform/http/env.ts'
import { renderPaper } from '../../../reports/paper.ts'
import { renderXlsx } from '../../../reports/xlsx.ts'
import { toHtml } from '../../../ui/index.ts'
import { canSeeRekap } from '../policy.ts'
import { toBuku, toLaporan } from './berkas.ts'
import { parseMasa, triwulanOf, type Masa } from './masa.ts'
import { RekapPage } from './pages.tsx'
import { loadRekap, type Rekap } from './rekap.ts'

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
      const akhiran = c.req.param('berkas').split('.')[1] as AkhiranDokumen
      const isi =
        akhiran === 'xlsx'
          ? await renderXlsx(toBuku(r))
          : await renderPaper(toLaporan(r, c.var.lang), akhiran)
      return sendDokumen(c, isi, `rekap-pengaduan${publik ? '-publik' : ''}-${masa.kunci}.${akhiran}`)
    })
