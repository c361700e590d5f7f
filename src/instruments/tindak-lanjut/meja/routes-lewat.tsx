import { Hono } from 'hono'
import { tanggalOf } from '../../../kernel/clock.ts'
import type { Deps } from '../../../platform/deps.ts'
import type { AppEnv } from '../../../platform/http/env.ts'
import { listUnit } from '../../../registry/index.ts'
import { toHtml } from '../../../ui/index.ts'
import { lingkupOf } from '../policy.ts'
import { listUtangOrang, listUtangUnit } from '../store-lewat.ts'
import { scopeOf } from './akses.ts'
import { LewatPage } from './pages-lewat.tsx'

/** `/kerja/tindak-lanjut/terlambat`: who is behind, by unit and by owner. */
export const lewatRoutes = (deps: Deps): Hono<AppEnv> =>
  new Hono<AppEnv>().get('/terlambat', async (c) => {
    const { pejabat, desk, zona } = c.var
    const hariIni = tanggalOf(deps.now(), zona)
    const l = lingkupOf(pejabat)
    const page = await deps.db.read(scopeOf(c), async (db) => ({
      perUnit: await listUtangUnit(db, l, hariIni),
      perOrang: await listUtangOrang(db, l, hariIni),
      namaUnit: new Map((await listUnit(db)).map((u) => [u.id, u.nama])),
    }))
    return c.html(toHtml(<LewatPage {...page} desk={desk} hariIni={hariIni} />))
  })
