import { Hono } from 'hono'
import { AppError, common, type FieldErrors } from '../../../kernel/errors.ts'
import { isId } from '../../../kernel/ids.ts'
import { parseTelepon } from '../../../platform/channels/index.ts'
import type { Db } from '../../../platform/db/types.ts'
import type { Deps } from '../../../platform/deps.ts'
import type { AppEnv, Ctx } from '../../../platform/http/env.ts'
import { BriefCache } from '../../../platform/http/frozen.ts'
import { readForm } from '../../../platform/http/form.ts'
import { withQuery } from '../../../platform/http/query.ts'
import { sendRingan } from '../../../platform/http/ringan.ts'
import { findWilayah, listUnit, type Instansi } from '../../../registry/index.ts'
import { toHtml } from '../../../ui/index.ts'
import { insertPengikut, type Pengikut } from '../kabar/pengikut.ts'
import { sendLampiran } from '../lampiran/index.ts'
import { findRincian } from '../rincian.ts'
import type { Konteks } from '../warga/konteks.ts'
import { jawabanOf, listFoto, namaFoto } from './foto.ts'
import { LaporanPage, type LaporanProps } from './pages-laporan.tsx'
import { DaftarPage } from './pages.tsx'
import {
  findPemilik,
  findPublik,
  isKelompok,
  listKategoriUtama,
  listPublik,
  type Publik,
  type Saringan,
  type Sesudah,
} from './store.ts'
import { TempatPage } from './pages-tempat.tsx'
import { loadPetaTeks, type PetaTeks } from './tempat.ts'
import { drawAtom } from './umpan.ts'
import { kataPublik } from './words.ts'

const SEHALAMAN = 20
const SETAHUN_MS = 365 * 86_400_000

/** What everybody may see of complaints: the list, one of them, and feeds. */
export function publikRoutes(deps: Deps, konteks: Konteks): Hono<AppEnv> {
  const pilih = async (c: Ctx): Promise<Instansi | undefined> => {
    const slug = c.req.query('instansi')
    if (slug) return konteks.bySlug(slug)
    const list = await konteks.list()
    return list.length === 1 ? list[0]!.instansi : undefined
  }
  /** Opens one public report; the same "not found" for every other. */
  const buka = async <T,>(
    c: Ctx,
    run: (db: Db, p: { id: string; instansiId: string; publik: Publik }) => Promise<T>,
  ): Promise<T> => {
    const id = c.req.param('id')
    const instansiId = isId(id)
      ? await deps.db.read({ instansiId: null }, (db) => findPemilik(db, id))
      : undefined
    if (!isId(id) || !instansiId) throw new AppError(common.notFound)
    return deps.db.read({ instansiId }, async (db) => {
      const publik = await findPublik(db, deps, id)
      if (!publik) throw new AppError(common.notFound)
      return run(db, { id, instansiId, publik })
    })
  }
  const show = async (
    c: Ctx,
    over: Pick<Partial<LaporanProps>, 'isi' | 'errors'> & { diikuti?: boolean } = {},
  ): Promise<Response> => {
    const kini = deps.now()
    const props = await buka(c, async (db, p): Promise<LaporanProps> => {
      const r = (await findRincian(db, p.id, kini))!
      const foto = listFoto(r)
      const jawaban = jawabanOf(r).map((t) => ({
        t: { ...t, isi: p.publik.samar(t.isi) },
        foto: foto.filter((f) => f.lampiran.tanggapanId === t.id),
      }))
      const path = withQuery(c, `/pengaduan/laporan/${p.id}`, 'diikuti')
      const { lang } = c.var
      return {
        lang,
        path,
        instansi: r.instansi,
        slug: r.instansi.slug,
        r,
        publik: p.publik,
        jawaban,
        kini,
        diikuti: false,
        ...over,
      }
    })
    return sendRingan(c, toHtml(LaporanPage(props)), over.errors ? 422 : 200)
  }

  // Counted over a year of reports; the same for everybody.
  const peta = new BriefCache<Promise<PetaTeks>>(50, 60_000)

  return new Hono<AppEnv>()
    .get('/pengaduan/tempat', async (c) => {
      const instansi = await pilih(c)
      if (!instansi) throw new AppError(common.notFound)
      const sejak = new Date(deps.now().getTime() - SETAHUN_MS)
      const isi = await (peta.get(instansi.id) ??
        peta.set(
          instansi.id,
          deps.db.read({ instansiId: instansi.id }, (db) => loadPetaTeks(db, sejak)),
        ))
      const { slug } = instansi
      const path = `/pengaduan/tempat?instansi=${slug}`
      return sendRingan(c, toHtml(TempatPage({ lang: c.var.lang, path, instansi, slug, peta: isi })))
    })
    .get('/pengaduan', async (c) => {
      const instansi = await pilih(c)
      if (!instansi) return c.redirect('/pengaduan/baru', 303)
      const cari = await readSaringan(konteks, c, instansi)
      const { wilayahKode } = cari.saringan
      const { unit, kategori, daftar, wilayah } = await deps.db.read(
        { instansiId: instansi.id },
        async (db) => ({
          unit: (await listUnit(db)).filter((u) => u.aktif),
          kategori: await listKategoriUtama(db),
          daftar: await listPublik(db, deps, cari.saringan, sesudahOf(c), SEHALAMAN + 1),
          wilayah: wilayahKode ? await findWilayah(db, wilayahKode) : undefined,
        }),
      )
      const halaman = daftar.slice(0, SEHALAMAN)
      const akhir = daftar.length > SEHALAMAN ? halaman.at(-1) : undefined
      const lagi = new URLSearchParams(cari.query)
      if (akhir) lagi.set('sesudah', `${akhir.diterimaAt.toISOString()}_${akhir.id}`)
      const page = DaftarPage({
        lang: c.var.lang,
        path: withQuery(c, `/pengaduan?${cari.query}`, 'sesudah'),
        instansi,
        slug: instansi.slug,
        zona: instansi.zona,
        daftar: halaman,
        unit,
        kategori,
        pilihan: cari.pilihan,
        bertempat: instansi.wilayahKode !== null,
        ...(wilayahKode ? { wilayah: { kode: wilayahKode, nama: wilayah?.nama ?? wilayahKode } } : {}),
        lagi: akhir ? `/pengaduan?${lagi}` : null,
        umpan: `/pengaduan/umpan.atom?${cari.query}`,
      })
      return sendRingan(c, toHtml(page))
    })
    .get('/pengaduan/umpan.atom', async (c) => {
      const instansi = await pilih(c)
      if (!instansi) throw new AppError(common.notFound)
      const cari = await readSaringan(konteks, c, instansi)
      const daftar = await deps.db.read({ instansiId: instansi.id }, (db) =>
        listPublik(db, deps, cari.saringan, undefined, 50),
      )
      const { baseUrl } = deps.config
      const umpan = {
        judul: `${kataPublik[c.var.lang].judul} · ${instansi.nama}`,
        alamat: `${baseUrl}/pengaduan/umpan.atom?${cari.query}`,
        halaman: `${baseUrl}/pengaduan?${cari.query}`,
        baseUrl,
        penerbit: instansi.nama,
      }
      c.header('content-type', 'application/atom+xml; charset=utf-8')
      c.header('cache-control', 'public, max-age=300')
      return c.body(drawAtom(umpan, daftar, deps.now()))
    })
    .get('/pengaduan/laporan/:id', (c) => show(c, { diikuti: c.req.query('diikuti') === '1' }))
    .post('/pengaduan/laporan/:id/ikuti', async (c) => {
      const { one } = await readForm(c)
      const pengikut = readPengikut(one, c.var.lang)
      if (!pengikut) {
        const errors: FieldErrors = { kontak: kataPublik[c.var.lang].kontakSalah }
        return show(c, { isi: one, errors })
      }
      const p = await buka(c, (_, found) => Promise.resolve(found))
      await deps.db.write({ instansiId: p.instansiId }, (trx) =>
        insertPengikut(trx, deps, { instansiId: p.instansiId, pengaduanId: p.id }, pengikut),
      )
      return c.redirect(`/pengaduan/laporan/${p.id}?diikuti=1`, 303)
    })
    .get('/pengaduan/laporan/:id/lampiran/:lid', async (c) => {
      const foto = await buka(c, async (db, p) => {
        const r = (await findRincian(db, p.id, deps.now()))!
        return listFoto(r).find((f) => f.lampiran.id === c.req.param('lid'))
      })
      return sendLampiran(c, deps, foto && { ...foto.lampiran, nama: namaFoto(foto) })
    })
}

function readPengikut(one: Readonly<Record<string, string>>, bahasa: 'id' | 'en'): Pengikut | undefined {
  const kontak = (one['kontak'] ?? '').trim().slice(0, 200)
  if (/^[^\s<>@"]+@[^\s<>@"]+\.[^\s<>@"]+$/.test(kontak)) return { kanal: 'surel', tujuan: kontak, bahasa }
  const telepon = parseTelepon(kontak)
  return telepon && { kanal: one['lewat'] === 'sms' ? 'sms' : 'whatsapp', tujuan: telepon.e164, bahasa }
}

function sesudahOf(c: Ctx): Sesudah | undefined {
  const [at = '', id] = (c.req.query('sesudah') ?? '').split('_')
  const waktu = new Date(at)
  return isId(id) && !Number.isNaN(waktu.getTime()) ? { at: waktu, id } : undefined
}

/** What was asked for, as far as it makes sense; the rest is as if it had not been said. */
async function readSaringan(
  konteks: Konteks,
  c: Ctx,
  instansi: Instansi,
): Promise<{
  saringan: Saringan
  pilihan: Record<'q' | 'unit' | 'kategori' | 'status', string>
  query: string
}> {
  const q = (c.req.query('q') ?? '').replaceAll('\0', '').trim().slice(0, 80)
  const { tujuanOf } = await konteks.of(instansi)
  const unit = c.req.query('unit') ?? ''
  const unitId = tujuanOf.get(unit)?.unitId
  const kategori = c.req.query('kategori') ?? ''
  const status = c.req.query('status')
  const wilayah = c.req.query('wilayah') ?? ''
  const wilayahKode = /^\d{2}(\.\d{2,4}){0,3}$/.test(wilayah) ? wilayah : undefined
  const query = new URLSearchParams({ instansi: instansi.slug })
  if (q !== '') query.set('q', q)
  if (unitId) query.set('unit', unit)
  if (isId(kategori)) query.set('kategori', kategori)
  if (isKelompok(status)) query.set('status', status)
  if (wilayahKode) query.set('wilayah', wilayahKode)
  return {
    query: query.toString(),
    pilihan: { q, unit, kategori, status: status ?? '' },
    saringan: {
      ...(q === '' ? {} : { q }),
      ...(unitId ? { unitId } : {}),
      ...(isId(kategori) ? { kategoriId: kategori } : {}),
      ...(isKelompok(status) ? { status } : {}),
      ...(wilayahKode ? { wilayahKode } : {}),
    },
  }
}
