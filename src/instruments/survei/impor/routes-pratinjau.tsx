import { Hono } from 'hono'
import { AppError, common, isRefusal, type FieldErrors } from '../../../kernel/errors.ts'
import { isId } from '../../../kernel/ids.ts'
import type { Deps } from '../../../platform/deps.ts'
import type { AppEnv, Ctx } from '../../../platform/http/env.ts'
import { readForm } from '../../../platform/http/form.ts'
import { toHtml } from '../../../ui/index.ts'
import { kalimatText } from '../hitung/galat.ts'
import { kataImpor } from './words.ts'
import { getPeriodeKerja, idParam } from '../periode/akses.ts'
import { refusedAs } from '../../../kernel/refused.ts'
import { loadPeriode, type PeriodeDimuat } from '../periode/muat.ts'
import { csvLine } from '../periode/unduh.ts'
import { cancelImpor, confirmImpor } from './commands.ts'
import { imporErrors } from './errors.ts'
import type { Impor, PilihanImpor } from './impor.ts'
import { sendLatar, showLatar } from './latar/kirim.tsx'
import type { ImporLatar } from './latar/latar.ts'
import { findLatar } from './latar/store.ts'
import { PratinjauPage } from './pages-pratinjau.tsx'
import { ImporSelesaiPage } from './pages.tsx'
import { formatPilihan, parsePilihan } from './pilihan.ts'
import { buildPratinjau } from './pratinjau.ts'
import { tandaiKeliru } from './keliru.ts'
import { findImpor } from './store.ts'
import { tujuanOf } from './tujuan.ts'

interface Dimuat {
  readonly page: PeriodeDimuat
  readonly impor: Impor
  /** A large file is read and taken in while nobody waits. */
  readonly latar: ImporLatar | undefined
}

async function load(c: Ctx, deps: Deps): Promise<Dimuat> {
  const imporId = c.req.param('imporId')
  return deps.db.read({ instansiId: c.var.pejabat.instansiId }, async (db) => {
    const page = await loadPeriode(c, deps, db, await getPeriodeKerja(c, db))
    const impor = isId(imporId) ? await findImpor(db, page.periode.id, imporId) : undefined
    if (!impor) throw new AppError(common.notFound)
    return { page, impor, latar: await findLatar(db, impor.id) }
  })
}

async function getBerkas(deps: Deps, impor: Impor): Promise<Uint8Array> {
  const berkas = await deps.files.get(impor.berkasKunci)
  if (!berkas) throw new AppError(imporErrors.berkasHilang)
  return berkas
}

async function showPratinjau(
  c: Ctx,
  deps: Deps,
  { page, impor }: Dimuat,
  pilihan: PilihanImpor,
  errors?: FieldErrors,
  status: 409 | 422 = 422,
): Promise<Response> {
  const tujuan = tujuanOf(page)
  const pratinjau = await buildPratinjau(await getBerkas(deps, impor), pilihan, tujuan)
  const berubah = c.req.query('berubah') === '1'
  return c.html(
    toHtml(<PratinjauPage {...page} {...{ impor, pilihan, pratinjau, tujuan, berubah }} errors={errors} />),
    errors ? status : 200,
  )
}

async function answerLatar(
  c: Ctx,
  deps: Deps,
  dimuat: Dimuat & { readonly latar: ImporLatar },
  form: Readonly<Record<string, string>>,
  pilihan: PilihanImpor,
): Promise<Response> {
  try {
    return c.redirect(await sendLatar(c, deps, dimuat, form, pilihan), 303)
  } catch (err) {
    const { errors, status } = refusedAs(err, '_', c.var.lang)
    const now = await load(c, deps)
    return now.latar
      ? showLatar(c, { ...now, latar: now.latar }, errors, status)
      : c.redirect(c.req.path, 303)
  }
}

/** `/:id/impor/:imporId`: the preview of one file; its choices stand in the address. */
export const pratinjauRoutes = (deps: Deps): Hono<AppEnv> =>
  new Hono<AppEnv>()
    .get('/:id/impor/:imporId', async (c) => {
      const dimuat = await load(c, deps)
      const { page, impor } = dimuat
      if (impor.dimasukkanAt) {
        const sudah = c.req.query('sudah') === '1'
        return c.html(toHtml(<ImporSelesaiPage {...page} impor={impor} zona={c.var.zona} sudah={sudah} />))
      }
      if (dimuat.latar) return showLatar(c, { ...dimuat, latar: dimuat.latar })
      return showPratinjau(c, deps, dimuat, parsePilihan(c.req.query(), tujuanOf(page).sampai))
    })
    .post('/:id/impor/:imporId', async (c) => {
      const { pejabat } = c.var
      const periodeId = idParam(c)
      const dimuat = await load(c, deps)
      const { page, impor } = dimuat
      const here = `/kerja/survei/${periodeId}/impor/${impor.id}`
      const form = (await readForm(c)).one
      const tujuan = tujuanOf(page)
      const pilihan = parsePilihan(form, tujuan.sampai)
      const scope = { instansiId: pejabat.instansiId }
      if (form['aksi'] === 'batal') {
        try {
          const key = await deps.db.write(scope, (trx) =>
            cancelImpor(trx, deps, pejabat, periodeId, impor.id),
          )
          await deps.files.remove(key)
        } catch (err) {
          if (!isRefusal(err, 'conflict')) throw err
          return c.redirect(here, 303)
        }
        return c.redirect(`/kerja/survei/${periodeId}/impor`, 303)
      }
      const { latar } = dimuat
      if (latar) return answerLatar(c, deps, { ...dimuat, latar }, form, pilihan)
      if (form['aksi'] !== 'masukkan') return c.redirect(`${here}?${formatPilihan(pilihan)}`, 303)
      // What is taken in must be what was looked at.
      if (form['dilihat'] !== undefined && form['dilihat'] !== formatPilihan(pilihan)) {
        return c.redirect(`${here}?${formatPilihan(pilihan)}&berubah=1`, 303)
      }
      try {
        const berkas = await getBerkas(deps, impor)
        const target = { periodeId, imporId: impor.id }
        await deps.db.write(scope, (trx) => confirmImpor(trx, deps, pejabat, target, berkas, pilihan, tujuan))
      } catch (err) {
        const { errors, status } = refusedAs(err, '_', c.var.lang)
        const now = await load(c, deps)
        if (now.impor.dimasukkanAt) return c.redirect(`${here}?sudah=1`, 303)
        return showPratinjau(c, deps, now, pilihan, errors, status)
      }
      await deps.files.remove(impor.berkasKunci)
      return c.redirect(here, 303)
    })
    .post('/:id/impor/:imporId/keliru', async (c) => {
      const { pejabat, lang } = c.var
      const periodeId = idParam(c)
      const { page, impor } = await load(c, deps)
      const alasan = ((await readForm(c)).one['alasan'] ?? '').trim().slice(0, 500)
      try {
        await deps.db.write({ instansiId: pejabat.instansiId }, (trx) =>
          tandaiKeliru(trx, deps, pejabat, { periodeId, imporId: impor.id }, alasan),
        )
      } catch (err) {
        const { errors, status } = refusedAs(err, 'alasan', lang)
        const props = { ...page, impor, zona: c.var.zona, sudah: false, isian: alasan, errors }
        return c.html(toHtml(<ImporSelesaiPage {...props} />), status)
      }
      return c.redirect(`/kerja/survei/${periodeId}/impor/${impor.id}`, 303)
    })
    .get('/:id/impor/:imporId/kesalahan.csv', async (c) => {
      const { page, impor } = await load(c, deps)
      const tujuan = tujuanOf(page)
      const pilihan = parsePilihan(c.req.query(), tujuan.sampai)
      const opsi = { maksGalat: 1_000_000 }
      const { galat } = await buildPratinjau(await getBerkas(deps, impor), pilihan, tujuan, opsi)
      c.header('content-type', 'text/csv; charset=utf-8')
      c.header('content-disposition', 'attachment; filename="kesalahan-impor.csv"')
      const { lang } = c.var
      const lines = galat.map((g) =>
        csvLine([g.baris ?? '', g.kolom ?? '', g.nilai ?? '', kalimatText(g, lang)]),
      )
      return c.body(`\uFEFF${csvLine([...kataImpor[lang].judulSalah])}${lines.join('')}`)
    })
