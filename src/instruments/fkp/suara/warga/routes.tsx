import { Hono } from 'hono'
import { AppError, isRefusal, refusalText, type FieldErrors } from '../../../../kernel/errors.ts'
import type { Deps } from '../../../../platform/deps.ts'
import type { AppEnv, Ctx } from '../../../../platform/http/env.ts'
import { readForm, type RawForm } from '../../../../platform/http/form.ts'
import { BriefCache } from '../../../../platform/http/frozen.ts'
import { withQuery } from '../../../../platform/http/query.ts'
import { sendRingan } from '../../../../platform/http/ringan.ts'
import { formatNumber, toHtml } from '../../../../ui/index.ts'
import { createPenjagaUsul, type Ditahan } from '../../penjaga-usul.ts'
import type { Suara } from '../../peta/matriks.ts'
import { drawUrutan } from '../berikut.ts'
import { isDikenal } from '../dikenal.ts'
import { suaraErrors } from '../errors.ts'
import { ensurePemilih, readPemilih, sidikPemilih, type TokenPemilih } from '../pemilih.ts'
import type { Penerima } from '../penerima.ts'
import { rapikan, TEKS_MAKS, TEKS_MIN } from '../pernyataan-teks.ts'
import { isPilihan, nilaiOf, pilihanOf } from '../rules.ts'
import { listUsulSendiri, type UsulSendiri } from '../store-pernyataan.ts'
import { listSuaraSendiri } from '../store-suara.ts'
import { proposePernyataan } from '../usul.ts'
import type { KonteksSuara, OpenKonteks } from './konteks.ts'
import { JagaPage } from './pages-jaga.tsx'
import { alamatSuara, SuaraPage, type SuaraProps } from './pages.tsx'
import { createPenjaga } from './penjaga.ts'
import { kataSuara } from './words.ts'

/** Statements a browser with a script holds ahead: a broken line does not stop it at once. */
const DI_MUKA = 25
/** Votes one request may carry: a telephone that was long without a line. */
const SEKIRIM = 200
/** Own statements a hall writes within ten minutes. */
const USUL_RAMAI = 30

interface Kiriman {
  readonly nomor: number
  readonly nilai: Suara
}

const nomorOf = (text: string | undefined): number => (/^\d{1,6}$/.test(text ?? '') ? Number(text) : 0)

/** `p` and `nilai` of the form, or `s=12:setuju` many times from the island. */
function readSuara(form: RawForm): readonly Kiriman[] {
  const one = [form.one['p'], form.one['nilai']] as const
  const many = (form.many['s'] ?? []).slice(0, SEKIRIM).map((text) => text.split(':') as [string, string?])
  return [one, ...many].flatMap(([p, nilai]) => {
    const nomor = nomorOf(p)
    return nomor > 0 && isPilihan(nilai) ? [{ nomor, nilai: nilaiOf[nilai] }] : []
  })
}

/** `/forum/{slug}/suara`: one statement after another, for anybody with a telephone. */
export function suaraWargaRoutes(
  deps: Deps,
  { open, terima }: { readonly open: OpenKonteks; readonly terima: Penerima },
): Hono<AppEnv> {
  const admit = createPenjaga(deps)
  const admitUsul = createPenjagaUsul(deps, 'pernyataan', USUL_RAMAI)
  /** Voters this process has stored votes of: they need not be looked up to be let in. */
  const dikenal = new BriefCache<true>(20_000, 3_600_000)
  const punyaOf = (k: KonteksSuara, token: string): Promise<ReadonlyMap<string, Suara>> =>
    deps.db.read({ instansiId: k.forum.instansiId }, (db) =>
      listSuaraSendiri(db, k.forum.id, sidikPemilih(deps, k.forum.id, token)),
    )
  const usulanOf = (k: KonteksSuara, token: string): Promise<UsulSendiri[]> =>
    deps.db.read({ instansiId: k.forum.instansiId }, (db) =>
      listUsulSendiri(db, k.forum.id, sidikPemilih(deps, k.forum.id, token)),
    )
  const show = async (
    c: Ctx,
    k: KonteksSuara,
    pemilih: TokenPemilih,
    over: { errors?: FieldErrors; usul?: SuaraProps['usul'] } = {},
    status: 200 | 409 | 422 | 429 = 200,
  ): Promise<Response> => {
    const punya = await punyaOf(k, pemilih.token)
    // Not after each vote: a hall votes by loading this page.
    const usulan =
      c.req.query('b') === undefined && (punya.size > 0 || pemilih.terdaftar)
        ? await usulanOf(k, pemilih.token)
        : []
    const usul = c.req.query('usul') === '1' ? ({ hasil: { jenis: 'diterima' } } as const) : undefined
    const at = (name: string) => k.tampil.find((t) => t.nomor === nomorOf(c.req.query(name)))
    const page = SuaraPage({
      lang: c.var.lang,
      konteks: k,
      path: withQuery(c, alamatSuara(k.forum.slug), 'b', 'p', 'usul'),
      punya,
      terdaftar: pemilih.terdaftar,
      urut: drawUrutan(k.tampil, new Set(punya.keys()), pemilih.token, DI_MUKA),
      barusan: at('b'),
      ubah: at('p'),
      usulan,
      tulis: c.req.query('tulis') === '1',
      ...(usul && { usul }),
      ...over,
    })
    return sendRingan(c, toHtml(page), status)
  }
  const tahan = (
    c: Ctx,
    k: KonteksSuara,
    izin: Ditahan,
    apa: 'suara' | 'usul',
    isi: Readonly<Record<string, readonly string[]>>,
  ): Response => {
    c.header('retry-after', String(izin.tunggu))
    const path = alamatSuara(k.forum.slug)
    const action = apa === 'suara' ? path : `${path}/usul`
    return sendRingan(
      c,
      toHtml(JagaPage({ lang: c.var.lang, konteks: k, path, izin, isi, action, apa })),
      429,
    )
  }
  const isJson = (c: Ctx): boolean => (c.req.header('accept') ?? '').includes('application/json')

  return new Hono<AppEnv>()
    .get('/forum/:slug/suara', async (c) => {
      const k = await open(c.req.param('slug'))
      if (c.req.param('slug') !== k.forum.slug) return c.redirect(alamatSuara(k.forum.slug), 301)
      return show(c, k, ensurePemilih(c, deps, k.forum))
    })
    .post('/forum/:slug/suara', async (c) => {
      const k = await open(c.req.param('slug'))
      const { lang } = c.var
      const form = await readForm(c)
      const masuk = readSuara(form)
      const pemilih = readPemilih(deps, k.forum.id, c.req.header('cookie'))
      if (!pemilih) {
        // Given one now: whoever allows cookies presses once more.
        const baru = ensurePemilih(c, deps, k.forum)
        if (isJson(c)) return c.json({ ulang: true }, 422)
        return show(c, k, baru, { errors: { _: refusalText(suaraErrors.tanpaKuki, lang) } }, 422)
      }
      if (masuk.length === 0) {
        if (isJson(c)) return c.json({ diterima: [] }, 422)
        return show(c, k, pemilih, { errors: { nilai: kataSuara[lang].pilih } }, 422)
      }
      const sidik = sidikPemilih(deps, k.forum.id, pemilih.token)
      const isKnown = pemilih.terdaftar || dikenal.get(sidik) || (await punyaOf(k, pemilih.token)).size > 0
      if (!isKnown) {
        const izin = admit(k.forum.id, pemilih.token, form.one['tiket'], form.one['bukti'])
        if (!izin.boleh) {
          if (isJson(c)) return c.json({ buktikan: true }, 429, { 'retry-after': String(izin.tunggu) })
          return tahan(c, k, izin, 'suara', {
            s: masuk.map(({ nomor, nilai }) => `${nomor}:${pilihanOf(nilai)}`),
          })
        }
      }
      const hasil = await terima(k.forum, {
        pemilih: { sidik, terdaftar: pemilih.terdaftar },
        suara: masuk,
        at: deps.now(),
      })
      if (hasil !== 'tutup' && hasil.diterima.length > 0) dikenal.set(sidik, true)
      if (isJson(c)) return hasil === 'tutup' ? c.json({ tutup: true }, 409) : c.json(hasil)
      // The page of this moment says that voting is closed, whatever the kept one thinks.
      if (hasil === 'tutup')
        return show(
          c,
          { ...k, terbuka: undefined },
          pemilih,
          { errors: { _: kataSuara[lang].takDihitung(formatNumber(masuk.length, lang)) } },
          409,
        )
      if (hasil.diterima.length === 0)
        return show(c, k, pemilih, { errors: { _: kataSuara[lang].takAda } }, 422)
      return c.redirect(`${alamatSuara(k.forum.slug)}?b=${hasil.diterima.at(-1)}`, 303)
    })
    .post('/forum/:slug/suara/usul', async (c) => {
      const k = await open(c.req.param('slug'))
      const { lang } = c.var
      const kata = kataSuara[lang]
      const form = await readForm(c)
      const teks = rapikan(form.one['teks'] ?? '')
      const pemilih = readPemilih(deps, k.forum.id, c.req.header('cookie'))
      const salah = !pemilih
        ? refusalText(suaraErrors.tanpaKuki, lang)
        : teks.length < TEKS_MIN
          ? kata.teksPendek(TEKS_MIN)
          : teks.length > TEKS_MAKS
            ? kata.teksPanjang(TEKS_MAKS, teks.length)
            : undefined
      if (!pemilih || salah !== undefined) {
        const usul = { teks, error: salah! }
        return show(c, k, pemilih ?? ensurePemilih(c, deps, k.forum), { errors: { teks: salah! }, usul }, 422)
      }
      const scope = { instansiId: k.forum.instansiId }
      const siapa = {
        sidik: sidikPemilih(deps, k.forum.id, pemilih.token),
        terdaftar: pemilih.terdaftar,
      }
      const { tiket, bukti } = form.one
      const izin = admitUsul({ forumId: k.forum.id, isi: [siapa.sidik, teks], tiket, bukti })
      const isTamu = async (): Promise<boolean> =>
        !siapa.terdaftar || !(await deps.db.read(scope, (db) => isDikenal(db, deps, k.forum.id, siapa.sidik)))
      if (!izin.boleh && (await isTamu())) return tahan(c, k, izin, 'usul', { teks: [teks] })
      try {
        const hasil = await deps.db.write(scope, (trx) => proposePernyataan(trx, deps, k.forum, siapa, teks))
        if (hasil.jenis === 'serupa') return await show(c, k, pemilih, { usul: { teks, hasil } }, 422)
        return c.redirect(`${alamatSuara(k.forum.slug)}?usul=1`, 303)
      } catch (err) {
        if (!(err instanceof AppError) || !(isRefusal(err, 'too_many') || isRefusal(err, 'conflict')))
          throw err
        const error = refusalText(err.refusal, lang)
        return show(
          c,
          k,
          pemilih,
          { errors: { teks: error }, usul: { teks, error } },
          err.refusal.kind === 'conflict' ? 409 : 429,
        )
      }
    })
}
