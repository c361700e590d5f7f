import { Hono } from 'hono'
import type { Deps } from '../../platform/deps.ts'
import type { AppEnv } from '../../platform/http/env.ts'
import { listLayanan, listUnit, type Instansi } from '../../registry/index.ts'
import { bingkaiOf } from './cari.ts'
import { aksesibilitas } from './info/aksesibilitas.ts'
import { ArtikelPage } from './info/artikel.tsx'
import { metode } from './info/metode.ts'
import { tentang } from './info/tentang.ts'
import type { Kirim } from './kirim.ts'

const artikel = { metode, tentang, aksesibilitas }

/** Pages of plain reading, and what robots ask for. */
export function infoRoutes(
  deps: Deps,
  kirim: Kirim,
  rumah: () => Promise<readonly Instansi[]>,
): Hono<AppEnv> {
  const app = new Hono<AppEnv>()
  for (const [nama, isi] of Object.entries(artikel)) {
    app.get(`/${nama}`, async (c) => {
      const list = await rumah()
      // In a house of one, every page is of that one; its data may be invented, and then this page says so as well.
      const bingkai = bingkaiOf(c, `/${nama}`, list.length === 1 ? list[0] : undefined)
      return kirim(c, ArtikelPage, { bingkai, artikel: isi[c.var.lang] })
    })
  }
  return app
    .get('/robots.txt', (c) => {
      c.header('cache-control', 'public, max-age=3600')
      const larang = ['/s/', '/kerja', '/masuk', '/keluar'].map((p) => `Disallow: ${p}`)
      return c.text(
        ['User-agent: *', ...larang, `Sitemap: ${deps.config.baseUrl}/sitemap.xml`, ''].join('\n'),
      )
    })
    .get('/sitemap.xml', async (c) => {
      const paths = ['/', ...Object.keys(artikel).map((n) => `/${n}`)]
      for (const instansi of await rumah()) {
        // Invented figures must not turn up in a search engine as if somebody had measured them.
        if (!instansi.rekaan) paths.push(...(await pathsOf(deps, instansi)))
      }
      const urls = paths.map((p) => `<url><loc>${deps.config.baseUrl}${p}</loc></url>`).join('')
      c.header('content-type', 'application/xml; charset=utf-8')
      c.header('cache-control', 'public, max-age=3600')
      return c.body(
        `<?xml version="1.0" encoding="UTF-8"?><urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">${urls}</urlset>`,
      )
    })
}

async function pathsOf(deps: Deps, instansi: Instansi): Promise<string[]> {
  const { units, layanan } = await deps.db.read({ instansiId: instansi.id }, async (db) => ({
    units: await listUnit(db),
    layanan: await listLayanan(db),
  }))
  return [
    `/instansi/${instansi.slug}`,
    `/instansi/${instansi.slug}/perubahan`,
    ...units.filter((u) => u.aktif).map((u) => `/unit/${u.slug}`),
    ...layanan.filter((l) => l.aktif).map((l) => `/layanan/${l.slug}?instansi=${instansi.slug}`),
  ]
}
