import { Hono } from 'hono'
import { tanggalOf } from '../../../kernel/clock.ts'
import { AppError, common, type FieldErrors } from '../../../kernel/errors.ts'
import { isId } from '../../../kernel/ids.ts'
import type { Db } from '../../../platform/db/types.ts'
import type { Deps } from '../../../platform/deps.ts'
import type { AppEnv, Ctx } from '../../../platform/http/env.ts'
import { parseForm, readForm } from '../../../platform/http/form.ts'
import { listLayanan, listUnit, sortTree } from '../../../registry/index.ts'
import { toHtml } from '../../../ui/index.ts'
import { listInstrumenSiap } from '../instrumen/cari.ts'
import { getInstrumenPeriode } from '../instrumen/periode.ts'
import { listPopulasi } from '../sampel/store.ts'
import { canSee, canWork, listUnitKerja } from '../policy.ts'
import { getPeriodeKerja, idParam } from './akses.ts'
import { refusedAs } from '../../../kernel/refused.ts'
import { changePeriode, createPeriode } from './commands.ts'
import { FormulirPeriodePage, PilihUnitPage, type IsianPeriode } from './pages-formulir.tsx'
import { periodeFields, periodeSchema } from './schema.ts'
import { hasJawaban } from './store.ts'
import { jenisUsulanList, suggestPeriode } from './usulan.ts'

/** Units in which this person may open a period, as a tree. */
async function unitsForWork(c: Ctx, db: Db) {
  const may = listUnitKerja(c.var.pejabat)
  const units = (await listUnit(db)).filter((u) => u.aktif && (may === 'semua' || may.includes(u.id)))
  return sortTree(units).map(({ unit, tingkat }) => ({ id: unit.id, nama: unit.nama, tingkat }))
}

async function showForm(
  c: Ctx,
  deps: Deps,
  isian: IsianPeriode,
  errors?: FieldErrors,
  status: 409 | 422 = 422,
): Promise<Response> {
  const { pejabat, zona, desk } = c.var
  const { units, layanan, instrumen } = await deps.db.read(
    { instansiId: pejabat.instansiId },
    async (db) => ({
      units: await unitsForWork(c, db),
      layanan: (await listLayanan(db, isian.unitId)).filter((l) => l.aktif),
      instrumen: isId(isian.unitId) ? await listInstrumenSiap(db, isian.unitId) : [],
    }),
  )
  const unit = units.find((u) => u.id === isian.unitId)
  if (!unit) throw new AppError(common.notFound)
  return c.html(
    toHtml(
      <FormulirPeriodePage
        desk={desk}
        hariIni={tanggalOf(deps.now(), zona)}
        unit={unit}
        mayChangeUnit={units.length > 1}
        layanan={layanan}
        instrumen={instrumen}
        isian={isian}
        errors={errors}
      />,
    ),
    errors ? status : 200,
  )
}

async function showChange(
  c: Ctx,
  deps: Deps,
  isian: IsianPeriode | undefined,
  errors?: FieldErrors,
  status: 409 | 422 = 422,
): Promise<Response> {
  const { pejabat, zona, desk } = c.var
  const found = await deps.db.read({ instansiId: pejabat.instansiId }, async (db) => {
    const periode = await getPeriodeKerja(c, db)
    const unit = (await listUnit(db)).find((u) => u.id === periode.unitId)
    const layanan = await listLayanan(db, periode.unitId)
    return {
      periode,
      unit: unit!,
      layanan: layanan.filter((l) => l.aktif || periode.layananIds.includes(l.id)),
      instrumen: await getInstrumenPeriode(db, periode.id),
      berisi: await hasJawaban(db, periode.id),
      terencana: (await listPopulasi(db, periode.id)).size > 0,
    }
  })
  const { periode } = found
  const typed = isian ?? {
    ...periode,
    populasi: periode.populasi === null ? '' : String(periode.populasi),
    konversi: found.instrumen.konversi.kali,
  }
  return c.html(
    toHtml(
      <FormulirPeriodePage
        desk={desk}
        hariIni={tanggalOf(deps.now(), zona)}
        unit={found.unit}
        mayChangeUnit={false}
        layanan={found.layanan}
        isian={typed}
        errors={errors}
        lama={{
          id: periode.id,
          nama: periode.nama,
          berisi: found.berisi,
          instrumen: found.instrumen,
          layananIds: periode.layananIds,
          terencana: found.terencana,
        }}
      />,
    ),
    errors ? status : 200,
  )
}

/** A new period and the correction of one: GET shows the form, POST does it. */
export const formulirRoutes = (deps: Deps): Hono<AppEnv> =>
  new Hono<AppEnv>()
    .get('/baru', async (c) => {
      const { pejabat, zona, desk } = c.var
      const units = await deps.db.read({ instansiId: pejabat.instansiId }, (db) => unitsForWork(c, db))
      if (units.length === 0) throw new AppError(common.forbidden)
      const asked = c.req.query('unit')
      const unit = units.length === 1 ? units[0] : units.find((u) => u.id === asked)
      if (!unit) return c.html(toHtml(<PilihUnitPage desk={desk} units={units} />))
      const jenis = jenisUsulanList.find((j) => j === c.req.query('usulan')) ?? 'semester'
      const usulan = suggestPeriode(jenis, tanggalOf(deps.now(), zona))
      const layanan = await deps.db.read({ instansiId: pejabat.instansiId }, (db) => listLayanan(db, unit.id))
      return showForm(c, deps, {
        ...usulan,
        unitId: unit.id,
        layananIds: layanan.map((l) => l.id),
        populasi: '',
      })
    })
    .post('/baru', async (c) => {
      const { pejabat } = c.var
      const isian = periodeFields(await readForm(c))
      assertUnit(c, isian.unitId)
      const parsed = parseForm(periodeSchema, isian)
      if (!parsed.ok) return showForm(c, deps, isian, parsed.errors)
      try {
        const id = await deps.db.write({ instansiId: pejabat.instansiId }, (trx) =>
          createPeriode(trx, deps, pejabat, parsed.value),
        )
        return c.redirect(`/kerja/survei/${id}/sebar?baru=1`, 303)
      } catch (err) {
        const { errors, status } = refusedAs(err, 'layananIds', c.var.lang)
        return showForm(c, deps, isian, errors, status)
      }
    })
    .get('/:id/ubah', (c) => showChange(c, deps, undefined))
    .post('/:id/ubah', async (c) => {
      const { pejabat } = c.var
      const id = idParam(c)
      const isian = periodeFields(await readForm(c))
      const parsed = parseForm(periodeSchema, isian)
      if (!parsed.ok) return showChange(c, deps, isian, parsed.errors)
      try {
        await deps.db.write({ instansiId: pejabat.instansiId }, (trx) =>
          changePeriode(trx, pejabat, id, parsed.value),
        )
        return c.redirect(`/kerja/survei/${id}`, 303)
      } catch (err) {
        const { errors, status } = refusedAs(err, 'layananIds', c.var.lang)
        return showChange(c, deps, isian, errors, status)
      }
    })

/** Before a form is drawn again for a unit that was sent: is it one of this person's? */
function assertUnit(c: Ctx, unitId: string): void {
  if (!isId(unitId) || !canSee(c.var.pejabat, { unitId })) throw new AppError(common.notFound)
  if (!canWork(c.var.pejabat, { unitId })) throw new AppError(common.forbidden)
}
