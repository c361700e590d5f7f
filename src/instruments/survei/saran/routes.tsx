import { Hono } from 'hono'
import { isId } from '../../../kernel/ids.ts'
import { AppError, common } from '../../../kernel/errors.ts'
import type { Deps } from '../../../platform/deps.ts'
import type { AppEnv, Ctx } from '../../../platform/http/env.ts'
import { readForm } from '../../../platform/http/form.ts'
import { toHtml } from '../../../ui/index.ts'
import { listJawabanUrut } from '../jawaban/store.ts'
import { idParam } from '../periode/akses.ts'
import { loadPeriode } from '../periode/muat.ts'
import { alamatPeriode } from '../periode/pages-kepala.tsx'
import { changeTemaSaran } from './commands.ts'
import { SaranPage } from './pages.tsx'
import { countTema, findSaran, type SaringanSaran } from './store.ts'
import { isTema } from './tema-2026-11.ts'

const BATAS = 50

function saringanOf(c: Ctx): SaringanSaran {
  const { cari = '', layanan, tema = '', tanda } = c.req.query()
  const kata = cari.trim().slice(0, 200)
  return {
    ...(kata ? { cari: kata } : {}),
    ...(isId(layanan) ? { layananId: layanan } : {}),
    ...(isTema(tema) || tema === 'lain' || /^unsur:[a-z]{2,40}$/.test(tema) ? { tema } : {}),
    ...(tanda === 'ya' || tanda === 'tidak' ? { bertanda: tanda === 'ya' } : {}),
  }
}

/** The filters as they stand in the address. */
function alamatOf(id: string, s: SaringanSaran, sebelum?: number): string {
  const query = new URLSearchParams({
    ...(s.cari ? { cari: s.cari } : {}),
    ...(s.tema ? { tema: s.tema } : {}),
    ...(s.layananId ? { layanan: s.layananId } : {}),
    ...(s.bertanda === undefined ? {} : { tanda: s.bertanda ? 'ya' : 'tidak' }),
    ...(sebelum === undefined ? {} : { sebelum: String(sebelum) }),
  }).toString()
  return `${alamatPeriode(id, 'saran')}${query ? `?${query}` : ''}`
}

const sebelumOf = (c: Ctx): number | undefined => {
  const asked = c.req.query('sebelum') ?? ''
  return /^\d{1,15}$/.test(asked) ? Number(asked) : undefined
}

async function show(c: Ctx, deps: Deps): Promise<Response> {
  const [saringan, sebelum] = [saringanOf(c), sebelumOf(c)]
  const page = await deps.db.read({ instansiId: c.var.pejabat.instansiId }, async (db) => {
    const dimuat = await loadPeriode(c, deps, db)
    const { instansiId, id } = dimuat.periode
    const found = await findSaran(db, instansiId, id, saringan, { sebelum, batas: BATAS + 1 })
    const shown = found.slice(0, BATAS)
    const jawaban = await listJawabanUrut(
      db,
      id,
      shown.map((f) => f.urut),
    )
    const byUrut = new Map(jawaban.map((j) => [j.urut, j]))
    return {
      ...dimuat,
      rows: shown.flatMap((tema) => {
        const j = byUrut.get(tema.urut)
        return j ? [{ jawaban: j, tema }] : []
      }),
      kelompok: await countTema(db, instansiId, id),
      layanan: new Map(dimuat.layanan.map((l) => [l.id, l.nama])),
      lanjut: found.length > BATAS ? shown.at(-1)!.urut : undefined,
    }
  })
  const { id } = page.periode
  return c.html(
    toHtml(
      <SaranPage
        {...page}
        saringan={saringan}
        disini={alamatOf(id, saringan, sebelum)}
        nextHref={page.lanjut === undefined ? undefined : alamatOf(id, saringan, page.lanjut)}
        firstHref={sebelum === undefined ? undefined : alamatOf(id, saringan)}
      />,
    ),
  )
}

/** `/:id/saran`: comments, and the themes a person puts them under. */
export const saranRoutes = (deps: Deps): Hono<AppEnv> =>
  new Hono<AppEnv>()
    .get('/:id/saran', (c) => show(c, deps))
    .post('/:id/saran', async (c) => {
      const { pejabat } = c.var
      const id = idParam(c)
      const form = await readForm(c)
      const urut = form.one['urut'] ?? ''
      if (!/^\d{1,15}$/.test(urut)) throw new AppError(common.notFound)
      await deps.db.write({ instansiId: pejabat.instansiId }, (trx) =>
        changeTemaSaran(trx, pejabat, id, Number(urut), form.many['tema'] ?? []),
      )
      return c.redirect(alamatOf(id, saringanOf(c), sebelumOf(c)), 303)
    })
