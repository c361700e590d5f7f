import { Hono } from 'hono'
import type { FieldErrors } from '../../../../kernel/errors.ts'
import type { Deps } from '../../../../platform/deps.ts'
import type { AppEnv, Ctx } from '../../../../platform/http/env.ts'
import { readForm, type RawForm } from '../../../../platform/http/form.ts'
import { freezePage, sendFrozen } from '../../../../platform/http/frozen.ts'
import { toHtml } from '../../../../ui/index.ts'
import { toFormSurvei } from '../../jawaban/core.tsx'
import { FormulirPage, type HalamanSurvei } from '../../jawaban/pages.tsx'
import { parseSurvei } from '../../jawaban/schema.ts'
import { alamatInstrumen } from './akses.ts'
import { loadPratinjau } from './pratinjau.ts'
import { kataInstrumen } from './words.ts'

/** One invented service, so that the form looks as it does at a counter. */
const LAYANAN = [{ id: 'contoh', nama: 'Contoh layanan' }]

/** `…/pratinjau`: the respondent's own page, which takes nothing in. */
export function pratinjauInstrumenRoutes(deps: Deps): Hono<AppEnv> {
  const read = (c: Ctx) =>
    deps.db.read({ instansiId: c.var.pejabat.instansiId }, (db) => loadPratinjau(c, db))
  const show = async (c: Ctx, raw?: RawForm, errors?: FieldErrors): Promise<Response> => {
    const { isi, unitNama, bahasa } = await read(c)
    const { desk, lang } = c.var
    const k = kataInstrumen[lang]
    const asked = c.req.query('bahasa') ?? ''
    const kode = bahasa.has(asked) ? asked : lang
    const kamus = bahasa.get(kode)
    const halaman: HalamanSurvei = {
      lang,
      kode: '',
      instansi: desk.instansi,
      demo: desk.demo,
      unit: { nama: unitNama ?? desk.instansi.nama, slug: '' },
      bahasaList: [...bahasa.keys()].filter((b) => b !== 'en'),
      ...(kamus ? { bahasa: { kode, kamus } } : {}),
      pratinjau: {
        path: alamatInstrumen(isi, 'pratinjau'),
        atas: (
          <p>
            <b>{c.req.query('terkirim') === undefined ? k.pratinjauJudul : k.pratinjauTerkirim}</b>{' '}
            <a href={alamatInstrumen(isi)}>{k.pratinjauKembali}</a>
          </p>
        ),
      },
    }
    const page = FormulirPage({
      ...halaman,
      instrumen: isi,
      periode: {
        id: 'contoh',
        instansiId: c.var.pejabat.instansiId,
        nama: k.pratinjauJudul,
        mulai: '2026-01-01',
        selesai: '2026-12-31',
        instrumenKode: isi.kode,
        instrumenVersi: isi.versi,
        konversi: null,
        terbuka: true,
        layanan: isi.responden.some((f) => f.jenis === 'layanan') ? LAYANAN : [],
      },
      ...(raw ? { isi: raw.one, banyak: raw.many } : {}),
      ...(errors ? { errors } : {}),
    })
    return sendFrozen(c, freezePage(toHtml(page)), errors ? 422 : 200)
  }
  return new Hono<AppEnv>()
    .get('/instrumen/:kode/:versi/pratinjau', (c) => show(c))
    .post('/instrumen/:kode/:versi/pratinjau', async (c) => {
      const { isi } = await read(c)
      const raw = await readForm(c)
      const parsed = parseSurvei(toFormSurvei(raw), isi, LAYANAN, c.var.lang)
      if (!parsed.ok) return show(c, raw, parsed.errors)
      return c.redirect(`${alamatInstrumen(isi, 'pratinjau')}?terkirim`, 303)
    })
}
