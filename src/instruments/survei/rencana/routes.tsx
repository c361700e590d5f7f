import { Hono } from 'hono'
import { tanggalOf } from '../../../kernel/clock.ts'
import { AppError, common, isRefusal, refusalText, type FieldErrors } from '../../../kernel/errors.ts'
import { isId } from '../../../kernel/ids.ts'
import type { Deps } from '../../../platform/deps.ts'
import type { AppEnv, Ctx } from '../../../platform/http/env.ts'
import { parseForm, readForm } from '../../../platform/http/form.ts'
import { toHtml } from '../../../ui/index.ts'
import { idParam } from '../periode/akses.ts'
import { loadPeriode } from '../periode/muat.ts'
import { summarize } from '../periode/ringkasan.ts'
import { alamatTerbitan } from '../terbitan/alamat.ts'
import { addRencana, changeRencana, dropRencana } from './commands.ts'
import { rencanaErrors } from './errors.ts'
import { RencanaPage, UbahRencanaPage } from './pages.tsx'
import { nextTriwulan } from './rules.ts'
import { isianOf, rencanaFields, rencanaSchema, type IsianRencana } from './schema.ts'
import { listRencana } from './store.ts'

async function load(c: Ctx, deps: Deps) {
  return deps.db.read({ instansiId: c.var.pejabat.instansiId }, async (db) => {
    const dimuat = await loadPeriode(c, deps, db)
    const { periode, unitNama, agregat, hariIni, may, instrumen } = dimuat
    const { hasil } = summarize(periode, unitNama, agregat, hariIni, instrumen)
    return {
      desk: dimuat.desk,
      periode,
      instrumen,
      unitNama,
      hasil,
      mayWork: may.work,
      rencana: await listRencana(db, periode.id),
    }
  })
}

const instrumenOf = (c: Ctx, deps: Deps) =>
  deps.db.read(
    { instansiId: c.var.pejabat.instansiId },
    async (db) => (await loadPeriode(c, deps, db)).instrumen,
  )

/** Next to the unsur it was asked for: the quarter after this one, where actions decided now can begin. */
function blank(c: Ctx, deps: Deps): IsianRencana {
  const { tahun, triwulan } = nextTriwulan(tanggalOf(deps.now(), c.var.zona))
  return {
    unsur: c.req.query('unsur') ?? '',
    kegiatan: '',
    tahun: String(tahun),
    triwulan: [String(triwulan)],
    penanggungJawab: '',
  }
}

async function show(c: Ctx, deps: Deps, isian: IsianRencana, errors?: FieldErrors): Promise<Response> {
  const page = <RencanaPage {...await load(c, deps)} isian={isian} errors={errors} />
  return c.html(toHtml(page), errors ? 422 : 200)
}

async function showOne(c: Ctx, deps: Deps, isian?: IsianRencana, errors?: FieldErrors): Promise<Response> {
  const page = await load(c, deps)
  const rencana = page.rencana.find((r) => r.id === c.req.param('rid'))
  if (!rencana) throw new AppError(common.notFound)
  if (!page.mayWork) throw new AppError(common.forbidden)
  if (page.periode.revisi > 0) throw new AppError(rencanaErrors.diDaftar)
  const dahulu = page.hasil?.prioritas.terpilih ?? []
  return c.html(
    toHtml(
      <UbahRencanaPage
        {...page}
        rencana={rencana}
        dahulu={dahulu}
        isian={isian ?? isianOf(rencana)}
        errors={errors}
      />,
    ),
    errors ? 422 : 200,
  )
}

/** `/:id/rencana`: the plan; `/:id/rencana/:rid`: one of its lines. */
export const rencanaRoutes = (deps: Deps): Hono<AppEnv> =>
  new Hono<AppEnv>()
    .get('/:id/rencana', (c) => show(c, deps, blank(c, deps)))
    .post('/:id/rencana', async (c) => {
      const { pejabat } = c.var
      const id = idParam(c)
      const isian = rencanaFields(await readForm(c))
      const parsed = parseForm(rencanaSchema(await instrumenOf(c, deps)), isian)
      if (!parsed.ok) return show(c, deps, isian, parsed.errors)
      try {
        await deps.db.write({ instansiId: pejabat.instansiId }, (trx) =>
          addRencana(trx, pejabat, id, parsed.value),
        )
      } catch (err) {
        if (!isRefusal(err, 'invalid')) throw err
        return show(c, deps, isian, { _: refusalText(err.refusal, c.var.lang) })
      }
      return c.redirect(alamatTerbitan(id, 'rencana'), 303)
    })
    .get('/:id/rencana/:rid', (c) => showOne(c, deps))
    .post('/:id/rencana/:rid', async (c) => {
      const { pejabat } = c.var
      const id = idParam(c)
      const rid = c.req.param('rid')
      if (!isId(rid)) throw new AppError(common.notFound)
      const form = await readForm(c)
      const scope = { instansiId: pejabat.instansiId }
      if (form.one.aksi === 'hapus') {
        await deps.db.write(scope, (trx) => dropRencana(trx, pejabat, id, rid))
        return c.redirect(alamatTerbitan(id, 'rencana'), 303)
      }
      const isian = rencanaFields(form)
      const parsed = parseForm(rencanaSchema(await instrumenOf(c, deps)), isian)
      if (!parsed.ok) return showOne(c, deps, isian, parsed.errors)
      await deps.db.write(scope, (trx) => changeRencana(trx, pejabat, id, rid, parsed.value))
      return c.redirect(alamatTerbitan(id, 'rencana'), 303)
    })
