import { Hono } from 'hono'
import { AppError, common, type FieldErrors } from '../../../kernel/errors.ts'
import type { Deps } from '../../../platform/deps.ts'
import type { HeaderReader } from '../../../platform/http/csrf.ts'
import type { AppEnv, Ctx } from '../../../platform/http/env.ts'
import { readForm, type RawForm } from '../../../platform/http/form.ts'
import { freezePage, sendFrozen } from '../../../platform/http/frozen.ts'
import { toHtml } from '../../../ui/index.ts'
import { openUndangan, refuseUndangan } from '../undangan/buka.tsx'
import { berhentiRoutes } from '../undangan/routes-berhenti.tsx'
import { SerbuanPage } from '../serbuan/pages.tsx'
import { jawabanCore } from './core.tsx'
import { halaman } from './halaman.ts'
import { ensureKuki, renewKuki } from './kiriman.ts'
import type { KonteksSurvei } from './konteks.ts'
import { FormulirPage, TutupPage } from './pages.tsx'
import { kata } from './words.ts'

const readerOf = (c: Ctx): HeaderReader => ({ header: (name) => c.req.header(name) })

/** `/s/{kode}`: the citizen's survey. The page is the same for everyone, so it is rendered and compressed once. */
export function jawabanRoutes(deps: Deps): Hono<AppEnv> {
  const core = jawabanCore(deps)

  const konteksOf = async (c: Ctx): Promise<KonteksSurvei> => {
    const konteks = await core.getKonteks(c.req.param('kode') ?? '')
    if (!konteks) throw new AppError(common.notFound)
    return konteks
  }

  return new Hono<AppEnv>()
    .get('/s/:kode', async (c) => {
      const konteks = await konteksOf(c)
      const kuki = ensureKuki(readerOf(c), core.secure, deps.now())
      if (kuki) c.header('set-cookie', kuki, { append: true })
      const u = c.req.query('u')
      const undangan = u === undefined ? undefined : await openUndangan(c, deps, konteks, u)
      return undangan ?? sendFrozen(c, core.pageOf(konteks, c.var.lang, c.req.query('bahasa')))
    })
    .post('/s/:kode', async (c) => {
      const konteks = await konteksOf(c)
      const raw = await readForm(c)
      const hasil = await core.receive(readerOf(c), konteks, raw, c.var.lang)
      if (hasil.jenis === 'masuk') return c.redirect(withPilihan(c, konteks, hasil.lokasi), 303)
      if (hasil.jenis === 'serbuan') return tahan(c, konteks, raw, hasil.izin)
      if (hasil.jenis === 'undangan') return refuseUndangan(c, konteks, hasil.sebab, true)
      return hasil.jenis === 'tutup'
        ? tutup(c, konteks, raw, hasil.pesan)
        : kembali(c, konteks, raw, hasil.errors)
    })
    .route('/', berhentiRoutes(deps, konteksOf))
    .get('/s/:kode/terima-kasih', async (c) => {
      const konteks = await konteksOf(c)
      c.header('set-cookie', renewKuki(readerOf(c), core.secure), { append: true })
      return sendFrozen(
        c,
        core.thanksOf(konteks, c.var.lang, c.req.query('sudah') === '1', c.req.query('bahasa')),
      )
    })
}

/** The thank-you in the language the form was in. */
function withPilihan(c: Ctx, konteks: KonteksSurvei, lokasi: string): string {
  const bahasa = c.req.query('bahasa')
  if (bahasa === undefined || !konteks.bahasa.has(bahasa)) return lokasi
  return `${lokasi}${lokasi.includes('?') ? '&' : '?'}bahasa=${bahasa}`
}

/** The same form again, with what was typed and why it was not taken. */
function kembali(c: Ctx, konteks: KonteksSurvei, raw: RawForm, errors: FieldErrors): Response {
  const { periode, instrumen } = konteks as Required<KonteksSurvei>
  const page = FormulirPage({
    ...halaman(konteks, c.var.lang, c.req.query('bahasa')),
    periode: periode!,
    instrumen: instrumen!,
    isi: raw.one,
    banyak: raw.many,
    undangan: raw.one['u'],
    errors,
  })
  return sendFrozen(c, freezePage(toHtml(page)), 422)
}

/** Not now, but soon: what was typed waits on the page. */
function tahan(
  c: Ctx,
  konteks: KonteksSurvei,
  raw: RawForm,
  izin: Parameters<typeof SerbuanPage>[0]['izin'],
): Response {
  const page = SerbuanPage({
    ...halaman(konteks, c.var.lang, c.req.query('bahasa')),
    izin,
    isi: raw.many,
  })
  c.header('retry-after', String(izin.tunggu))
  return sendFrozen(c, freezePage(toHtml(page), { penuh: true }), 429)
}

function tutup(c: Ctx, konteks: KonteksSurvei, raw: RawForm, pesan?: string): Response {
  const page = TutupPage({
    ...halaman(konteks, c.var.lang),
    periode: konteks.periode,
    hariIni: konteks.hariIni,
    pesan: pesan ?? kata[c.var.lang].tidakTersimpan,
    ...(raw.one['saran'] ? { saran: raw.one['saran'] } : {}),
  })
  return sendFrozen(c, freezePage(toHtml(page)), 409)
}
