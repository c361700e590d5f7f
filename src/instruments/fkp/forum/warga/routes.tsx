import { Hono } from 'hono'
import { isRefusal } from '../../../../kernel/errors.ts'
import { tanggalOf } from '../../../../kernel/clock.ts'
import type { Deps } from '../../../../platform/deps.ts'
import type { AppEnv, Ctx } from '../../../../platform/http/env.ts'
import { readForm } from '../../../../platform/http/form.ts'
import { withQuery } from '../../../../platform/http/query.ts'
import { sendRingan } from '../../../../platform/http/ringan.ts'
import { findLayanan, getUnit, listInstansi, type Instansi } from '../../../../registry/index.ts'
import { formatNumber, toHtml } from '../../../../ui/index.ts'
import { listAgenda } from '../../agenda/store.ts'
import { kalenderForum } from '../../peserta/acara.ts'
import { kelompokPublikList } from '../../peserta/golongan.ts'
import { computeKomposisi } from '../../peserta/komposisi.ts'
import { listAnggota } from '../../peserta/store-hitung.ts'
import { isPendaftaran } from '../alur.ts'
import type { BagianForum } from './bagian.ts'
import { bukaForum, bukaKode } from './buka.ts'
import { bingkaiOf } from './halaman.tsx'
import { jsonLdForum } from './jsonld.ts'
import { DaftarPublikPage } from './pages-daftar.tsx'
import { ForumPage } from './pages-forum.tsx'
import { ikutRoutes } from './routes-ikut.tsx'
import { pribadiRoutes } from './routes-pribadi.tsx'
import { listLampau, listMendatang } from './store.ts'
import { kataWarga } from './words.ts'

const SEHALAMAN = 20
/** Fewer who came are not counted out: a number of two tells who they were. */
const PALING_SEDIKIT = 5

/** `/forum`: what everybody may see, and how one takes part. Addresses that are words stand before those that are slugs. */
export function wargaRoutes(deps: Deps, bagian: readonly BagianForum[]): Hono<AppEnv> {
  const pilih = async (slug: string | undefined): Promise<Instansi | undefined> => {
    const list = await deps.db.read({ instansiId: null }, listInstansi)
    return list.find((i) => i.slug === slug) ?? (list.length === 1 ? list[0] : undefined)
  }
  const daftar = async (c: Ctx, i: Instansi, kode: { isi: string; salah?: string }): Promise<Response> => {
    const hariIni = tanggalOf(deps.now(), i.zona)
    const sebelum = /^[a-z0-9-]{1,80}$/.exec(c.req.query('sebelum') ?? '')?.[0]
    const { mendatang, lampau } = await deps.db.read({ instansiId: i.id }, async (db) => ({
      mendatang: await listMendatang(db, hariIni),
      lampau: await listLampau(db, hariIni, sebelum, SEHALAMAN + 1),
    }))
    const halaman = lampau.slice(0, SEHALAMAN)
    const akhir = lampau.length > SEHALAMAN ? halaman.at(-1) : undefined
    const alamat = `/forum?instansi=${i.slug}`
    return sendRingan(
      c,
      toHtml(
        <DaftarPublikPage
          bingkai={bingkaiOf(c, withQuery(c, alamat, 'sebelum'), i)}
          zona={i.zona}
          mendatang={sebelum ? [] : mendatang}
          lampau={halaman}
          lagi={akhir ? `${alamat}&sebelum=${akhir.slug}` : null}
          kode={kode}
        />,
      ),
      kode.salah === undefined ? 200 : 422,
    )
  }

  return new Hono<AppEnv>()
    .get('/forum', async (c) => {
      const i = await pilih(c.req.query('instansi'))
      return i ? daftar(c, i, { isi: '' }) : c.redirect('/', 303)
    })
    .post('/forum/k', async (c) => {
      const { one } = await readForm(c)
      const isi = (one['kode'] ?? '').trim().slice(0, 12)
      try {
        return c.redirect(await bukaKode(isi, deps, async (_, f) => `/forum/k/${f.forum.kode}`), 303)
      } catch (err) {
        if (!isRefusal(err, 'not_found')) throw err
        const i = await pilih(one['instansi'])
        return i ? daftar(c, i, { isi, salah: kataWarga[c.var.lang].kodeSalah }) : c.redirect('/', 303)
      }
    })
    .route('/', pribadiRoutes(deps))
    .route('/', ikutRoutes(deps))
    .get('/forum/:slug/forum.ics', async (c) => {
      const ics = await bukaForum(c, deps, async (_, f) => kalenderForum(deps, f, c.var.lang))
      c.header('content-type', 'text/calendar; charset=utf-8')
      return c.body(ics)
    })
    .get('/forum/:slug', async (c) => {
      const { lang } = c.var
      const page = await bukaForum(c, deps, async (db, f) => {
        const { forum, instansi } = f
        const unit = await getUnit(db, forum.unitId)
        const layanan = forum.layananId === null ? undefined : await findLayanan(db, forum.layananId)
        const usai = forum.keadaan === 'selesai' || forum.keadaan === 'ditetapkan'
        const k = computeKomposisi(usai ? await listAnggota(db, forum.id) : [], true)
        // The organiser's own people are no group of the public.
        const hadir = kelompokPublikList.reduce((n, x) => n + k.kelompok[x].hadir, 0)
        const isi = []
        for (const b of bagian) isi.push(await b(db, f, lang))
        const alamat = `${deps.config.baseUrl}/forum/${forum.slug}`
        return {
          bingkai: bingkaiOf(c, withQuery(c, `/forum/${forum.slug}`, 'terhapus', 'tutup'), instansi),
          forum,
          zona: instansi.zona,
          unit: { nama: unit.nama, href: `/unit/${unit.slug}`, kontak: unit.kontak },
          layanan: layanan
            ? { nama: layanan.nama, href: `/layanan/${layanan.slug}?instansi=${instansi.slug}` }
            : null,
          agenda: await listAgenda(db, forum.id),
          bolehDaftar: isPendaftaran(forum, f.hariIni),
          hadir:
            hadir >= PALING_SEDIKIT
              ? { n: formatNumber(hadir, lang), kelompok: formatNumber(k.terisi, lang) }
              : null,
          jsonld: jsonLdForum(forum, { zona: instansi.zona, unit: unit.nama, alamat }),
          bagian: isi.filter((x) => x !== null),
        }
      })
      const kabar =
        c.req.query('terhapus') === '1' ? 'terhapus' : c.req.query('tutup') === '1' ? 'tutup' : null
      return sendRingan(c, toHtml(<ForumPage {...page} kabar={kabar} />))
    })
}
