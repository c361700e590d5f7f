import { Hono } from 'hono'
import { AppError, common, type FieldErrors } from '../../../kernel/errors.ts'
import { isId, newId } from '../../../kernel/ids.ts'
import type { Deps } from '../../../platform/deps.ts'
import type { AppEnv, Ctx } from '../../../platform/http/env.ts'
import { parseForm, readForm } from '../../../platform/http/form.ts'
import { listUnit } from '../../../registry/index.ts'
import { toHtml } from '../../../ui/index.ts'
import { canSee, canWork } from '../policy.ts'
import { dropWarisan, recordWarisan } from './commands.ts'
import { WarisanPage } from './pages.tsx'
import { warisanFields, warisanSchema, type IsianWarisan } from './schema.ts'
import { listWarisan } from './store.ts'

const kosong = (): IsianWarisan => ({
  id: newId(),
  peraturan: '',
  nama: '',
  mulai: '',
  selesai: '',
  ikm: '',
  n: '',
  sumber: '',
})

async function show(c: Ctx, deps: Deps, asked?: string, isian?: IsianWarisan, errors?: FieldErrors) {
  const { pejabat, desk } = c.var
  const page = await deps.db.read({ instansiId: pejabat.instansiId }, async (db) => {
    const units = (await listUnit(db)).filter((u) => u.aktif && canSee(pejabat, { unitId: u.id }))
    const unit = asked === undefined ? units[0] : units.find((u) => u.id === asked)
    if (!unit) throw new AppError(common.notFound)
    return { units, unitId: unit.id, list: await listWarisan(db, unit.id) }
  })
  const mayWork = canWork(pejabat, { unitId: page.unitId })
  const html = toHtml(
    <WarisanPage desk={desk} {...page} {...{ mayWork, errors }} isian={isian ?? kosong()} />,
  )
  return c.html(html, errors ? 422 : 200)
}

const unitParam = (c: Ctx): string => {
  const id = c.req.param('unit')
  if (!isId(id)) throw new AppError(common.notFound)
  return id
}

/** `/warisan`: what was published before PermenPANRB 14/2017, unit by unit. */
export const warisanRoutes = (deps: Deps): Hono<AppEnv> =>
  new Hono<AppEnv>()
    .get('/warisan', (c) => show(c, deps, c.req.query('unit')))
    .post('/warisan/:unit', async (c) => {
      const { pejabat } = c.var
      const unitId = unitParam(c)
      const isian = warisanFields(await readForm(c))
      const parsed = parseForm(warisanSchema, isian)
      if (!parsed.ok) return show(c, deps, unitId, isian, parsed.errors)
      await deps.db.write({ instansiId: pejabat.instansiId }, (trx) =>
        recordWarisan(trx, pejabat, { ...parsed.value, unitId }),
      )
      return c.redirect(`/kerja/survei/warisan?unit=${unitId}`, 303)
    })
    .post('/warisan/:unit/:id', async (c) => {
      const { pejabat } = c.var
      const unitId = unitParam(c)
      const id = c.req.param('id')
      if (!isId(id)) throw new AppError(common.notFound)
      await deps.db.write({ instansiId: pejabat.instansiId }, (trx) => dropWarisan(trx, pejabat, unitId, id))
      return c.redirect(`/kerja/survei/warisan?unit=${unitId}`, 303)
    })
