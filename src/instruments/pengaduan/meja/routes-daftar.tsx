import { Hono } from 'hono'
import type { Deps } from '../../../platform/deps.ts'
import type { AppEnv } from '../../../platform/http/env.ts'
import { getInstansi } from '../../../registry/index.ts'
import { toHtml } from '../../../ui/index.ts'
import { canConfigure, canEnter, canSeeRekap, lingkupOf } from '../policy.ts'
import { loadDaftar } from './daftar.ts'
import { DaftarPage } from './pages-daftar.tsx'
import { parseSaringan } from './saringan.ts'
import { listWilayahBawah } from './store-wilayah.ts'
import { tabsOf } from './tab.ts'

/** `/kerja/pengaduan`: the inbox. */
export const daftarRoutes = (deps: Deps): Hono<AppEnv> =>
  new Hono<AppEnv>().get('/', async (c) => {
    const { pejabat, desk } = c.var
    const lingkup = lingkupOf(pejabat)
    const tabs = tabsOf(lingkup)
    const saringan = parseSaringan(c.req.query(), tabs)
    const now = deps.now()
    const page = await deps.db.read({ instansiId: pejabat.instansiId }, async (db) => {
      const { wilayahKode } = await getInstansi(db, pejabat.instansiId)
      return {
        ...(await loadDaftar(db, pejabat.instansiId, lingkup, saringan, tabs, now)),
        wilayah: await listWilayahBawah(db, wilayahKode, ['kecamatan']),
      }
    })
    const may = {
      catat: canEnter(pejabat),
      atur: canConfigure(pejabat),
      rekap: canSeeRekap(pejabat),
      semua: lingkup.semua || lingkup.berkadar,
      adaPeran: lingkup.semua || lingkup.berkadar || lingkup.unitIds.length > 0,
    }
    return c.html(
      toHtml(<DaftarPage {...page} desk={desk} saringan={saringan} tabs={tabs} now={now} may={may} />),
    )
  })
