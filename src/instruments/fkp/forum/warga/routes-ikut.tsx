import { Hono } from 'hono'
import type { FieldErrors } from '../../../../kernel/errors.ts'
import { newId } from '../../../../kernel/ids.ts'
import type { Deps } from '../../../../platform/deps.ts'
import type { AppEnv, Ctx } from '../../../../platform/http/env.ts'
import { readForm } from '../../../../platform/http/form.ts'
import { withQuery } from '../../../../platform/http/query.ts'
import { sendRingan } from '../../../../platform/http/ringan.ts'
import { toHtml } from '../../../../ui/index.ts'
import { arrive, registerPeserta } from '../../peserta/commands.ts'
import { findPeserta } from '../../peserta/store.ts'
import { alamatPribadi, tokenPeserta } from '../../peserta/token.ts'
import { bagianSuara } from '../../suara/warga/bagian-forum.tsx'
import { isPendaftaran, isWaktuHadir } from '../alur.ts'
import { bukaForum, bukaKode, type ForumPublik } from './buka.ts'
import { bingkaiOf } from './halaman.tsx'
import { IkutPage } from './pages-ikut.tsx'
import { RuangPage } from './pages-ruang.tsx'
import { ikutKosong, parseIkut, readIkut, type IsianIkut } from './schema.ts'
import { kataWarga } from './words.ts'

type Status = 200 | 409 | 422 | 429
type Ruang = ForumPublik & { readonly bagian: Awaited<ReturnType<typeof bagianSuara>> }

/** Registration before the meeting, and "I am here" behind the code on the screen. */
export function ikutRoutes(deps: Deps): Hono<AppEnv> {
  const formulir = (
    c: Ctx,
    f: ForumPublik,
    isian: IsianIkut,
    errors?: FieldErrors,
    status: Status = 422,
  ): Response => {
    const bingkai = bingkaiOf(c, `/forum/${f.forum.slug}/daftar`, f.instansi)
    const page = (
      <IkutPage
        bingkai={bingkai}
        forum={f.forum}
        zona={f.instansi.zona}
        isian={isian}
        {...(errors && { errors })}
      />
    )
    return sendRingan(c, toHtml(page), errors ? status : 200)
  }
  const ruang = (
    c: Ctx,
    f: Ruang,
    over: { isian?: IsianIkut; errors?: FieldErrors; status?: Status; tercatat?: boolean } = {},
  ): Response => {
    const page = (
      <RuangPage
        bingkai={bingkaiOf(c, withQuery(c, `/forum/k/${f.forum.kode}`, 'hadir'), f.instansi)}
        forum={f.forum}
        zona={f.instansi.zona}
        buka={isWaktuHadir(f.forum, f.hariIni)}
        usai={!isPendaftaran(f.forum, f.hariIni)}
        tercatat={over.tercatat ?? false}
        isian={over.isian ?? ikutKosong()}
        bagian={f.bagian}
        {...(over.errors && { errors: over.errors })}
      />
    )
    return sendRingan(c, toHtml(page), over.status ?? (over.errors ? 422 : 200))
  }
  const bukaRuang = (c: Ctx): Promise<Ruang> =>
    bukaKode(c.req.param('kode') ?? '', deps, async (db, f) => ({
      ...f,
      bagian: await bagianSuara(db, f, c.var.lang),
    }))

  return new Hono<AppEnv>()
    .get('/forum/k/:kode', async (c) =>
      ruang(c, await bukaRuang(c), { tercatat: c.req.query('hadir') === '1' }),
    )
    .post('/forum/k/:kode', async (c) => {
      const f = await bukaRuang(c)
      const k = kataWarga[c.var.lang]
      const isian = readIkut(await readForm(c))
      if (!isWaktuHadir(f.forum, f.hariIni)) return ruang(c, f, { isian, status: 409 })
      const hasil = parseIkut(isian, k)
      if ('errors' in hasil) return ruang(c, f, { isian, errors: hasil.errors })
      const { instansiId, slug, id: forumId } = f.forum
      const apa = await deps.db.write({ instansiId }, (trx) =>
        arrive(trx, deps, f.warga, forumId, { ...hasil.isi, jabatan: '' }, isian.kunci),
      )
      if (apa === 'ramai' || apa === 'penuh')
        return ruang(c, f, { isian, errors: { _: k.salah[apa] }, status: 429 })
      // The page of somebody on the list is his alone: a name that was typed does not open it.
      if (apa === 'dicatat') return c.redirect(`/forum/k/${f.forum.kode}?hadir=1`, 303)
      const token = tokenPeserta(deps, { instansiId, forumId, id: isian.kunci })
      return c.redirect(`${alamatPribadi(slug, token)}?baru=1`, 303)
    })
    .get('/forum/:slug/daftar', async (c) => {
      const f = await bukaForum(c, deps, (_, x) => Promise.resolve(x))
      if (!isPendaftaran(f.forum, f.hariIni)) return c.redirect(`/forum/${f.forum.slug}`, 303)
      return formulir(c, f, ikutKosong())
    })
    .post('/forum/:slug/daftar', async (c) => {
      const f = await bukaForum(c, deps, (_, x) => Promise.resolve(x))
      const { forum } = f
      if (!isPendaftaran(forum, f.hariIni)) return c.redirect(`/forum/${forum.slug}?tutup=1`, 303)
      const k = kataWarga[c.var.lang]
      const isian = readIkut(await readForm(c))
      const hasil = parseIkut(isian, k)
      if ('errors' in hasil) return formulir(c, f, isian, hasil.errors)
      const scope = { instansiId: forum.instansiId }
      const apa = await deps.db.write(scope, (trx) =>
        registerPeserta(trx, deps, f.warga, forum.id, { ...hasil.isi, jabatan: '' }, isian.kunci),
      )
      if (apa !== 'terdaftar') return formulir(c, f, isian, { _: k.salah[apa] }, 429)
      const p = await deps.db.read(scope, (db) => findPeserta(db, forum.id, isian.kunci))
      // Whoever sends the number of somebody else's sending learns nothing by it.
      if (p?.sumber !== 'mendaftar' || p.nama !== hasil.isi.nama)
        return formulir(c, f, { ...isian, kunci: newId() }, { _: k.salah.ramai })
      return c.redirect(`${alamatPribadi(forum.slug, tokenPeserta(deps, p))}?baru=1`, 303)
    })
}
