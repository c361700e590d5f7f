import { Hono } from 'hono'
import { isTanggal, tanggalOf } from '../../../kernel/clock.ts'
import type { FieldErrors } from '../../../kernel/errors.ts'
import type { Deps } from '../../../platform/deps.ts'
import type { AppEnv, Ctx } from '../../../platform/http/env.ts'
import { readForm } from '../../../platform/http/form.ts'
import { getUnit } from '../../../registry/index.ts'
import { toHtml } from '../../../ui/index.ts'
import { getPeriodeKerja, idParam } from './akses.ts'
import { refusedAs } from '../../../kernel/refused.ts'
import { closePeriode, reopenPeriode } from './commands.ts'
import { countTertunda } from './tertunda.ts'
import { BukaLagiPage, TutupPeriodePage } from './pages-tutup.tsx'

async function load(c: Ctx, deps: Deps) {
  const { pejabat, zona, desk } = c.var
  return deps.db.read({ instansiId: pejabat.instansiId }, async (db) => {
    const periode = await getPeriodeKerja(c, db)
    const unitNama = (await getUnit(db, periode.unitId)).nama
    const tertunda = await countTertunda(db, periode)
    return { desk, periode, unitNama, tertunda, hariIni: tanggalOf(deps.now(), zona) }
  })
}

async function showReopen(
  c: Ctx,
  deps: Deps,
  selesai?: string,
  errors?: FieldErrors,
  status: 409 | 422 = 422,
): Promise<Response> {
  const props = await load(c, deps)
  const page = <BukaLagiPage {...props} selesai={selesai ?? props.periode.selesai} errors={errors} />
  return c.html(toHtml(page), errors ? status : 200)
}

/** Closing and reopening, each with a page of its own that says what it means. */
export const tutupRoutes = (deps: Deps): Hono<AppEnv> =>
  new Hono<AppEnv>()
    .get('/:id/tutup', async (c) => c.html(toHtml(<TutupPeriodePage {...await load(c, deps)} />)))
    .post('/:id/tutup', async (c) => {
      const { pejabat } = c.var
      const id = idParam(c)
      await deps.db.write({ instansiId: pejabat.instansiId }, (trx) => closePeriode(trx, deps, pejabat, id))
      return c.redirect(`/kerja/survei/${id}`, 303)
    })
    .get('/:id/buka-lagi', (c) => showReopen(c, deps))
    .post('/:id/buka-lagi', async (c) => {
      const { pejabat } = c.var
      const id = idParam(c)
      const selesai = (await readForm(c)).one['selesai'] ?? ''
      if (!isTanggal(selesai)) {
        return showReopen(c, deps, selesai, {
          selesai: 'Tulis tanggal yang ada di kalender, misalnya 2026-06-30.',
        })
      }
      try {
        await deps.db.write({ instansiId: pejabat.instansiId }, (trx) =>
          reopenPeriode(trx, deps, pejabat, id, selesai),
        )
        return c.redirect(`/kerja/survei/${id}`, 303)
      } catch (err) {
        const { errors, status } = refusedAs(err, 'selesai', c.var.lang)
        return showReopen(c, deps, selesai, errors, status)
      }
    })
