import { Hono } from 'hono'
import { AppError, common } from '../../kernel/errors.ts'
import { createHash } from 'node:crypto'
import { instrumenTerbit, skm142017, type Arsip } from '../../instruments/survei/index.ts'
import type { Deps } from '../../platform/deps.ts'
import type { AppEnv, Ctx } from '../../platform/http/env.ts'
import type { Instansi } from '../../registry/index.ts'
import { getUnit } from '../../registry/index.ts'
import { qrSvg } from '../../reports/qr.ts'
import type { Bingkai } from './bingkai.tsx'
import { hariIniOf, idOf, readAlamat, slugOf } from './cari.ts'
import type { Kirim } from './kirim.ts'
import { TvUnitPage } from './tv/page.tsx'
import { kataTv } from './tv/words.ts'
import { rantaiRoutes } from './rantai/routes.tsx'
import { hrefTerbitan, type Pilihan } from './unit/alamat.ts'
import { drawLencana } from './unit/lencana.ts'
import { muatUnit } from './unit/muat.ts'
import { UnitPage } from './unit/page.tsx'

interface Alat {
  readonly kirim: Kirim
  readonly arsip: Arsip
  readonly milik: (c: Ctx, path: string, i: Instansi) => Bingkai
}

/** A lencana stands on many pages of other sites: an hour is soon enough for a figure that changes twice a year. */
const SEJAM = 'public, max-age=3600, stale-while-revalidate=86400'
/** `?kuesioner=spak`: codes come from outside, and an unknown one has published nothing. */
const kuesionerOf = (c: Ctx): string => (c.req.query('kuesioner') ?? skm142017.kode).slice(0, 80)
const pendek = (alamat: string): string => alamat.replace(/^https?:\/\//, '')

/** What one unit shows: its record, the screen in its waiting room, the badge for its own site. */
export function unitRoutes(deps: Deps, { kirim, arsip, milik }: Alat): Hono<AppEnv> {
  const muat = (c: Ctx, slug: string, path: string, pilihan?: Pilihan, kode?: string) =>
    readAlamat(deps.db, `unit/${slug}`, (db, i, unitId) =>
      muatUnit(db, arsip, milik(c, path, i), unitId, {
        hariIni: hariIniOf(deps.now(), i),
        baseUrl: deps.config.baseUrl,
        pilihan,
        kode,
      }),
    )

  return new Hono<AppEnv>()
    .route('/', rantaiRoutes(deps, { kirim, milik }))
    .get('/unit/:slug', async (c) => {
      const slug = slugOf(c.req.param('slug'))
      return kirim(c, UnitPage, await muat(c, slug, `/unit/${slug}`))
    })
    .get('/unit/:slug/survei/:periode/:revisi', async (c) => {
      const slug = slugOf(c.req.param('slug'))
      const revisi = Number(c.req.param('revisi'))
      if (!Number.isSafeInteger(revisi) || revisi < 1) throw new AppError(common.notFound)
      const pilihan = { periodeId: idOf(c.req.param('periode')), revisi }
      return kirim(c, UnitPage, await muat(c, slug, hrefTerbitan(slug, pilihan), pilihan))
    })
    .get('/unit/:slug/tv', async (c) => {
      const slug = slugOf(c.req.param('slug'))
      const asked = c.req.query('layar') ?? ''
      const layar = /^[1-9]$/.test(asked) ? Number(asked) : 1
      const tema = c.req.query('tema') === 'terang' ? 'terang' : 'gelap'
      const kode = kuesionerOf(c)
      const data = await muat(c, slug, `/unit/${slug}/tv`, undefined, kode)
      const alamat = data.survei ? deps.config.baseUrl + data.survei.href : null
      const suara = alamat && {
        alamat: pendek(alamat),
        qrSvg: qrSvg(alamat, { title: kataTv[c.var.lang].qr(pendek(alamat)) }),
      }
      return kirim(c, TvUnitPage, { data, kode, layar, tema, suara: suara || null })
    })
    .get('/unit/:slug/lencana.svg', async (c) => {
      const slug = slugOf(c.req.param('slug'))
      const kode = kuesionerOf(c)
      const isi = await readAlamat(deps.db, `unit/${slug}`, async (db, _, unitId) => ({
        unit: (await getUnit(db, unitId)).nama,
        alamat: pendek(`${deps.config.baseUrl}/unit/${slug}`),
        terbitan: (await arsip.findTerbaru(db, unitId, kode))?.isi ?? null,
      }))
      const instrumen = isi.terbitan ? instrumenTerbit(isi.terbitan) : skm142017
      const tema = c.req.query('tema') === 'gelap' ? 'gelap' : 'terang'
      const svg = drawLencana({ ...isi, instrumen }, tema, c.req.query('bahasa') === 'en' ? 'en' : 'id')
      const etag = `"${createHash('sha256').update(svg).digest('base64url').slice(0, 22)}"`
      c.header('cache-control', SEJAM)
      c.header('etag', etag)
      // It is made to stand on other sites.
      c.header('cross-origin-resource-policy', 'cross-origin')
      c.header('access-control-allow-origin', '*')
      if (c.req.header('if-none-match') === etag) return c.body(null, 304)
      c.header('content-type', 'image/svg+xml; charset=utf-8')
      return c.body(svg)
    })
}
