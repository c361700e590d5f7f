import { Hono } from 'hono'
import type { Db } from '../../../platform/db/types.ts'
import type { Deps } from '../../../platform/deps.ts'
import type { AppEnv } from '../../../platform/http/env.ts'
import { toHtml } from '../../../ui/index.ts'
import type { Instrumen } from '../instrumen.ts'
import { getAgregat } from '../jawaban/store-agregat.ts'
import type { AgregatPeriode } from '../jawaban/tipe.ts'
import { loadPeriode } from '../periode/muat.ts'
import type { Periode } from '../periode/periode.ts'
import { listTautan } from '../periode/store-tautan.ts'
import { findPeriode } from '../periode/store.ts'
import { loadRencanaSampel } from '../sampel/store.ts'
import { loadDihitung } from '../terbitan/bahan.ts'
import { RincianPage } from './pages.tsx'
import { computeBandingPeriode, type LapisanPeriode } from './periode.ts'
import { findPeriodeSebelum } from './store.ts'

/** Service by service where the users of each were counted; else the whole as one. */
async function loadLapisan(db: Db, p: Periode, agregat: AgregatPeriode): Promise<readonly LapisanPeriode[]> {
  const { layanan } = await loadRencanaSampel(db, p)
  const list = layanan.flatMap(({ layananId, populasi }) => {
    const own = agregat.perLayanan.get(layananId)
    return own && own.n > 0 ? [{ agregat: own, populasi }] : []
  })
  return list.length > 1 && list.every((l) => l.populasi !== null)
    ? list.map((l) => ({ agregat: l.agregat, populasi: l.populasi! }))
    : [{ agregat: agregat.semua, populasi: p.populasi ?? undefined }]
}

async function loadBanding(db: Db, periode: Periode, baru: readonly LapisanPeriode[], instrumen: Instrumen) {
  const id = await findPeriodeSebelum(db, periode)
  const lama = id === undefined ? undefined : await findPeriode(db, id)
  if (!lama) return null
  const lapisan = await loadLapisan(db, lama, await getAgregat(db, lama.id))
  return {
    nama: lama.nama,
    baris: computeBandingPeriode(lapisan, baru, instrumen),
    berlapis: lapisan.length > 1 && baru.length > 1,
  }
}

/** `/:id/rincian`: the figures behind the result, for the unit. */
export const rincianRoutes = (deps: Deps): Hono<AppEnv> =>
  new Hono<AppEnv>().get('/:id/rincian', async (c) => {
    const page = await deps.db.read({ instansiId: c.var.pejabat.instansiId }, async (db) => {
      const dimuat = await loadPeriode(c, deps, db)
      const { periode, agregat } = dimuat
      const lapisan = await loadLapisan(db, periode, agregat)
      return {
        ...dimuat,
        lapisan,
        banding: agregat.semua.n === 0 ? null : await loadBanding(db, periode, lapisan, dimuat.instrumen),
        demografi: (await loadDihitung(db, periode)).hitungan.demografi,
        tautan: await listTautan(db, periode.unitId),
      }
    })
    return c.html(toHtml(<RincianPage {...page} />))
  })
