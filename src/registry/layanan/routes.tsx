import { Hono } from 'hono'
import { AppError, common, type FieldErrors } from '../../kernel/errors.ts'
import type { AppEnv, Ctx } from '../../platform/http/env.ts'
import { parseForm, readForm } from '../../platform/http/form.ts'
import { toHtml } from '../../ui/index.ts'
import { baseOf, inScope, type RegistriDeps } from '../desk.ts'
import { idParam } from '../param.ts'
import { canManageUnit } from '../policy.ts'
import { getUnit } from '../unit/store.ts'
import { changeLayanan, createLayanan } from './commands.ts'
import { LayananFormPage } from './pages.tsx'
import { isianLayanan, layananFields, layananSchema, type IsianLayanan } from './schema.ts'
import { getLayanan } from './store.ts'

/** Services of a unit: new and change. */
export function layananRoutes({ db }: RegistriDeps): Hono<AppEnv> {
  const showNew = async (c: Ctx, isian: IsianLayanan, errors?: FieldErrors) => {
    const unit = await inScope(c, db, (trx) => getUnit(trx, idParam(c)))
    if (!canManageUnit(c.var.pejabat, unit.id)) throw new AppError(common.forbidden)
    return c.html(
      toHtml(<LayananFormPage {...baseOf(c, errors)} unit={unit} isian={isian} />),
      errors ? 422 : 200,
    )
  }
  const showChange = async (c: Ctx, isian?: IsianLayanan, errors?: FieldErrors) => {
    const { layanan, unit } = await inScope(c, db, async (trx) => {
      const layanan = await getLayanan(trx, idParam(c))
      return { layanan, unit: await getUnit(trx, layanan.unitId) }
    })
    if (!canManageUnit(c.var.pejabat, unit.id)) throw new AppError(common.forbidden)
    const own = { unit, layanan, isian: isian ?? isianLayanan(layanan) }
    return c.html(toHtml(<LayananFormPage {...baseOf(c, errors)} {...own} />), errors ? 422 : 200)
  }
  return new Hono<AppEnv>()
    .get('/unit/:id/layanan/baru', (c) => showNew(c, { nama: '', urutan: '0', aktif: '1' }))
    .post('/unit/:id/layanan/baru', async (c) => {
      const { pejabat } = c.var
      const unitId = idParam(c)
      const isian = layananFields(await readForm(c))
      const parsed = parseForm(layananSchema, isian)
      if (!parsed.ok) return showNew(c, isian, parsed.errors)
      const { nama, urutan } = parsed.value
      await db.write({ instansiId: pejabat.instansiId }, (trx) =>
        createLayanan(trx, pejabat, { unitId, nama, urutan }),
      )
      return c.redirect(`/kerja/registri/unit/${unitId}?tersimpan=1#layanan`, 303)
    })
    .get('/layanan/:id', (c) => showChange(c))
    .post('/layanan/:id', async (c) => {
      const { pejabat } = c.var
      const id = idParam(c)
      const isian = layananFields(await readForm(c))
      const parsed = parseForm(layananSchema, isian)
      if (!parsed.ok) return showChange(c, isian, parsed.errors)
      const { unitId } = await db.write({ instansiId: pejabat.instansiId }, (trx) =>
        changeLayanan(trx, pejabat, id, parsed.value),
      )
      return c.redirect(`/kerja/registri/unit/${unitId}?tersimpan=1#layanan`, 303)
    })
}
