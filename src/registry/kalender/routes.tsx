import { Hono } from 'hono'
import { tanggalOf } from '../../kernel/clock.ts'
import { AppError, common, type FieldErrors } from '../../kernel/errors.ts'
import type { AppEnv, Ctx } from '../../platform/http/env.ts'
import { parseForm, readForm } from '../../platform/http/form.ts'
import { toHtml } from '../../ui/index.ts'
import { baseOf, inScope, type RegistriDeps } from '../desk.ts'
import { canManageInstansi } from '../policy.ts'
import { refusedAs } from '../../kernel/refused.ts'
import { addLibur, addLiburNasional, changeLibur, deleteLibur } from './commands.ts'
import { liburNasional } from './libur-nasional.ts'
import { KalenderPage, LiburPage } from './pages.tsx'
import { isianLibur, isianLiburKosong, liburFields, liburSchema, type IsianLibur } from './schema.ts'
import { findLibur, listLibur } from './store.ts'

/** The working-day calendar, a year at a time. */
export function kalenderRoutes({ db, now }: RegistriDeps): Hono<AppEnv> {
  const tahunOf = (c: Ctx): number => {
    const asked = Number(c.req.query('tahun'))
    const ini = Number(tanggalOf(now(), c.var.zona).slice(0, 4))
    return Number.isInteger(asked) && asked >= 2000 && asked < 2100 ? asked : ini
  }
  const show = async (c: Ctx, isian = isianLiburKosong, errors?: FieldErrors, status: 409 | 422 = 422) => {
    const tahun = tahunOf(c)
    const ini = Number(tanggalOf(now(), c.var.zona).slice(0, 4))
    const all = await inScope(c, db, (trx) => listLibur(trx))
    const libur = all.filter((l) => l.tanggal.startsWith(`${tahun}-`))
    const years = new Set([...all.map((l) => Number(l.tanggal.slice(0, 4))), tahun, ini, ini + 1])
    const national = liburNasional.filter((l) => l.tanggal.startsWith(`${tahun}-`))
    const own = {
      tahun,
      daftarTahun: [...years].sort((a, b) => a - b),
      libur,
      mayManage: canManageInstansi(c.var.pejabat),
      kosong: !libur.some((l) => l.jenis === 'libur_nasional'),
      dapatDimuat: national.some((n) => !libur.some((l) => l.tanggal === n.tanggal)),
      isian,
    }
    return c.html(toHtml(<KalenderPage {...baseOf(c, errors)} {...own} />), errors ? status : 200)
  }
  const showOne = async (c: Ctx, isian?: IsianLibur, errors?: FieldErrors, status: 409 | 422 = 422) => {
    const libur = await inScope(c, db, (trx) => findLibur(trx, c.req.param('tanggal') ?? ''))
    if (!libur) throw new AppError(common.notFound)
    if (!canManageInstansi(c.var.pejabat)) throw new AppError(common.forbidden)
    const own = { tanggal: libur.tanggal, isian: isian ?? isianLibur(libur) }
    return c.html(toHtml(<LiburPage {...baseOf(c, errors)} {...own} />), errors ? status : 200)
  }
  const back = (c: Ctx, tahun: number | string) =>
    c.redirect(`/kerja/registri/kalender?tahun=${tahun}&tersimpan=1`, 303)

  return new Hono<AppEnv>()
    .get('/kalender', (c) => show(c))
    .post('/kalender', async (c) => {
      const { pejabat } = c.var
      const scope = { instansiId: pejabat.instansiId }
      const form = await readForm(c)
      if (form.one['aksi'] === 'muat') {
        const tahun = tahunOf(c)
        await db.write(scope, (trx) => addLiburNasional(trx, pejabat, tahun))
        return back(c, tahun)
      }
      if (!canManageInstansi(pejabat)) throw new AppError(common.forbidden)
      const isian = liburFields(form)
      const parsed = parseForm(liburSchema, isian)
      if (!parsed.ok) return show(c, isian, parsed.errors)
      try {
        await db.write(scope, (trx) => addLibur(trx, pejabat, parsed.value))
      } catch (err) {
        const refused = refusedAs(err, 'tanggal', c.var.lang, 'tanggal')
        return show(c, isian, refused.errors, refused.status)
      }
      return back(c, parsed.value.tanggal.slice(0, 4))
    })
    .get('/kalender/:tanggal{\\d{4}-\\d{2}-\\d{2}}', (c) => showOne(c))
    .post('/kalender/:tanggal{\\d{4}-\\d{2}-\\d{2}}', async (c) => {
      const { pejabat } = c.var
      const scope = { instansiId: pejabat.instansiId }
      const tanggal = c.req.param('tanggal')
      const form = await readForm(c)
      if (form.one['aksi'] === 'hapus') {
        await db.write(scope, (trx) => deleteLibur(trx, pejabat, tanggal))
        return back(c, tanggal.slice(0, 4))
      }
      const isian = liburFields(form)
      const parsed = parseForm(liburSchema, isian)
      if (!parsed.ok) return showOne(c, isian, parsed.errors)
      try {
        await db.write(scope, (trx) => changeLibur(trx, pejabat, tanggal, parsed.value))
      } catch (err) {
        const refused = refusedAs(err, 'tanggal', c.var.lang, 'tanggal')
        return showOne(c, isian, refused.errors, refused.status)
      }
      return back(c, parsed.value.tanggal.slice(0, 4))
    })
}
