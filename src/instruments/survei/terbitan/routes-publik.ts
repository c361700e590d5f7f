import { Hono } from 'hono'
import { AppError, common } from '../../../kernel/errors.ts'
import { isId } from '../../../kernel/ids.ts'
import type { Deps } from '../../../platform/deps.ts'
import { sendDokumen } from '../../../platform/http/dokumen.ts'
import type { AppEnv, Ctx } from '../../../platform/http/env.ts'
import { findAlamat } from '../../../registry/index.ts'
import { instrumenTerbit } from './instrumen-terbit.ts'
import { getUnit } from '../../../registry/index.ts'
import { kartuHasil, posterHasil, type PosterHasil } from '../poster.ts'
import { alamatPublik } from './alamat.ts'
import { getBerkas, getOnce, getTerbitanOf, kunciTerbitan, laporanPublik, loadLatar } from './berkas.ts'
import { akhiranList, namaDokumen, type Akhiran } from './dokumen.ts'
import { sendBukti } from '../media/kirim.ts'
import { listMedia } from '../media/store.ts'
import { bukuKodeData, dataCsv, mediaCsv } from './lembar-csv.ts'
import type { TerbitanPublik } from './store.ts'

/** What was published never changes: a day is kept by whoever fetched it, and asked again by its hash. */
const SEHARI = 'public, max-age=86400'

/** The publication an address names. Slug, periode and revision must belong together, or there is nothing here. */
async function getByAlamat(c: Ctx, deps: Deps, pertama?: '1'): Promise<TerbitanPublik> {
  const { slug = '', periodeId = '', revisi = pertama ?? '' } = c.req.param()
  const nomor = /^[1-9]\d{0,5}$/.test(revisi) ? Number(revisi) : 0
  const alamat = await deps.db.read({ instansiId: null }, (db) => findAlamat(db, `unit/${slug}`))
  if (!alamat || alamat.jenis !== 'unit' || !isId(periodeId) || nomor === 0)
    throw new AppError(common.notFound)
  const terbitan = await getTerbitanOf(deps, alamat.instansiId, periodeId, nomor)
  if (terbitan.isi.unit.id !== alamat.sasaranId) throw new AppError(common.notFound)
  return terbitan
}

async function send(c: Ctx, deps: Deps, akhiran: Akhiran): Promise<Response> {
  const terbitan = await getByAlamat(c, deps)
  const etag = `"${terbitan.hash.slice(0, 32)}-${akhiran}"`
  c.header('cache-control', SEHARI)
  c.header('etag', etag)
  if (c.req.header('if-none-match') === etag) return c.body(null, 304)
  const { instansi, unit } = terbitan.isi
  const latar = await deps.db.read({ instansiId: instansi.id }, (db) => loadLatar(db, instansi.id, unit.id))
  const nama = namaDokumen(laporanPublik(terbitan, latar, deps.config.baseUrl), akhiran)
  const body = await getBerkas(deps, terbitan, akhiran)
  return sendDokumen(c, body, nama, akhiran === 'pdf' ? 'inline' : 'attachment')
}

/** `data.csv`: one figure per line; `buku-kode.csv`: what its columns mean. */
const LEMBAR_CSV: Readonly<Record<string, (t: TerbitanPublik) => string>> = {
  data: ({ isi }) => dataCsv(isi, instrumenTerbit(isi)),
  'buku-kode': ({ isi, hash }) => bukuKodeData(isi, instrumenTerbit(isi), hash),
}

const PDF = 'application/pdf'
/** The result on the wall, and as a picture for social media. */
const LEMBAR_POSTER: Readonly<
  Record<string, { readonly jenis: string; readonly make: (p: PosterHasil) => Promise<Uint8Array> }>
> = {
  'poster-a4.pdf': { jenis: PDF, make: (p) => posterHasil(p, 'a4') },
  'poster-a3.pdf': { jenis: PDF, make: (p) => posterHasil(p, 'a3') },
  'kartu.png': { jenis: 'image/png', make: kartuHasil },
}

/** Where to complain, as far as the unit says how to reach it. */
const pengaduanOf = ({ kontak }: { readonly kontak: string }): string[] => [
  ...(kontak === '' ? [] : [kontak]),
  'lapor.go.id',
]

const ALAMAT = '/unit/:slug/survei/:periodeId/:revisi'

/** Documents and data of a publication, for anyone: mounted at `/`. */
export function terbitanPublikRoutes(deps: Deps): Hono<AppEnv> {
  const app = new Hono<AppEnv>()
  for (const akhiran of akhiranList) app.get(`${ALAMAT}/laporan.${akhiran}`, (c) => send(c, deps, akhiran))
  for (const [nama, { jenis, make }] of Object.entries(LEMBAR_POSTER)) {
    app.get(`${ALAMAT}/${nama}`, async (c) => {
      const terbitan = await getByAlamat(c, deps)
      const etag = `"${terbitan.hash.slice(0, 32)}-${nama}"`
      c.header('cache-control', SEHARI)
      c.header('etag', etag)
      if (c.req.header('if-none-match') === etag) return c.body(null, 304)
      const { instansi, unit } = terbitan.isi
      const { latar, pengaduan } = await deps.db.read({ instansiId: instansi.id }, async (db) => ({
        latar: await loadLatar(db, instansi.id, unit.id),
        pengaduan: pengaduanOf(await getUnit(db, unit.id)),
      }))
      const laporan = laporanPublik(terbitan, latar, deps.config.baseUrl)
      const alamat = deps.config.baseUrl + alamatPublik(unit.slug, terbitan.periodeId, terbitan.revisi)
      const body = await getOnce(deps, `${kunciTerbitan(terbitan)}/${nama}`, jenis, () =>
        make({ ...laporan, alamat, pengaduan }),
      )
      c.header('content-type', jenis)
      c.header('content-disposition', `inline; filename="${nama}"`)
      return c.body(new Uint8Array(body))
    })
  }
  for (const [nama, make] of Object.entries(LEMBAR_CSV)) {
    app.get(`${ALAMAT}/${nama}.csv`, async (c) => {
      const terbitan = await getByAlamat(c, deps)
      const etag = `"${terbitan.hash.slice(0, 32)}-${nama}"`
      c.header('cache-control', SEHARI)
      c.header('etag', etag)
      c.header('access-control-allow-origin', '*')
      if (c.req.header('if-none-match') === etag) return c.body(null, 304)
      c.header('content-type', 'text/csv; charset=utf-8')
      c.header('content-disposition', `attachment; filename="${nama}.csv"`)
      return c.body(make(terbitan))
    })
  }
  // The log goes on growing after the publication, so it stands beside it and not in it.
  app.get('/unit/:slug/survei/:periodeId/media.csv', async (c) => {
    const terbitan = await getByAlamat(c, deps, '1')
    const { instansi, unit } = terbitan.isi
    const media = await deps.db.read({ instansiId: instansi.id }, (db) => listMedia(db, terbitan.periodeId))
    const dasar = `${deps.config.baseUrl}/unit/${unit.slug}/survei/${terbitan.periodeId}/media/`
    c.header('access-control-allow-origin', '*')
    c.header('content-type', 'text/csv; charset=utf-8')
    c.header('content-disposition', 'attachment; filename="media.csv"')
    return c.body(mediaCsv(media, dasar))
  })
  app.get('/unit/:slug/survei/:periodeId/media/:mid', async (c) => {
    const terbitan = await getByAlamat(c, deps, '1')
    const { instansi } = terbitan.isi
    const media = await deps.db.read({ instansiId: instansi.id }, (db) => listMedia(db, terbitan.periodeId))
    return sendBukti(
      c,
      deps,
      media.find((m) => m.id === c.req.param('mid')),
    )
  })
  return app.get(`${ALAMAT}/data.json`, async (c) => {
    const { hash, isi } = await getByAlamat(c, deps)
    c.header('cache-control', SEHARI)
    c.header('etag', `"${hash.slice(0, 32)}"`)
    c.header('access-control-allow-origin', '*')
    c.header('content-type', 'application/json; charset=utf-8')
    if (c.req.header('if-none-match') === `"${hash.slice(0, 32)}"`) return c.body(null, 304)
    return c.body(`${JSON.stringify({ hash, terbitan: isi }, null, 1)}\n`)
  })
}
