import { Hono } from 'hono'
import { isRefusal, refusalText, type FieldErrors } from '../../../kernel/errors.ts'
import { isId, newId } from '../../../kernel/ids.ts'
import type { Deps } from '../../../platform/deps.ts'
import type { AppEnv, Ctx } from '../../../platform/http/env.ts'
import { readForm } from '../../../platform/http/form.ts'
import { toHtml } from '../../../ui/index.ts'
import { receiveJawaban } from '../jawaban/commands.ts'
import { toFormSurvei } from '../jawaban/core.tsx'
import { parseSurvei } from '../jawaban/schema.ts'
import { kata } from '../jawaban/words.ts'
import { addMasuk } from './store.ts'
import { pairPerangkat } from './commands.ts'
import { kunciKirim } from './kirim.ts'
import { durasiHalaman } from './rules.ts'
import { buildKuesioner } from './kuesioner.ts'
import { loadKonteks, type KonteksPerangkat } from './konteks.ts'
import { FormulirPolosPage } from './pages-formulir.tsx'
import {
  PasangPage,
  TerimaKasihPolosPage,
  TutupPolosPage,
  type HalamanPerangkat,
} from './pages-perangkat.tsx'
import { isDiizinkan } from './penjaga.ts'
import type { JenisPerangkat } from './tipe.ts'
import { alamatPerangkat, newToken, writeToken } from './token.ts'
import { kataPerangkat } from './words.ts'

const halaman = (c: Ctx, konteks: KonteksPerangkat): HalamanPerangkat => ({
  lang: c.var.lang,
  nonce: c.var.nonce,
  konteks,
})

/** The form with its questions, or that there are none now. */
function showForm(
  c: Ctx,
  konteks: KonteksPerangkat,
  again?: {
    isi: Readonly<Record<string, string>>
    banyak: Readonly<Record<string, readonly string[]>>
    errors: FieldErrors
    kunci: string | undefined
  },
): Response | Promise<Response> {
  const { periode, instrumen } = konteks
  if (!periode?.terbuka || !instrumen) return c.html(toHtml(<TutupPolosPage {...halaman(c, konteks)} />))
  const props = {
    ...halaman(c, konteks),
    kuesioner: buildKuesioner(periode, instrumen),
    kunci: again?.kunci ?? newId(),
    instrumen,
    ...(again ? { isi: again.isi, banyak: again.banyak, errors: again.errors } : {}),
  }
  return c.html(toHtml(<FormulirPolosPage {...props} />), again ? 422 : 200)
}

async function takeForm(c: Ctx, deps: Deps, konteks: KonteksPerangkat): Promise<Response> {
  const { periode, instrumen, perangkat, tugas, instansi, jenis, hariIni } = konteks
  const raw = await readForm(c)
  if (!periode?.terbuka || !instrumen) {
    return c.html(
      toHtml(<TutupPolosPage {...halaman(c, konteks)} pesan={kata[c.var.lang].tidakTersimpan} />),
      409,
    )
  }
  const parsed = parseSurvei(toFormSurvei(raw), instrumen, periode.layanan, c.var.lang)
  const kunci = isId(raw.one['kunci']) ? raw.one['kunci'] : undefined
  if (!parsed.ok || raw.one['periode'] !== periode.id) {
    const errors: FieldErrors = parsed.ok ? { _: kata[c.var.lang].periodeLain } : parsed.errors
    return showForm(c, konteks, { isi: raw.one, banyak: raw.many, errors, kunci })
  }
  const banyakPertanyaan = instrumen.pertanyaan.length
  if (!isDiizinkan(deps, konteks, { periodeId: periode.id, isian: parsed.value, banyakPertanyaan })) {
    const errors: FieldErrors = { _: kataPerangkat[c.var.lang].ramai }
    return showForm(c, konteks, { isi: raw.one, banyak: raw.many, errors, kunci })
  }
  const { layananId, jawaban, responden, saran, tambahan } = parsed.value
  try {
    const baru = await deps.db.write({ instansiId: instansi.id }, async (trx) => {
      const [masuk] = await receiveJawaban(trx, instansi.id, periode.id, hariIni, [
        {
          id: newId(),
          kunciKirim: kunciKirim(konteks, kunci ?? newId()),
          layananId,
          saluran: jenis,
          kumpulanId: tugas?.id ?? perangkat?.id ?? null,
          jawaban,
          tanggal: hariIni,
          responden,
          saran,
          tambahan,
          tautanId: konteks.tautanId,
          sidik: null,
          createdBy: tugas?.orangId ?? null,
          durasi: durasiHalaman(kunci, deps.now()),
        },
      ])
      if (masuk?.baru && perangkat) await addMasuk(trx, perangkat, 1)
      return masuk?.baru ?? false
    })
    return c.redirect(`${alamatPerangkat(konteks)}/terima-kasih${baru ? '' : '?sudah=1'}`, 303)
  } catch (err) {
    if (!isRefusal(err, 'conflict')) throw err
    return c.html(
      toHtml(<TutupPolosPage {...halaman(c, konteks)} pesan={refusalText(err.refusal, c.var.lang)} />),
      409,
    )
  }
}

/** `/anjungan/{kode}` and `/wawancara/{kode}`: what a device shows. The pages are whole without a script. */
export function perangkatRoutes(deps: Deps, jenis: JenisPerangkat): Hono<AppEnv> {
  const secure = deps.config.baseUrl.startsWith('https:')
  const load = (c: Ctx): Promise<KonteksPerangkat> => loadKonteks(c, deps, jenis)
  const pasang = (
    c: Ctx,
    konteks: KonteksPerangkat,
    kode?: string,
    errors?: FieldErrors,
  ): Response | Promise<Response> => {
    const home = c.req.path === alamatPerangkat(konteks)
    const page = <PasangPage {...halaman(c, konteks)} kode={kode} errors={errors} home={home} />
    return c.html(toHtml(page), errors ? 422 : 200)
  }

  return new Hono<AppEnv>()
    .get('/:kode', async (c) => {
      const konteks = await load(c)
      return konteks.dikenal ? showForm(c, konteks) : pasang(c, konteks)
    })
    .post('/:kode', async (c) => {
      const konteks = await load(c)
      if (!konteks.dikenal) return c.redirect(`${alamatPerangkat(konteks)}/pasang`, 303)
      return takeForm(c, deps, konteks)
    })
    .get('/:kode/terima-kasih', async (c) => {
      const props = halaman(c, await load(c))
      return c.html(toHtml(<TerimaKasihPolosPage {...props} sudah={c.req.query('sudah') === '1'} />))
    })
    .get('/:kode/pasang', async (c) => {
      const konteks = await load(c)
      if (!konteks.perangkat) return c.redirect(alamatPerangkat(konteks), 303)
      return pasang(c, konteks, c.req.query('kode'))
    })
    .post('/:kode/pasang', async (c) => {
      const konteks = await load(c)
      const kode = (await readForm(c)).one['kode'] ?? ''
      if (!konteks.perangkat) return c.redirect(alamatPerangkat(konteks), 303)
      const token = newToken()
      const { id } = konteks.perangkat
      try {
        await deps.db.write({ instansiId: konteks.instansi.id }, (trx) =>
          pairPerangkat(trx, deps, konteks.instansi.id, id, kode, token),
        )
      } catch (err) {
        if (!isRefusal(err, 'invalid')) throw err
        return pasang(c, konteks, kode, { kode: refusalText(err.refusal, c.var.lang) })
      }
      writeToken(c, konteks, token, secure)
      return c.redirect(alamatPerangkat(konteks), 303)
    })
}
