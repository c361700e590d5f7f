import { Hono } from 'hono'
import { tanggalOf } from '../../../../kernel/clock.ts'
import { AppError, common, refusalText, type FieldErrors } from '../../../../kernel/errors.ts'
import type { Deps } from '../../../../platform/deps.ts'
import type { AppEnv, Ctx } from '../../../../platform/http/env.ts'
import { parseFormText, type RawForm } from '../../../../platform/http/form.ts'
import { toHtml } from '../../../../ui/index.ts'
import { loadAturanLampiran, readFormBerkas, readFormLampiran } from '../../lampiran/index.ts'
import { canSee, pelakuOf } from '../../policy.ts'
import { learnFrom } from '../../rute/belajar.ts'
import type { Pengaduan } from '../../rules.ts'
import { findPengaduan, listPeristiwa, lockPengaduan } from '../../store.ts'
import { findTerlihat, getTerlihat, idOf } from '../akses.ts'
import { insertKiriman, isTerkirim, kirimanOf } from '../kiriman.ts'
import { loadRinci, type Rinci } from '../rinci.ts'
import { kataRinci } from '../words-rinci.ts'
import { checkIsian, readIsian, type IsianLangkah } from './baca.ts'
import { isLangkah, isTerbuka, type Langkah } from './daftar.ts'
import { jalankan, type Berkas } from './jalankan.ts'
import { loadBekal } from './muat.ts'
import { LangkahPage } from './pages.tsx'
import { isDiulang } from './ulang.ts'
import { kataLangkah } from './words.ts'

const langkahOf = (c: Ctx): Langkah => {
  const text = c.req.param('langkah')
  if (!isLangkah(text)) throw new AppError(common.notFound)
  return text
}

/** May this person try it at all, wherever the report stands? A note is for whoever may read; the rest the rules of status/ say. */
function mayTry(c: Ctx, p: Pengaduan, langkah: Langkah): boolean {
  if (langkah === 'catatan') return true
  const pelaku = pelakuOf(c.var.pejabat, p)
  return langkah === 'orang' ? pelaku === 'pengelola' : pelaku !== undefined
}

interface Tampil {
  readonly isian?: IsianLangkah
  readonly errors?: FieldErrors
  readonly status?: 200 | 409 | 422
  /** What the form had seen, when somebody was quicker. */
  readonly dilihat?: number
}

async function show(c: Ctx, deps: Deps, langkah: Langkah, t: Tampil = {}): Promise<Response> {
  const { pejabat, desk } = c.var
  const now = deps.now()
  const page = await deps.db.read({ instansiId: pejabat.instansiId }, async (db) => {
    const r = await loadRinci(db, pejabat, await getTerlihat(c, db), now)
    if (!mayTry(c, r.p, langkah)) throw new AppError(common.forbidden)
    // Whoever was overtaken is shown what he typed; whoever comes back to a step that was taken, how the letter stands.
    if (!isTerbuka(langkah, r) && t.isian === undefined) return undefined
    const bekal = await loadBekal(db, deps, pejabat, langkah, r, now)
    const isian = t.isian ?? awalOf(c, r, bekal.templat)
    return { r, bekal, isian, aturanLampiran: await loadAturanLampiran(db) }
  })
  if (!page) return c.redirect(`/kerja/pengaduan/${idOf(c)}?jadi=lewat`, 303)
  const didahului = t.dilihat === undefined ? undefined : siapaMendahului(page.r, t.dilihat, desk.lang)
  return c.html(
    toHtml(
      <LangkahPage
        {...page}
        desk={desk}
        langkah={langkah}
        {...(t.errors && { errors: t.errors })}
        {...(didahului && { didahului })}
      />,
    ),
    t.status ?? 200,
  )
}

/** A form opened anew: empty, or begun with a template or a draft. */
function awalOf(
  c: Ctx,
  r: Rinci,
  templat: readonly { readonly id: string; readonly isi: string }[],
): IsianLangkah {
  const kosong = readIsian(parseFormText(''))
  const { templat: t, konsep } = c.req.query()
  const isi = templat.find((x) => x.id === t)?.isi
  const draf = r.tanggapan.find((x) => x.id === konsep && x.keadaan !== 'terkirim')
  if (draf)
    return {
      ...kosong,
      teks: draf.isi,
      konsepId: draf.id,
      jenis: draf.jenis === 'tanggapan' ? 'tanggapan' : 'jawaban',
    }
  return isi === undefined ? kosong : { ...kosong, teks: isi }
}

function siapaMendahului(r: Rinci, dilihat: number, lang: 'id' | 'en'): { siapa: string; apa: string } {
  const k = kataRinci[lang]
  const e = r.peristiwa.findLast((x) => x.urutan > dilihat)
  return {
    siapa: (e?.orangId && r.orang.get(e.orangId)) || (e ? k.pelaku[e.pelaku] : k.pelaku.sistem),
    apa: e ? (k.peristiwa[e.aksi] ?? e.aksi) : '',
  }
}

async function readBerkas(
  c: Ctx,
  deps: Deps,
  form: RawForm,
): Promise<Berkas & { readonly errors: FieldErrors }> {
  const { pejabat } = c.var
  const aturan = await deps.db.read({ instansiId: pejabat.instansiId }, loadAturanLampiran)
  const sebelum = await readFormLampiran(c, form, aturan, 'sebelum')
  const sesudah = await readFormLampiran(c, form, aturan, 'sesudah')
  return {
    sebelum: sebelum.siap,
    sesudah: sesudah.siap,
    errors: {
      ...(sebelum.error && { sebelum: sebelum.error }),
      ...(sesudah.error && { sesudah: sesudah.error }),
    },
  }
}

/** Where a refusal stands on the page. */
const FIELD: Readonly<Record<string, string>> = {
  'pengaduan.perlu_alasan': 'teks',
  'pengaduan.bukan_penanggap': 'orang',
}
const DIDAHULUI = Symbol('changed meanwhile')
const SUDAH = Symbol('taken before')

async function take(c: Ctx, deps: Deps): Promise<Response> {
  const langkah = langkahOf(c)
  const { pejabat, lang, zona } = c.var
  const scope = { instansiId: pejabat.instansiId }
  const id = idOf(c)
  const jadi = (masih: boolean): Response =>
    c.redirect(masih ? `/kerja/pengaduan/${id}?jadi=${langkah}` : '/kerja/pengaduan?jadi=klasifikasi', 303)
  const terlihat = await deps.db.read(scope, (db) => findTerlihat(c, db))
  const form = await readFormBerkas(c)
  const kiriman = kirimanOf(pejabat, c.req.path, form)
  if (!terlihat || !mayTry(c, terlihat, langkah)) {
    // The first of two presses took it out of his sight, or out of his hands.
    if (await deps.db.read(scope, (db) => isTerkirim(db, kiriman))) return jadi(terlihat !== undefined)
    throw new AppError(terlihat ? common.forbidden : common.notFound)
  }
  const isian = readIsian(form)
  const berkas =
    langkah === 'jawab' ? await readBerkas(c, deps, form) : { sebelum: [], sesudah: [], errors: {} }
  const salah = checkIsian(langkah, isian, kataLangkah[lang], tanggalOf(deps.now(), zona))
  const errors = { ...salah, ...berkas.errors }
  if (Object.keys(errors).length > 0) return show(c, deps, langkah, { isian, errors, status: 422 })
  const dilihat = Number(form.one['urutan'])
  let hasil: typeof DIDAHULUI | typeof SUDAH | undefined
  try {
    hasil = await deps.db.write(scope, async (trx) => {
      const p = await lockPengaduan(trx, id)
      if (await isTerkirim(trx, kiriman)) return SUDAH
      if (langkah !== 'catatan' && Number.isInteger(dilihat) && dilihat > 0 && p && p.urutan !== dilihat) {
        const sejak = (await listPeristiwa(trx, id)).filter((e) => e.urutan > dilihat)
        return isDiulang(sejak, pejabat.id, langkah, isian.teks) ? SUDAH : DIDAHULUI
      }
      await jalankan(trx, deps, pejabat, id, langkah, isian, berkas)
      await insertKiriman(trx, { ...scope, pengaduanId: id, at: deps.now() }, kiriman)
      return undefined
    })
    if (hasil === DIDAHULUI) return await show(c, deps, langkah, { isian, status: 409, dilihat })
  } catch (err) {
    if (!(err instanceof AppError) || !['invalid', 'conflict'].includes(err.refusal.kind)) throw err
    const field = FIELD[err.refusal.code] ?? (langkah === 'gabung' ? 'kodeInduk' : '_')
    return show(c, deps, langkah, {
      isian,
      errors: { [field]: refusalText(err.refusal, lang) },
      status: err.refusal.kind === 'conflict' ? 409 : 422,
    })
  }
  const p = await deps.db.read(scope, (db) => findPengaduan(db, id))
  if (langkah === 'disposisi' && p && hasil !== SUDAH) await learnFrom(deps, p)
  return jadi(p !== undefined && canSee(pejabat, p))
}

/** `/kerja/pengaduan/{id}/langkah/{langkah}`: everything that is done to a complaint. */
export const langkahRoutes = (deps: Deps): Hono<AppEnv> =>
  new Hono<AppEnv>()
    .get('/:id/langkah/:langkah', (c) => show(c, deps, langkahOf(c)))
    .post('/:id/langkah/:langkah', (c) => take(c, deps))
