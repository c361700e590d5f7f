import { Hono } from 'hono'
import { AppError, common, type FieldErrors } from '../../kernel/errors.ts'
import { isId } from '../../kernel/ids.ts'
import type { AppEnv, Ctx } from '../../platform/http/env.ts'
import { parseForm, readForm } from '../../platform/http/form.ts'
import { toHtml } from '../../ui/index.ts'
import { baseOf, inScope, type RegistriDeps } from '../desk.ts'
import { listLayanan } from '../layanan/store.ts'
import { idParam } from '../param.ts'
import { canManageUnit } from '../policy.ts'
import { refusedAs } from '../../kernel/refused.ts'
import { findWilayah } from '../wilayah/store.ts'
import { changeUnit, createUnit, moveUnit, setUnitAktif } from './commands.ts'
import { UnitFormPage } from './form-page.tsx'
import { DaftarUnitPage, PindahPage, UnitPage } from './pages.tsx'
import { collectBawah, sortTree } from './rules.ts'
import {
  indukField,
  isianBaru,
  isianOf,
  toIsi,
  unitBaruSchema,
  unitFields,
  unitSchema,
  type IsianUnit,
} from './schema.ts'
import { listUnit } from './store.ts'

/** The tree of units: list, record, new, change, move, close. */
export function unitRoutes(deps: RegistriDeps): Hono<AppEnv> {
  const { db, baseUrl } = deps

  const showUnit = async (c: Ctx, id: string, errors?: FieldErrors, status: 200 | 409 | 422 = 200) => {
    const { units, layanan } = await inScope(c, db, async (trx) => ({
      units: await listUnit(trx),
      layanan: await listLayanan(trx, id),
    }))
    const unit = units.find((u) => u.id === id)
    if (!unit) throw new AppError(common.notFound)
    const induk = units.find((u) => u.id === unit.indukId)
    const mayManage = canManageUnit(c.var.pejabat, id)
    const own = { unit, layanan, mayManage, baseUrl, ...(induk ? { induk } : {}) }
    return c.html(toHtml(<UnitPage {...baseOf(c, errors)} {...own} />), status)
  }
  const showForm = async (
    c: Ctx,
    id: string | undefined,
    isian?: IsianUnit,
    errors?: FieldErrors,
    status: 409 | 422 = 422,
  ) => {
    const units = await inScope(c, db, listUnit)
    const unit = units.find((u) => u.id === id)
    if (id !== undefined && !unit) throw new AppError(common.notFound)
    const may = unit ? canManageUnit(c.var.pejabat, unit.id) : mayAdd(c, units)
    if (!may) throw new AppError(common.forbidden)
    const asked = c.req.query('induk')
    const own = {
      isian: isian ?? (unit ? isianOf(unit) : isianBaru(isId(asked) ? asked : '')),
      induk: sortTree(units.filter((u) => u.aktif && canManageUnit(c.var.pejabat, u.id))),
      mayTop: canManageUnit(c.var.pejabat, null),
      ...(unit ? { unit } : {}),
    }
    return c.html(toHtml(<UnitFormPage {...baseOf(c, errors)} {...own} />), errors ? status : 200)
  }
  const showMove = async (
    c: Ctx,
    id: string,
    indukId?: string,
    errors?: FieldErrors,
    status: 409 | 422 = 422,
  ) => {
    const units = await inScope(c, db, listUnit)
    const unit = units.find((u) => u.id === id)
    if (!unit) throw new AppError(common.notFound)
    if (!canManageUnit(c.var.pejabat, id)) throw new AppError(common.forbidden)
    const below = collectBawah(units, id)
    const own = {
      unit,
      indukId: indukId ?? unit.indukId ?? '',
      pilihan: sortTree(
        units.filter((u) => u.aktif && !below.has(u.id) && canManageUnit(c.var.pejabat, u.id)),
      ),
      mayTop: canManageUnit(c.var.pejabat, null),
    }
    return c.html(toHtml(<PindahPage {...baseOf(c, errors)} {...own} />), errors ? status : 200)
  }
  /** A code that leads nowhere would be printed on reports. */
  const wilayahErrors = (c: Ctx, kode: string | null): Promise<FieldErrors | undefined> =>
    inScope(c, db, async (trx) =>
      kode === null || (await findWilayah(trx, kode))
        ? undefined
        : { wilayahKode: 'Kode wilayah ini tidak ada dalam daftar. Cari dahulu kodenya.' },
    )

  return new Hono<AppEnv>()
    .get('/', async (c) => {
      const { units, layanan } = await inScope(c, db, async (trx) => ({
        units: await listUnit(trx),
        layanan: await listLayanan(trx),
      }))
      const nLayanan = new Map<string, number>()
      for (const l of layanan) if (l.aktif) nLayanan.set(l.unitId, (nLayanan.get(l.unitId) ?? 0) + 1)
      const own = { cabang: sortTree(units), nLayanan, mayAdd: mayAdd(c, units) }
      return c.html(toHtml(<DaftarUnitPage {...baseOf(c)} {...own} />))
    })
    .get('/unit/baru', (c) => showForm(c, undefined))
    .post('/unit/baru', async (c) => {
      const isian = unitFields(await readForm(c))
      const parsed = parseForm(unitBaruSchema, isian)
      const errors = parsed.ok ? await wilayahErrors(c, parsed.value.wilayahKode) : parsed.errors
      if (!parsed.ok || errors) return showForm(c, undefined, isian, errors)
      const { indukId, ...isi } = parsed.value
      try {
        const unit = await db.write({ instansiId: c.var.pejabat.instansiId }, (trx) =>
          createUnit(trx, c.var.pejabat, { ...toIsi(isi), indukId }),
        )
        return c.redirect(`/kerja/registri/unit/${unit.id}?tersimpan=1`, 303)
      } catch (err) {
        const refused = refusedAs(err, 'indukId', c.var.lang, 'indukId')
        return showForm(c, undefined, isian, refused.errors, refused.status)
      }
    })
    .get('/unit/:id', (c) => showUnit(c, idParam(c)))
    .post('/unit/:id', async (c) => {
      const id = idParam(c)
      const aksi = (await readForm(c)).one['aksi']
      if (aksi !== 'aktifkan' && aksi !== 'nonaktifkan') throw new AppError(common.notFound)
      try {
        await db.write({ instansiId: c.var.pejabat.instansiId }, (trx) =>
          setUnitAktif(trx, c.var.pejabat, id, aksi === 'aktifkan'),
        )
      } catch (err) {
        const refused = refusedAs(err, '_', c.var.lang, '_')
        return showUnit(c, id, refused.errors, refused.status)
      }
      return c.redirect(`/kerja/registri/unit/${id}?tersimpan=1`, 303)
    })
    .get('/unit/:id/ubah', (c) => showForm(c, idParam(c)))
    .post('/unit/:id/ubah', async (c) => {
      const id = idParam(c)
      const isian = unitFields(await readForm(c))
      const parsed = parseForm(unitSchema, isian)
      const errors = parsed.ok ? await wilayahErrors(c, parsed.value.wilayahKode) : parsed.errors
      if (!parsed.ok || errors) return showForm(c, id, isian, errors)
      await db.write({ instansiId: c.var.pejabat.instansiId }, (trx) =>
        changeUnit(trx, c.var.pejabat, id, toIsi(parsed.value)),
      )
      return c.redirect(`/kerja/registri/unit/${id}?tersimpan=1`, 303)
    })
    .get('/unit/:id/pindah', (c) => showMove(c, idParam(c)))
    .post('/unit/:id/pindah', async (c) => {
      const id = idParam(c)
      const typed = (await readForm(c)).one['indukId'] ?? ''
      const parsed = indukField.safeParse(typed)
      if (!parsed.success) return showMove(c, id, '', { indukId: 'Pilih unit induk dari daftar.' })
      try {
        await db.write({ instansiId: c.var.pejabat.instansiId }, (trx) =>
          moveUnit(trx, c.var.pejabat, id, parsed.data),
        )
      } catch (err) {
        const refused = refusedAs(err, 'indukId', c.var.lang, 'indukId')
        return showMove(c, id, typed, refused.errors, refused.status)
      }
      return c.redirect(`/kerja/registri/unit/${id}?tersimpan=1`, 303)
    })
}

/** Is there any place where this person may put a unit? */
const mayAdd = (c: Ctx, units: readonly { readonly id: string }[]): boolean =>
  canManageUnit(c.var.pejabat, null) || units.some((u) => canManageUnit(c.var.pejabat, u.id))
