import { Hono } from 'hono'
import { AppError, common, type FieldErrors } from '../../../kernel/errors.ts'
import { isId } from '../../../kernel/ids.ts'
import type { Deps } from '../../../platform/deps.ts'
import type { AppEnv, Ctx } from '../../../platform/http/env.ts'
import { parseForm, readForm } from '../../../platform/http/form.ts'
import { toHtml } from '../../../ui/index.ts'
import { listPerangkatTugas } from '../anjungan/store.ts'
import { newToken, writeToken } from '../anjungan/token.ts'
import { idParam } from '../periode/akses.ts'
import { refusedAs } from '../../../kernel/refused.ts'
import { loadPeriode } from '../periode/muat.ts'
import { assignTugas, openTugas, stopTugas } from './commands.ts'
import { listCalon } from './orang.ts'
import { TugasSayaPage } from './pages-saya.tsx'
import { WawancaraPage } from './pages.tsx'
import { isianKosong, tugasFields, tugasSchema, type IsianTugas } from './schema.ts'
import { listTugas, listTugasSaya } from './store.ts'

const scopeOf = (c: Ctx) => ({ instansiId: c.var.pejabat.instansiId })

const tugasParam = (c: Ctx): string => {
  const id = c.req.param('tugas')
  if (!isId(id)) throw new AppError(common.notFound)
  return id
}

async function show(
  c: Ctx,
  deps: Deps,
  isian: IsianTugas = isianKosong,
  errors?: FieldErrors,
  status: 200 | 409 | 422 = 200,
): Promise<Response> {
  const page = await deps.db.read(scopeOf(c), async (db) => {
    const dimuat = await loadPeriode(c, deps, db)
    const tugas = await listTugas(db, dimuat.periode.id)
    return {
      ...dimuat,
      tugas,
      perangkat: await listPerangkatTugas(
        db,
        tugas.map((t) => t.id),
      ),
      calon: dimuat.may.work ? await listCalon(db, dimuat.periode.unitId) : [],
    }
  })
  const props = {
    ...page,
    isian,
    tersimpan: c.req.query('tersimpan') === '1',
    tertutup: page.status !== 'terjadwal' && page.status !== 'berjalan',
    ...(errors ? { errors } : {}),
  }
  return c.html(toHtml(<WawancaraPage {...props} />), status)
}

/** `/:id/wawancara` on the unit's desk, and `/tugas` for whoever was assigned. */
export const wawancaraRoutes = (deps: Deps): Hono<AppEnv> =>
  new Hono<AppEnv>()
    .get('/tugas', async (c) => {
      const { pejabat, desk } = c.var
      const tugas = await deps.db.read(scopeOf(c), (db) => listTugasSaya(db, pejabat.id))
      return c.html(toHtml(<TugasSayaPage desk={desk} tugas={tugas} />))
    })
    .post('/tugas/:tugas/buka', async (c) => {
      const token = newToken()
      const kode = await deps.db.write(scopeOf(c), (trx) =>
        openTugas(trx, deps, c.var.pejabat, tugasParam(c), token),
      )
      writeToken(c, { jenis: 'wawancara', kode }, token, deps.config.baseUrl.startsWith('https:'))
      return c.redirect(`/wawancara/${kode}`, 303)
    })
    .get('/:id/wawancara', (c) => show(c, deps))
    .post('/:id/wawancara', async (c) => {
      const { pejabat, lang } = c.var
      const id = idParam(c)
      const isian = tugasFields(await readForm(c))
      const parsed = parseForm(tugasSchema(lang), isian)
      if (!parsed.ok) return show(c, deps, isian, parsed.errors, 422)
      try {
        await deps.db.write(scopeOf(c), (trx) => assignTugas(trx, pejabat, id, parsed.value))
        return c.redirect(`/kerja/survei/${id}/wawancara?tersimpan=1`, 303)
      } catch (err) {
        const { errors, status } = refusedAs(err, 'orang', lang)
        return show(c, deps, isian, errors, status)
      }
    })
    .post('/:id/wawancara/:tugas/henti', async (c) => {
      const id = idParam(c)
      await deps.db.write(scopeOf(c), (trx) => stopTugas(trx, deps, c.var.pejabat, id, tugasParam(c)))
      return c.redirect(`/kerja/survei/${id}/wawancara`, 303)
    })
