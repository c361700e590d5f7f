import { Hono } from 'hono'
import { AppError, common } from '../../kernel/errors.ts'
import type { Db } from '../../platform/db/types.ts'
import type { Deps } from '../../platform/deps.ts'
import type { AppEnv, Ctx } from '../../platform/http/env.ts'
import { createArsip, listSurveiTerbuka } from '../../instruments/survei/index.ts'
import { listBahan, loadSinonim } from '../../instruments/standar-pelayanan/index.ts'
import { countAksiPublik } from '../../instruments/tindak-lanjut/index.ts'
import { findLogo, listLayanan, listUnit, type Instansi, type Layanan } from '../../registry/index.ts'
import { BerandaPage, MulaiPage, PilihInstansiPage } from './beranda/page.tsx'
import { dari, pemilikOf, type Bingkai, type PemilikHalaman } from './bingkai.tsx'
import { bingkaiOf, createRumah, hariIniOf, readAlamat, slugOf } from './cari.ts'
import { muatInstansi } from './instansi/muat.ts'
import { InstansiPage } from './instansi/page.tsx'
import { createKirim } from './kirim.ts'
import { cariLayanan, susunLayanan } from './layanan/cari.ts'
import { DaftarLayananPage } from './layanan/daftar.tsx'
import { muatLayanan } from './layanan/muat.ts'
import { LayananPage } from './layanan/page.tsx'
import { muatPerubahan } from './perubahan/muat.ts'
import { PerubahanPage } from './perubahan/page.tsx'
import { infoRoutes } from './routes-info.tsx'
import { unitRoutes } from './routes-unit.tsx'
import { PilihSurveiPage } from './survei/page.tsx'

type Milik = Bingkai & { readonly instansi: PemilikHalaman }

/** What is looked for, as typed. */
const tanyaOf = (c: Ctx): string => (c.req.query('q') ?? '').trim().slice(0, 80)

/** The public record: portal, services, units, changes. Reads only, and only what was published. */
export function publikRoutes(deps: Deps): Hono<AppEnv> {
  const kirim = createKirim()
  const arsip = createArsip()
  const rumah = createRumah(deps.db)
  const hariIni = (i: Instansi): string => hariIniOf(deps.now(), i)
  const read = <T,>(i: Instansi, run: (db: Db) => Promise<T>): Promise<T> =>
    deps.db.read({ instansiId: i.id }, run)

  /** The instansi asked for by `?instansi=`, or the only one; undefined when the visitor must choose. */
  const pilih = async (c: Ctx): Promise<Instansi | undefined> => {
    const list = await rumah()
    const slug = c.req.query('instansi')
    const found = slug === undefined ? undefined : list.find((i) => i.slug === slug)
    if (slug !== undefined && !found) throw new AppError(common.notFound)
    return found ?? (list.length === 1 ? list[0] : undefined)
  }
  const milik = (c: Ctx, path: string, i: Instansi): Milik => ({
    ...bingkaiOf(c, path),
    instansi: pemilikOf(i),
  })
  const suruhPilih = async (c: Ctx, path: string): Promise<Response> => {
    const list = await rumah()
    if (list.length === 0) return kirim(c, MulaiPage, { bingkai: bingkaiOf(c, path) })
    const pilihan = list.map((i) => ({ nama: i.nama, href: dari(i, path) }))
    return kirim(c, PilihInstansiPage, { bingkai: bingkaiOf(c, path), pilihan })
  }

  return new Hono<AppEnv>()
    .route('/', infoRoutes(deps, kirim, rumah))
    .get('/', async (c) => {
      const instansi = await pilih(c)
      if (!instansi) return suruhPilih(c, '/')
      const data = await read(instansi, async (db) => {
        const units = (await listUnit(db)).filter((u) => u.aktif)
        const layanan = (await listLayanan(db)).filter((l) => l.aktif)
        return {
          bingkai: milik(c, dari(instansi, '/'), instansi),
          banyakLayanan: layanan.length,
          banyakUnit: new Set(layanan.map((l) => l.unitId)).size,
          banyakSurvei: (await listSurveiTerbuka(db, hariIni(instansi))).length,
          ringkasan: await muatPerubahan(db, arsip, units, hariIni(instansi)),
          tindakan: await countAksiPublik(db, null),
        }
      })
      return kirim(c, BerandaPage, data)
    })
    .get('/layanan', async (c) => {
      const instansi = await pilih(c)
      if (!instansi) return suruhPilih(c, '/layanan')
      const tanya = tanyaOf(c)
      const path = dari(instansi, '/layanan') + (tanya === '' ? '' : `&q=${encodeURIComponent(tanya)}`)
      const temuan = await read(instansi, async (db) => {
        const [layanan, units] = [await listLayanan(db), await listUnit(db)]
        const href = (l: Layanan): string => dari(instansi, `/layanan/${l.slug}`)
        return tanya === ''
          ? { kelompok: susunLayanan(layanan, units, href), koreksi: [], sebagian: false }
          : cariLayanan(layanan, units, await listBahan(db), tanya, await loadSinonim(db), href)
      })
      return kirim(c, DaftarLayananPage, { bingkai: milik(c, path, instansi), tanya, ...temuan })
    })
    .get('/layanan/:slug', async (c) => {
      const slug = slugOf(c.req.param('slug'))
      const instansi = await pilih(c)
      if (!instansi) return suruhPilih(c, `/layanan/${slug}`)
      const bingkai = milik(c, dari(instansi, `/layanan/${slug}`), instansi)
      const data = await read(instansi, (db) =>
        muatLayanan(db, arsip, bingkai, slug, { hariIni: hariIni(instansi), baseUrl: deps.config.baseUrl }),
      )
      return kirim(c, LayananPage, data)
    })
    .get('/survei', async (c) => {
      const instansi = await pilih(c)
      if (!instansi) return suruhPilih(c, '/survei')
      const survei = await read(instansi, async (db) => {
        const unit = new Map((await listUnit(db)).map((u) => [u.id, u.nama]))
        const list = await listSurveiTerbuka(db, hariIni(instansi))
        return list
          .map((s) => ({ unit: unit.get(s.unitId) ?? '', href: `/s/${s.kode}`, selesai: s.selesai }))
          .toSorted((a, b) => a.unit.localeCompare(b.unit, 'id'))
      })
      const bingkai = milik(c, dari(instansi, '/survei'), instansi)
      return kirim(c, PilihSurveiPage, { bingkai, survei })
    })
    .get('/instansi/:slug', async (c) => {
      const slug = slugOf(c.req.param('slug'))
      const tahun = /^20\d\d$/.test(c.req.query('tahun') ?? '') ? Number(c.req.query('tahun')) : undefined
      const tanya = tanyaOf(c)
      const query = new URLSearchParams({
        ...(tahun ? { tahun: String(tahun) } : {}),
        ...(tanya ? { q: tanya } : {}),
      })
      const path = `/instansi/${slug}${query.size > 0 ? `?${query}` : ''}`
      const data = await readAlamat(deps.db, `instansi/${slug}`, (db, i) =>
        muatInstansi(db, arsip, milik(c, path, i), tahun, tanya),
      )
      return kirim(c, InstansiPage, data)
    })
    .get('/instansi/:slug/logo.png', async (c) => {
      const slug = slugOf(c.req.param('slug'))
      const logo = await readAlamat(deps.db, `instansi/${slug}`, (db, i) => findLogo(db, i.id))
      if (!logo) throw new AppError(common.notFound)
      c.header('content-type', 'image/png')
      // Its address changes with every picture.
      c.header('cache-control', 'public, max-age=604800')
      return c.body(new Uint8Array(logo.isi))
    })
    .get('/instansi/:slug/perubahan', async (c) => {
      const slug = slugOf(c.req.param('slug'))
      const data = await readAlamat(deps.db, `instansi/${slug}`, async (db, i) => ({
        bingkai: milik(c, `/instansi/${slug}/perubahan`, i),
        ringkasan: await muatPerubahan(db, arsip, await listUnit(db), hariIni(i)),
      }))
      return kirim(c, PerubahanPage, data)
    })
    .route('/', unitRoutes(deps, { kirim, arsip, milik }))
}
