import { Hono } from 'hono'
import { AppError, common, isRefusal, refusalText, type FieldErrors } from '../../../../kernel/errors.ts'
import { isId, newId } from '../../../../kernel/ids.ts'
import { getInstansi } from '../../../../registry/index.ts'
import type { Db } from '../../../../platform/db/types.ts'
import type { Deps } from '../../../../platform/deps.ts'
import { sendBerkas } from '../../../../platform/http/berkas.ts'
import { JENIS_DOKUMEN, kertasOf, sendDokumen } from '../../../../platform/http/dokumen.ts'
import type { AppEnv, Ctx } from '../../../../platform/http/env.ts'
import { readForm, type RawForm } from '../../../../platform/http/form.ts'
import { withQuery } from '../../../../platform/http/query.ts'
import { sendRingan } from '../../../../platform/http/ringan.ts'
import { renderPaper } from '../../../../reports/paper.ts'
import { toHtml } from '../../../../ui/index.ts'
import { bukaForum } from '../../forum/warga/buka.ts'
import { bingkaiOf } from '../../forum/warga/halaman.tsx'
import { createPenjagaUsul, type Ditahan } from '../../penjaga-usul.ts'
import { isDikenalKuki } from '../../suara/dikenal.ts'
import { beritaAcara } from '../dokumen/berita-acara.ts'
import { loadAcaraKertas } from '../dokumen/muat.ts'
import { findBeritaAcara } from '../store-acara.ts'
import { findBerkas } from '../store-berkas.ts'
import { proposeUsulan } from '../usulan.ts'
import { getForumUsai, loadHasil } from './muat.ts'
import { HasilPage } from './pages.tsx'
import { TungguPage } from './pages-tunggu.tsx'
import { kataHasil } from './words.ts'

/** Amendments the participants of one forum write within ten minutes. */
const USULAN_RAMAI = 10
const SEJAM = 'public, max-age=3600'

/** `/forum/{slug}/berita-acara`: what came of a forum, for everybody. */
export function hasilRoutes(deps: Deps): Hono<AppEnv> {
  const admit = createPenjagaUsul(deps, 'usulan', USULAN_RAMAI)
  const pemilik = (c: Ctx) =>
    bukaForum(c, deps, (_, { forum: f }) => Promise.resolve({ instansiId: f.instansiId, id: f.id }))
  const show = async (
    c: Ctx,
    isian: Readonly<Record<string, string>> = { kunci: newId() },
    errors?: FieldErrors,
    status: 409 | 422 | 429 = 422,
  ): Promise<Response> => {
    const { instansiId, id } = await pemilik(c)
    const hasil = await deps.db.read({ instansiId }, (db) => loadHasil(db, deps, id))
    const path = withQuery(c, `/forum/${hasil.forum.slug}/berita-acara`, 'terkirim')
    const bingkai = bingkaiOf(c, path, hasil.instansi)
    const terkirim = c.req.query('terkirim') === '1' && !errors
    const page = (
      <HasilPage
        bingkai={bingkai}
        hasil={hasil}
        isian={isian}
        terkirim={terkirim}
        {...(errors && { errors })}
      />
    )
    return sendRingan(c, toHtml(page), errors ? status : 200)
  }
  const tahan = async (c: Ctx, izin: Ditahan, isi: RawForm['many']): Promise<Response> => {
    const { instansiId, id } = await pemilik(c)
    const { forum, instansi } = await deps.db.read({ instansiId }, async (db) => ({
      forum: await getForumUsai(db, id),
      instansi: await getInstansi(db, instansiId),
    }))
    const alamat = `/forum/${forum.slug}/berita-acara`
    c.header('retry-after', String(izin.tunggu))
    const page = <TungguPage bingkai={bingkaiOf(c, alamat, instansi)} alamat={alamat} izin={izin} isi={isi} />
    return sendRingan(c, toHtml(page), 429)
  }
  /** The frozen one only: a draft is read on its page, not handed on as a document. */
  const beku = async (c: Ctx) => {
    const { instansiId, id } = await pemilik(c)
    return deps.db.read({ instansiId }, async (db) => {
      const f = await getForumUsai(db, id)
      const b = await findBeritaAcara(db, id)
      if (!b) throw new AppError(common.notFound)
      return { f, b }
    })
  }
  const sama = (c: Ctx, etag: string): boolean => {
    c.header('cache-control', SEJAM)
    c.header('etag', etag)
    return c.req.header('if-none-match') === etag
  }

  return new Hono<AppEnv>()
    .get('/forum/:slug/berita-acara', (c) => show(c))
    .post('/forum/:slug/berita-acara', async (c) => {
      const { instansiId, id } = await pemilik(c)
      const form = await readForm(c)
      const k = kataHasil[c.var.lang]
      const [isi, nama] = [(form.one['isi'] ?? '').trim(), (form.one['nama'] ?? '').trim()]
      const errors: Record<string, string> = {}
      if (isi === '') errors['isi'] = k.isiWajib
      else if (isi.length > 2000) errors['isi'] = k.isiPanjang
      if (nama.length > 100) errors['nama'] = k.namaPanjang
      if (Object.keys(errors).length > 0) return show(c, form.one, errors)
      const { kunci, butir, tiket, bukti } = form.one
      const dikenal = (db: Db): Promise<boolean> => isDikenalKuki(db, deps, id, c.req.header('cookie'))
      const izin = admit({ forumId: id, isi: [kunci ?? '', isi, nama], tiket, bukti })
      if (!izin.boleh && !(await deps.db.read({ instansiId }, dikenal))) return tahan(c, izin, form.many)
      try {
        await deps.db.write({ instansiId }, async (trx) => {
          await getForumUsai(trx, id)
          const isian = { kesepakatanId: isId(butir) ? butir : null, isi, nama }
          const satu = isId(kunci) ? kunci : newId()
          await proposeUsulan(trx, deps, { kind: 'warga', instansiId }, id, satu, isian, dikenal)
        })
      } catch (err) {
        const terlalu = isRefusal(err, 'too_many')
        if (!terlalu && !isRefusal(err, 'conflict')) throw err
        return show(c, form.one, { _: refusalText(err.refusal, c.var.lang) }, terlalu ? 429 : 409)
      }
      return c.redirect(`/forum/${c.req.param('slug')}/berita-acara?terkirim=1#usul`, 303)
    })
    .get('/forum/:slug/:berkas{berita-acara\\.(?:docx|pdf)}', async (c) => {
      const { f, b } = await beku(c)
      const bentuk = kertasOf(c)
      const nama = `berita-acara-${f.slug}.${bentuk}` as const
      if (sama(c, `"${b.hash.slice(0, 32)}-${bentuk}"`)) return c.body(null, 304)
      const kunci = `${f.instansiId}/fkp/${f.id}/publik-${b.revisi}-${b.hash.slice(0, 16)}.${bentuk}`
      const ada = await deps.files.get(kunci)
      if (ada) return sendDokumen(c, ada, nama)
      const { isi, latar } = await deps.db.read({ instansiId: f.instansiId }, (db) =>
        loadAcaraKertas(db, deps, f, { penuh: false }),
      )
      // It follows from what was frozen: written twice is written once.
      const berkas = await renderPaper(beritaAcara(isi, latar), bentuk)
      await deps.files.put(kunci, berkas, JENIS_DOKUMEN[bentuk])
      return sendDokumen(c, berkas, nama)
    })
    .get('/forum/:slug/berita-acara.json', async (c) => {
      const { f, b } = await beku(c)
      c.header('access-control-allow-origin', '*')
      if (sama(c, `"${b.hash.slice(0, 32)}"`)) return c.body(null, 304)
      c.header('content-disposition', `attachment; filename="berita-acara-${f.slug}.json"`)
      return c.json({ hash: b.hash, beritaAcara: b.isi })
    })
    .get('/forum/:slug/berita-acara/foto/:bid', async (c) => {
      const { f, b } = await beku(c)
      const bid = c.req.param('bid')
      const foto = isId(bid)
        ? await deps.db.read({ instansiId: f.instansiId }, (db) => findBerkas(db, f.id, bid))
        : undefined
      // Only what the frozen one names is everybody's.
      const isi =
        foto && b.isi.foto.some((x) => x.sha256 === foto.sha256)
          ? await deps.files.get(foto.kunci)
          : undefined
      if (!foto || !isi) throw new AppError(common.notFound)
      return sendBerkas(c, { isi, jenis: foto.tipe, nama: foto.nama })
    })
}
