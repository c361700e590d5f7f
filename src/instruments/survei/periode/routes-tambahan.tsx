import { Hono } from 'hono'
import type { Db } from '../../../platform/db/types.ts'
import type { Deps } from '../../../platform/deps.ts'
import type { AppEnv } from '../../../platform/http/env.ts'
import { toHtml } from '../../../ui/index.ts'
import type { Instrumen } from '../instrumen.ts'
import { loadPeriode } from './muat.ts'
import { TambahanPage, type JawabanTanya } from './pages-tambahan.tsx'
import { countPilihan, listTeks, summarizeAngka } from './store-tambahan.ts'

const TERBARU = 50

/** `/:id/tambahan`: what was answered to the questions of one's own. */
export const tambahanRoutes = (deps: Deps): Hono<AppEnv> =>
  new Hono<AppEnv>().get('/:id/tambahan', async (c) => {
    const page = await deps.db.read({ instansiId: c.var.pejabat.instansiId }, async (db) => {
      const dimuat = await loadPeriode(c, deps, db)
      return { ...dimuat, hasil: await loadTambahan(db, dimuat.periode.id, dimuat.instrumen) }
    })
    return c.html(toHtml(<TambahanPage {...page} />))
  })

async function loadTambahan(db: Db, periodeId: string, instrumen: Instrumen): Promise<JawabanTanya[]> {
  const memilih = instrumen.tambahan.filter((t) => t.pilihan !== undefined).map((t) => t.kunci)
  const pilihan = Map.groupBy(await countPilihan(db, periodeId, memilih), (h) => h.kunci)
  const result: JawabanTanya[] = []
  for (const tanya of instrumen.tambahan) {
    if (tanya.pilihan) {
      const n = new Map((pilihan.get(tanya.kunci) ?? []).map((h) => [h.nilai, h.n]))
      result.push({ tanya, pilihan: tanya.pilihan.map((p) => ({ label: p.label, n: n.get(p.nilai) ?? 0 })) })
    } else if (tanya.jenis === 'angka')
      result.push({ tanya, angka: await summarizeAngka(db, periodeId, tanya.kunci) })
    else result.push({ tanya, teks: await listTeks(db, periodeId, tanya.kunci, TERBARU) })
  }
  return result
}
