import { Hono } from 'hono'
import type { Deps } from '../../../platform/deps.ts'
import type { AppEnv } from '../../../platform/http/env.ts'
import { toHtml } from '../../../ui/index.ts'
import { canConfigure, canEnter, canSeeRekap, lingkupOf } from '../policy.ts'
import { createAcuan } from './acuan.ts'
import { loadDaftar } from './daftar.ts'
import type { Hitungan } from './hitungan.ts'
import { DaftarPage } from './pages-daftar.tsx'
import { parseSaringan } from './saringan.ts'
import { tabsOf } from './tab.ts'

/** `/kerja/pengaduan`: the inbox. */
export function daftarRoutes(deps: Deps, hitungan: Hitungan): Hono<AppEnv> {
  const acuanOf = createAcuan(deps)
  const alat = { db: deps.db, hitungan }
  return new Hono<AppEnv>().get('/', async (c) => {
    const { pejabat, desk } = c.var
    const { instansiId } = pejabat
    const l = lingkupOf(pejabat)
    const tabs = tabsOf(l)
    const s = parseSaringan(c.req.query(), tabs)
    const now = deps.now()
    const page = await loadDaftar(alat, { instansiId }, await acuanOf(instansiId), { l, s, tabs, now })
    const may = {
      catat: canEnter(pejabat),
      atur: canConfigure(pejabat),
      rekap: canSeeRekap(pejabat),
      semua: l.semua || l.berkadar,
      adaPeran: l.semua || l.berkadar || l.unitIds.length > 0,
    }
    const tertutup = c.req.query('jadi') === 'klasifikasi'
    const props = { ...page, desk, saringan: s, tabs, now, may, tertutup }
    return c.html(toHtml(<DaftarPage {...props} />))
  })
}
