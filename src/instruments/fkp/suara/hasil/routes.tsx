import { createHash } from 'node:crypto'
import { Hono } from 'hono'
import type { Deps } from '../../../../platform/deps.ts'
import type { AppEnv } from '../../../../platform/http/env.ts'
import { qrSvg } from '../../../../reports/qr.ts'
import { getUnit } from '../../../../registry/index.ts'
import { toHtml } from '../../../../ui/index.ts'
import { placeOf } from '../hitung.ts'
import { readPemilih, sidikPemilih } from '../pemilih.ts'
import type { RefreshPeta } from '../peta-forum.ts'
import { listSuaraSendiri } from '../store-suara.ts'
import type { KonteksSuara, OpenKonteks } from '../warga/konteks.ts'
import { LayarPage } from './layar.tsx'
import { loadHasil } from './muat.ts'
import { HasilPage } from './pages.tsx'

/** `/forum/{slug}/layar` for the hall, `/forum/{slug}/hasil` for everybody afterwards. */
export function hasilRoutes(
  deps: Deps,
  { open, refresh }: { readonly open: OpenKonteks; readonly refresh: RefreshPeta },
): Hono<AppEnv> {
  /** Where the reader's own votes stand; nobody else's browser can ask for it. */
  const placeOfReader = async (
    { forum, semua }: KonteksSuara,
    cookie: string | undefined,
    sumbu: Parameters<typeof placeOf>[0],
  ): Promise<readonly [number, number] | undefined> => {
    const pemilih = readPemilih(deps, forum.id, cookie)
    if (!pemilih) return undefined
    const sidik = sidikPemilih(deps, forum.id, pemilih.token)
    const punya = await deps.db.read({ instansiId: forum.instansiId }, (db) =>
      listSuaraSendiri(db, forum.id, sidik),
    )
    const nomorOf = new Map(semua.map((s) => [s.id, String(s.nomor)]))
    return placeOf(sumbu, new Map([...punya].map(([id, nilai]) => [nomorOf.get(id)!, nilai])))
  }

  return new Hono<AppEnv>()
    .get('/forum/:slug/layar', async (c) => {
      const konteks = await open(c.req.param('slug'))
      const { forum } = konteks
      await refresh(forum)
      const { hasil, unit } = await deps.db.read({ instansiId: forum.instansiId }, async (db) => ({
        hasil: await loadHasil(db, forum.id),
        unit: (await getUnit(db, forum.unitId)).nama,
      }))
      const tema = c.req.query('tema') === 'gelap' ? 'gelap' : 'terang'
      const { p, peta } = hasil
      const isi = [forum.urutan, p.versi, p.pemilih, p.layar, peta?.versi, konteks.terbuka, c.var.lang, tema]
      const etag = `"${createHash('sha256').update(isi.join('/')).digest('base64url').slice(0, 22)}"`
      c.header('etag', etag)
      c.header('cache-control', 'no-cache')
      if (c.req.header('if-none-match') === etag) return c.body(null, 304)
      const alamat = `${deps.config.baseUrl}/forum`
      const page = LayarPage({
        lang: c.var.lang,
        path: `/forum/${forum.slug}/layar${tema === 'gelap' ? '?tema=gelap' : ''}`,
        tema,
        konteks: { ...konteks, p },
        unit,
        hasil,
        alamat: alamat.replace(/^https?:\/\//, ''),
        qrSvg: qrSvg(`${deps.config.baseUrl}/forum/${forum.slug}/suara`, { title: forum.tema }),
      })
      return c.html(toHtml(page))
    })
    .get('/forum/:slug/hasil', async (c) => {
      const konteks = await open(c.req.param('slug'))
      const { forum, instansi } = konteks
      const path = `/forum/${forum.slug}/hasil`
      const dasar = { lang: c.var.lang, tampilan: c.var.tampilan, path, konteks, instansi }
      if (!konteks.hasilUmum) return c.html(toHtml(HasilPage({ ...dasar, hasil: undefined })))
      await refresh(forum)
      const hasil = await deps.db.read({ instansiId: forum.instansiId }, (db) => loadHasil(db, forum.id))
      const anda = hasil.peta && (await placeOfReader(konteks, c.req.header('cookie'), hasil.peta.sumbu))
      return c.html(toHtml(HasilPage({ ...dasar, hasil, anda })))
    })
}
