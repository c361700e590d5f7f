import { Hono } from 'hono'
import { AppError, common, isRefusal, refusalText, type FieldErrors } from '../../../kernel/errors.ts'
import { newId } from '../../../kernel/ids.ts'
import type { Deps } from '../../../platform/deps.ts'
import type { AppEnv, Ctx } from '../../../platform/http/env.ts'
import { readForm, type RawForm } from '../../../platform/http/form.ts'
import { BriefCache, freezePage, sendFrozen, type FrozenPage } from '../../../platform/http/frozen.ts'
import { toHtml } from '../../../ui/index.ts'
import { ensureKuki, kunciKirim, renewKuki, sidikPerangkat } from './kiriman.ts'
import { createKonteks, type KonteksSurvei } from './konteks.ts'
import { FormulirPage, TerimaKasihPage, TutupPage, type HalamanSurvei } from './pages.tsx'
import { createPenerima } from './penerima.ts'
import { parseSurvei, type FormSurvei } from './schema.ts'
import { kata } from './words.ts'

/** `/s/{kode}`: the citizen's survey. The page is the same for everyone, so it is rendered and compressed once. */
export function jawabanRoutes(deps: Deps): Hono<AppEnv> {
  const getKonteks = createKonteks(deps)
  const penerima = createPenerima(deps.db)
  const frozen = new BriefCache<FrozenPage>(200, 600_000)
  const secure = deps.config.baseUrl.startsWith('https:')
  const perangkatKey = deps.deriveKey('survei.perangkat')

  const freeze = (html: string): FrozenPage => frozen.get(html) ?? frozen.set(html, freezePage(html))

  const konteksOf = async (c: Ctx): Promise<KonteksSurvei> => {
    const konteks = await getKonteks(c.req.param('kode') ?? '')
    if (!konteks) throw new AppError(common.notFound)
    return konteks
  }

  const kosong = (c: Ctx, konteks: KonteksSurvei): FrozenPage => {
    const key = `${konteks.kode}/${c.var.lang}/${konteks.periode?.id}/${konteks.hariIni}/${konteks.periode?.terbuka}`
    const known = rendered.get(key)
    if (known) return known
    const page =
      konteks.periode?.terbuka && konteks.instrumen
        ? FormulirPage({ ...halaman(c, konteks), periode: konteks.periode, instrumen: konteks.instrumen })
        : TutupPage({ ...halaman(c, konteks), periode: konteks.periode, hariIni: konteks.hariIni })
    return rendered.set(key, freeze(toHtml(page)))
  }
  const rendered = new BriefCache<FrozenPage>(1000, 5000)

  return new Hono<AppEnv>()
    .get('/s/:kode', async (c) => {
      const konteks = await konteksOf(c)
      ensureKuki(c, secure)
      return sendFrozen(c, kosong(c, konteks))
    })
    .post('/s/:kode', async (c) => {
      const konteks = await konteksOf(c)
      const { periode, instrumen } = konteks
      const raw = await readForm(c)
      if (!periode?.terbuka || !instrumen) return tutup(c, konteks, raw)
      const form = toFormSurvei(raw)
      const parsed = parseSurvei(form, instrumen, periode.layanan, c.var.lang)
      const lain = raw.one['periode'] !== undefined && raw.one['periode'] !== periode.id
      if (!parsed.ok || lain) {
        const errors: FieldErrors = parsed.ok ? { _: kata[c.var.lang].periodeLain } : parsed.errors
        return kembali(c, konteks, form, errors)
      }
      const isian = parsed.value
      try {
        const hasil = await penerima.receive(konteks.instansi.id, periode.id, konteks.hariIni, {
          id: newId(),
          kunciKirim: kunciKirim(c, raw.one['kunci'], isian),
          layananId: isian.layananId,
          saluran: 'daring',
          kumpulanId: null,
          jawaban: isian.jawaban,
          tanggal: konteks.hariIni,
          responden: isian.responden,
          saran: isian.saran,
          sidik: sidikPerangkat(c, perangkatKey, periode.id),
          createdBy: null,
          tautanId: konteks.tautanId,
        })
        return c.redirect(`/s/${konteks.kode}/terima-kasih${hasil.baru ? '' : '?sudah=1'}`, 303)
      } catch (err) {
        if (isRefusal(err, 'conflict')) return tutup(c, konteks, raw, refusalText(err.refusal, c.var.lang))
        if (isRefusal(err, 'invalid'))
          return kembali(c, konteks, form, { layanan: refusalText(err.refusal, c.var.lang) })
        throw err
      }
    })
    .get('/s/:kode/terima-kasih', async (c) => {
      const konteks = await konteksOf(c)
      renewKuki(c, secure)
      const sudah = c.req.query('sudah') === '1'
      const key = `${konteks.kode}/${c.var.lang}/terima/${konteks.periode?.id}/${sudah}`
      const page = rendered.get(key)
      if (page) return sendFrozen(c, page)
      const html = toHtml(TerimaKasihPage({ ...halaman(c, konteks), periode: konteks.periode, sudah }))
      return sendFrozen(c, rendered.set(key, freeze(html)))
    })
}

const halaman = (c: Ctx, konteks: KonteksSurvei): HalamanSurvei => ({
  lang: c.var.lang,
  kode: konteks.kode,
  instansi: {
    nama: konteks.instansi.nama,
    ...(konteks.instansi.aksen === null ? {} : { accent: konteks.instansi.aksen }),
  },
  demo: konteks.instansi.rekaan,
  unit: { nama: konteks.unit.nama, slug: konteks.unit.slug },
})

/** The same form again, with what was typed and why it was not taken. */
function kembali(c: Ctx, konteks: KonteksSurvei, form: FormSurvei, errors: FieldErrors): Response {
  const { periode, instrumen } = konteks as Required<KonteksSurvei>
  const page = FormulirPage({
    ...halaman(c, konteks),
    periode: periode!,
    instrumen: instrumen!,
    isi: form.isi,
    errors,
  })
  return sendFrozen(c, freezePage(toHtml(page)), 422)
}

function tutup(c: Ctx, konteks: KonteksSurvei, raw: RawForm, pesan?: string): Response {
  const page = TutupPage({
    ...halaman(c, konteks),
    periode: konteks.periode,
    hariIni: konteks.hariIni,
    pesan: pesan ?? kata[c.var.lang].tidakTersimpan,
    ...(raw.one['saran'] ? { saran: raw.one['saran'] } : {}),
  })
  return sendFrozen(c, freezePage(toHtml(page)), 409)
}

const toFormSurvei = (raw: RawForm): FormSurvei => ({
  isi: raw.one,
  ganda: Object.entries(raw.many).flatMap(([name, values]) => (values.length > 1 ? [name] : [])),
})
