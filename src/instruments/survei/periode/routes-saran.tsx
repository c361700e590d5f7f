import { Hono } from 'hono'
import type { Deps } from '../../../platform/deps.ts'
import type { AppEnv, Ctx } from '../../../platform/http/env.ts'
import { toHtml } from '../../../ui/index.ts'
import { listSaran } from '../jawaban/store.ts'
import { loadPeriode } from './muat.ts'
import { SaranPage } from './pages-saran.tsx'

const BATAS = 50

/** One page of a list of answers: `?sebelum=` is the number before which it begins. */
async function loadList(c: Ctx, deps: Deps, list: typeof listSaran) {
  const asked = c.req.query('sebelum') ?? ''
  const sebelum = /^\d{1,15}$/.test(asked) ? Number(asked) : undefined
  return deps.db.read({ instansiId: c.var.pejabat.instansiId }, async (db) => {
    const dimuat = await loadPeriode(c, deps, db)
    const found = await list(db, dimuat.periode.id, { sebelum, batas: BATAS + 1 })
    const rows = found.slice(0, BATAS)
    return {
      ...dimuat,
      rows,
      layanan: new Map(dimuat.layanan.map((l) => [l.id, l.nama])),
      nextHref: found.length > BATAS ? `?sebelum=${rows.at(-1)!.urut}` : undefined,
      firstHref: sebelum === undefined ? undefined : '?',
    }
  })
}

/** `/:id/saran`. */
export const saranRoutes = (deps: Deps): Hono<AppEnv> =>
  new Hono<AppEnv>().get('/:id/saran', async (c) =>
    c.html(toHtml(<SaranPage {...await loadList(c, deps, listSaran)} />)),
  )
