import { Hono } from 'hono'
import { stream } from 'hono/streaming'
import * as audit from '../../../../platform/audit/index.ts'
import type { Db } from '../../../../platform/db/types.ts'
import type { Deps } from '../../../../platform/deps.ts'
import type { AppEnv } from '../../../../platform/http/env.ts'
import { toHtml } from '../../../../ui/index.ts'
import { getForumTerlihat, idOf, scopeOf } from '../../meja/akses.ts'
import { loadBahan } from '../bahan.ts'
import { csvPernyataan, csvSuara, NAMA_PERNYATAAN, NAMA_SUARA } from '../berkas.ts'
import { loadHasil, type HasilSuara } from '../hasil/muat.ts'
import { SUARA_SEKETIKA, type RefreshPeta } from '../peta-forum.ts'
import { listSuaraTahap } from '../store-tahap.ts'
import { sidikSuara } from '../sidik.ts'
import { loadMeja } from './muat.ts'
import { HasilMejaPage } from './pages-hasil.tsx'

/** The hash of the votes of now; of very many the kept one, as soon as it is of these votes: no page reads them all. */
async function sidikKini(db: Db, forumId: string, { p, peta }: HasilSuara): Promise<string | undefined> {
  if (p.suara <= SUARA_SEKETIKA) return (await sidikSuara(db, forumId)).sidik
  return peta && peta.versi >= p.versi && peta.sidik !== '' ? peta.sidik : undefined
}

/** `/kerja/fkp/{id}/suara/hasil`: what comes out, and the votes to take away. */
export const hasilMejaRoutes = (deps: Deps, refresh: RefreshPeta): Hono<AppEnv> =>
  new Hono<AppEnv>()
    .get('/:id/suara/hasil', async (c) => {
      await refresh(await deps.db.read(scopeOf(c), (db) => getForumTerlihat(c, db)))
      const lingkup = c.req.query('lingkup')
      const page = await deps.db.read(scopeOf(c), async (db) => {
        const data = await loadMeja(c, db)
        const asked = lingkup === 'semua' || lingkup === 'terdaftar' ? lingkup : undefined
        const hasil = await loadHasil(db, idOf(c), asked)
        const waktu = hasil.p.suara <= SUARA_SEKETIKA ? await listSuaraTahap(db, idOf(c)) : []
        return { ...data, hasil, waktu, sidik: await sidikKini(db, idOf(c), hasil) }
      })
      return c.html(toHtml(<HasilMejaPage {...page} />))
    })
    .get('/:id/suara/hasil/:nama{participants-votes\\.csv|comments\\.csv}', async (c) => {
      const nama = c.req.param('nama')
      const bahan = await deps.db.write(scopeOf(c), async (trx) => {
        const forum = await getForumTerlihat(c, trx)
        const isi = await loadBahan(trx, forum.id)
        // Votes without names may still point at somebody in a small room: who takes them away is written down.
        await audit.record(trx, c.var.pejabat, 'fkp.suara.unduh', forum.id, { berkas: nama })
        return isi
      })
      c.header('content-type', 'text/csv; charset=utf-8')
      c.header(
        'content-disposition',
        `attachment; filename="${nama === NAMA_SUARA ? NAMA_SUARA : NAMA_PERNYATAAN}"`,
      )
      const lines = nama === NAMA_SUARA ? csvSuara(bahan) : csvPernyataan(bahan)
      return stream(c, async (out) => {
        for (const line of lines) await out.write(line)
      })
    })
