import { Hono } from 'hono'
import type { Db } from '../../../platform/db/types.ts'
import type { Deps } from '../../../platform/deps.ts'
import type { AppEnv } from '../../../platform/http/env.ts'
import { getUnit } from '../../../registry/index.ts'
import { toHtml } from '../../../ui/index.ts'
import { kunciNaskahList } from '../naskah/naskah.ts'
import { loadPeriode } from '../periode/muat.ts'
import { computePrioritas } from '../rules-prioritas.ts'
import { listRencana } from '../rencana/store.ts'
import { diffTerbitan } from './beda.ts'
import { TerbitanPage } from './pages-terbitan.tsx'
import { findTerbitan } from './store.ts'
import { listRevisi, type RingkasanTerbitan } from './store-ringkasan.ts'

/** Each revision with what it changed against the one before. */
async function listDenganBeda(
  db: Db,
  periodeId: string,
): Promise<(RingkasanTerbitan & { beda: readonly string[] })[]> {
  const list = await listRevisi(db, periodeId)
  const isi = await Promise.all(list.map(async (r) => (await findTerbitan(db, periodeId, r.revisi))?.isi))
  return list.map((r, i) => {
    const [baru, lama] = [isi[i], isi[i + 1]]
    return { ...r, beda: baru && lama ? diffTerbitan(lama, baru) : [] }
  })
}

/** `/:id/terbitan`: what is still to do, and what was published. */
export const daftarTerbitanRoutes = (deps: Deps): Hono<AppEnv> =>
  new Hono<AppEnv>().get('/:id/terbitan', async (c) => {
    const page = await deps.db.read({ instansiId: c.var.pejabat.instansiId }, async (db) => {
      const dimuat = await loadPeriode(c, deps, db)
      const { periode, agregat } = dimuat
      const terpilih = agregat.semua.n === 0 ? [] : computePrioritas(agregat.semua).terpilih
      const rencana = await listRencana(db, periode.id)
      return {
        ...dimuat,
        slug: (await getUnit(db, periode.unitId)).slug,
        rencana: {
          terisi: terpilih.filter((u) => rencana.some((r) => r.unsur === u)).length,
          dari: terpilih.length,
        },
        naskahUbah: kunciNaskahList.filter((k) => periode.naskah[k]).length,
        revisi: await listDenganBeda(db, periode.id),
      }
    })
    const terbit = Number(c.req.query('terbit'))
    const baru = page.revisi.some((r) => r.revisi === terbit) ? terbit : null
    return c.html(toHtml(<TerbitanPage {...page} zona={c.var.zona} baru={baru} />))
  })
