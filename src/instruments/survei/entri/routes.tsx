import { Hono } from 'hono'
import type { Bahasa } from '../../../kernel/bahasa.ts'
import { AppError, refusalText, type FieldErrors } from '../../../kernel/errors.ts'
import { isId, newId } from '../../../kernel/ids.ts'
import type { Deps } from '../../../platform/deps.ts'
import type { AppEnv, Ctx } from '../../../platform/http/env.ts'
import { readForm } from '../../../platform/http/form.ts'
import { toHtml } from '../../../ui/index.ts'
import { getPeriodeKerja, idParam } from '../periode/akses.ts'
import { refusedAs } from '../../../kernel/refused.ts'
import { loadPeriode, type PeriodeDimuat } from '../periode/muat.ts'
import { assertMenerimaPetugas } from '../periode/rules.ts'
import { enterKertas, kunciKertas } from './commands.ts'
import { EntriPage, MasukTertutupPage } from './pages.tsx'
import { kertasFields, parseKertas, type IsianKertas } from './schema.ts'
import { countKertas, findFormulir } from './store.ts'
import { kataEntri } from './words.ts'

/** Forms cannot be dated after today. */
export const sampaiOf = ({ periode, hariIni }: Pick<PeriodeDimuat, 'periode' | 'hariIni'>): string =>
  hariIni < periode.selesai ? hariIni : periode.selesai

/** Why this period takes no paper now; undefined when it does. */
export function alasanTertutup({ periode, hariIni }: PeriodeDimuat, lang: Bahasa): string | undefined {
  try {
    assertMenerimaPetugas(periode, hariIni)
    return undefined
  } catch (err) {
    if (err instanceof AppError) return refusalText(err.refusal, lang)
    throw err
  }
}

async function showPage(c: Ctx, deps: Deps): Promise<Response> {
  const { kumpulan = '', layanan = '', tanggal = '', cara = '', simpan = '', sudah } = c.req.query()
  const page = await deps.db.read({ instansiId: c.var.pejabat.instansiId }, async (db) => {
    const dimuat = await loadPeriode(c, deps, db, await getPeriodeKerja(c, db))
    const formulir = isId(simpan) ? await findFormulir(db, dimuat.periode.id, kunciKertas(simpan)) : undefined
    const ke = formulir ? await countKertas(db, dimuat.periode.id) : 0
    return { ...dimuat, ...(formulir ? { tersimpan: { formulir, ke, sudah: sudah === '1' } } : {}) }
  })
  const alasan = alasanTertutup(page, c.var.lang)
  if (alasan !== undefined) {
    const judul = kataEntri[c.var.lang].judul
    return c.html(toHtml(<MasukTertutupPage {...page} tab="kertas" judul={judul} alasan={alasan} />))
  }
  const isian: IsianKertas = {
    kunci: newId(),
    kumpulan: isId(kumpulan) ? kumpulan : newId(),
    cara: cara === 'satuan' ? cara : '',
    layanan: page.layanan.some((l) => l.id === layanan) ? layanan : '',
    tanggal: tanggal === '' ? sampaiOf(page) : tanggal,
  }
  return c.html(toHtml(<EntriPage {...page} isian={isian} sampai={sampaiOf(page)} />))
}

async function showAgain(
  c: Ctx,
  page: PeriodeDimuat,
  isian: IsianKertas,
  errors: FieldErrors,
  status: 409 | 422 = 422,
): Promise<Response> {
  return c.html(toHtml(<EntriPage {...page} isian={isian} errors={errors} sampai={sampaiOf(page)} />), status)
}

/** `/:id/kertas`: the pile's choices stand in the address from one form to the next. */
export const entriRoutes = (deps: Deps): Hono<AppEnv> =>
  new Hono<AppEnv>()
    .get('/:id/kertas', (c) => showPage(c, deps))
    .post('/:id/kertas', async (c) => {
      const { pejabat, lang } = c.var
      const scope = { instansiId: pejabat.instansiId }
      const id = idParam(c)
      const form = await readForm(c)
      const page = await deps.db.read(scope, async (db) =>
        loadPeriode(c, deps, db, await getPeriodeKerja(c, db)),
      )
      const isian = kertasFields(form, page.instrumen)
      const batas = {
        instrumen: page.instrumen,
        layanan: page.layanan,
        mulai: page.periode.mulai,
        sampai: sampaiOf(page),
      }
      const parsed = parseKertas(isian, batas, lang)
      if (!parsed.ok) return showAgain(c, page, isian, parsed.errors)
      const { kunci, kumpulanId, layananId, tanggal } = parsed.value
      try {
        const { baru } = await deps.db.write(scope, (trx) =>
          enterKertas(trx, deps, pejabat, id, parsed.value),
        )
        const next = new URLSearchParams({
          simpan: kunci,
          kumpulan: kumpulanId,
          layanan: layananId,
          tanggal,
          ...(isian['cara'] === 'satuan' ? { cara: 'satuan' } : {}),
          ...(baru ? {} : { sudah: '1' }),
        })
        return c.redirect(`/kerja/survei/${id}/kertas?${next.toString()}`, 303)
      } catch (err) {
        const { errors, status } = refusedAs(err, '_', c.var.lang)
        // A new key: sent once more, it is the next form.
        return showAgain(c, page, { ...isian, kunci: newId() }, errors, status)
      }
    })
