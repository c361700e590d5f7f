import { Hono } from 'hono'
import { AppError, common, type FieldErrors } from '../../../kernel/errors.ts'
import { isId } from '../../../kernel/ids.ts'
import type { Deps } from '../../../platform/deps.ts'
import type { AppEnv, Ctx } from '../../../platform/http/env.ts'
import { parseForm, readForm, type RawForm } from '../../../platform/http/form.ts'
import { getUnit, listLayanan, listUnit } from '../../../registry/index.ts'
import { qrSvg } from '../../../reports/qr.ts'
import { toHtml } from '../../../ui/index.ts'
import { refusedAs } from '../../../kernel/refused.ts'
import { canSee, canWork, listUnitKerja, listUnitTerlihat } from '../policy.ts'
import { changeAnjungan, registerAnjungan, renewKodePasang, revokeAnjungan } from './commands.ts'
import { AnjunganBaruPage, type IsianForm } from './pages-isian.tsx'
import { ALAMAT_MEJA, DaftarAnjunganPage } from './pages-meja.tsx'
import { SatuAnjunganPage, type SatuAnjungan } from './pages-satu.tsx'
import { hashPin } from './pin.ts'
import { anjunganSchema, anjunganUbahSchema } from './schema.ts'
import { findPerangkat, listAnjungan } from './store.ts'
import { alamatPerangkat } from './token.ts'
import { kataMeja } from './words-meja.ts'

const scopeOf = (c: Ctx) => ({ instansiId: c.var.pejabat.instansiId })
const idParam = (c: Ctx): string => {
  const id = c.req.param('id')
  if (!isId(id)) throw new AppError(common.notFound)
  return id
}
const meja = (c: Ctx, deps: Deps) => ({ desk: c.var.desk, now: deps.now(), zona: c.var.zona })
const isianOf = (form: RawForm): IsianForm => ({
  unit: form.one['unit'] ?? '',
  nama: form.one['nama'] ?? '',
  layanan: form.one['layanan'] ?? '',
  diam: form.one['diam'] ?? '',
  pin: form.one['pin'] ?? '',
})

async function showDaftar(c: Ctx, deps: Deps): Promise<Response> {
  const terlihat = listUnitTerlihat(c.var.pejabat)
  const { rows, units } = await deps.db.read(scopeOf(c), async (db) => ({
    rows: await listAnjungan(db, terlihat),
    units: new Map((await listUnit(db)).map((u) => [u.id, u.nama])),
  }))
  const banyakUnit = terlihat === 'semua' || terlihat.length > 1
  const props = {
    ...meja(c, deps),
    rows: rows.map((p) => ({ p, unitNama: units.get(p.unitId) ?? '' })),
    banyakUnit,
    mayOpen: listUnitKerja(c.var.pejabat).length > 0,
  }
  return c.html(toHtml(<DaftarAnjunganPage {...props} />))
}

async function showBaru(
  c: Ctx,
  deps: Deps,
  isian: IsianForm = { unit: '', nama: '', layanan: '', diam: '60', pin: '' },
  errors?: FieldErrors,
  status: 200 | 409 | 422 = 200,
): Promise<Response> {
  const kerja = listUnitKerja(c.var.pejabat)
  if (kerja.length === 0) throw new AppError(common.forbidden)
  const page = await deps.db.read(scopeOf(c), async (db) => {
    const units = (await listUnit(db)).filter((u) => u.aktif && (kerja === 'semua' || kerja.includes(u.id)))
    // With several units the service is chosen afterwards, on the page of the kiosk.
    const layanan = units.length === 1 ? await listLayanan(db, units[0]!.id) : []
    return { units, layanan: layanan.filter((l) => l.aktif) }
  })
  const props = { ...page, desk: c.var.desk, isian, ...(errors ? { errors } : {}) }
  return c.html(toHtml(<AnjunganBaruPage {...props} />), status)
}

async function showSatu(
  c: Ctx,
  deps: Deps,
  more: Partial<Pick<SatuAnjungan, 'isian' | 'errors' | 'kodePasang'>> = {},
  status: 200 | 409 | 422 = 200,
): Promise<Response> {
  const { pejabat, lang } = c.var
  const page = await deps.db.read(scopeOf(c), async (db) => {
    const p = await findPerangkat(db, idParam(c))
    if (p?.jenis !== 'anjungan' || !canSee(pejabat, p)) throw new AppError(common.notFound)
    return { p, unitNama: (await getUnit(db, p.unitId)).nama, layanan: await listLayanan(db, p.unitId) }
  })
  const { p } = page
  const url = deps.config.baseUrl + alamatPerangkat(p)
  const isian = {
    unit: p.unitId,
    nama: p.nama,
    layanan: p.layananId ?? '',
    diam: String(p.diamDetik),
    pin: '',
  }
  const props: SatuAnjungan = {
    ...meja(c, deps),
    ...page,
    units: [],
    mayWork: canWork(pejabat, p),
    url,
    qrSvg: qrSvg(url, { title: kataMeja[lang].qrLabel(url) }),
    tersimpan: c.req.query('tersimpan') === '1',
    isian,
    ...more,
  }
  return c.html(toHtml(<SatuAnjunganPage {...props} />), status)
}

/** `/kerja/survei/anjungan`: the kiosks of the units one may see. */
export const anjunganMeja = (deps: Deps): Hono<AppEnv> =>
  new Hono<AppEnv>()
    .get('/anjungan', (c) => showDaftar(c, deps))
    .get('/anjungan/baru', (c) => showBaru(c, deps))
    .post('/anjungan/baru', async (c) => {
      const isian = isianOf(await readForm(c))
      const parsed = parseForm(anjunganSchema, isian)
      if (!parsed.ok) return showBaru(c, deps, isian, parsed.errors, 422)
      const pinHash = await hashPin(parsed.value.pin)
      try {
        const id = await deps.db.write(scopeOf(c), (trx) =>
          registerAnjungan(trx, deps, c.var.pejabat, { ...parsed.value, pinHash }),
        )
        return c.redirect(`${ALAMAT_MEJA}/${id}#pasang`, 303)
      } catch (err) {
        const { errors, status } = refusedAs(err, 'layanan', c.var.lang)
        return showBaru(c, deps, isian, errors, status)
      }
    })
    .get('/anjungan/:id', (c) => showSatu(c, deps))
    .post('/anjungan/:id', async (c) => {
      const id = idParam(c)
      const isian = isianOf(await readForm(c))
      const parsed = parseForm(anjunganUbahSchema, isian)
      if (!parsed.ok) return showSatu(c, deps, { isian, errors: parsed.errors }, 422)
      const pinHash = parsed.value.pin === '' ? null : await hashPin(parsed.value.pin)
      try {
        await deps.db.write(scopeOf(c), (trx) =>
          changeAnjungan(trx, c.var.pejabat, id, { ...parsed.value, pinHash }),
        )
        return c.redirect(`${ALAMAT_MEJA}/${id}?tersimpan=1`, 303)
      } catch (err) {
        const { errors, status } = refusedAs(err, 'layanan', c.var.lang)
        return showSatu(c, deps, { isian, errors }, status)
      }
    })
    .post('/anjungan/:id/kode', async (c) => {
      const id = idParam(c)
      const kodePasang = await deps.db.write(scopeOf(c), (trx) =>
        renewKodePasang(trx, deps, c.var.pejabat, id),
      )
      // Shown on the answer itself: it is kept only as a hash, so no later page could show it.
      return showSatu(c, deps, { kodePasang })
    })
    .post('/anjungan/:id/cabut', async (c) => {
      const id = idParam(c)
      await deps.db.write(scopeOf(c), (trx) => revokeAnjungan(trx, deps, c.var.pejabat, id))
      return c.redirect(`${ALAMAT_MEJA}/${id}`, 303)
    })
