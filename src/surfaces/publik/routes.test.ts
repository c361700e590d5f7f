import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { freshDb, type FreshDb } from '../../../test/support/database.ts'
import { buildRumahTerbit, type RumahTerbit } from '../../../test/support/terbit.ts'
import type { Hono } from 'hono'
import { createLog } from '../../platform/log/index.ts'
import type { Deps } from '../../platform/deps.ts'
import { createShell } from '../../platform/http/shell.ts'
import type { AppEnv } from '../../platform/http/env.ts'
import { publikRoutes } from './index.ts'

const BANNER = 'seluruh isi halaman ini rekaan'

function appFor({ db }: FreshDb): Hono<AppEnv> {
  const deps = {
    config: { baseUrl: 'http://localhost:3000' },
    db,
    log: createLog('silent'),
    now: () => new Date('2026-11-21T03:00:00Z'),
  } as Deps
  const app = createShell({
    baseUrl: deps.config.baseUrl,
    log: deps.log,
    render: (_, f) => `gagal ${f.status}: ${f.message}`,
  })
  return app.route('/', publikRoutes(deps))
}

/** What a reader sees: the words without the markup. */
const teksOf = (html: string): string =>
  html
    .replaceAll(/<(style|script)[^>]*>.*?<\/\1>/gs, '')
    .replaceAll(/<[^>]+>/g, ' ')
    .replaceAll('&quot;', '"')
    .replaceAll(/\s+/g, ' ')

let uji: FreshDb
let app: Hono<AppEnv>
let rumah: RumahTerbit
const get = (path: string, headers: Record<string, string> = {}) => app.request(path, { headers })
const baca = async (path: string): Promise<string> => teksOf(await (await get(path)).text())

beforeAll(async () => {
  uji = await freshDb()
  app = appFor(uji)
})
afterAll(() => uji.drop())

describe('a house with nobody in it', () => {
  it('tells the operator what to do first, on every way in', async () => {
    for (const path of ['/', '/layanan', '/survei']) {
      const response = await get(path)
      expect(response.status).toBe(200)
      expect(teksOf(await response.text())).toContain('Belum ada instansi')
    }
  })
})

describe('a house of one', () => {
  beforeAll(async () => {
    rumah = await buildRumahTerbit(uji.db, { rekaan: true })
    // Routes remember the list of instansi for three seconds; a new app has nothing to remember.
    app = appFor(uji)
  })
  const unit = (): string => `/unit/${rumah.dukcapil.slug}`
  const semua = (): string[] => [
    '/',
    '/layanan',
    '/layanan?q=kk',
    '/layanan/kartu-keluarga',
    '/survei',
    '/metode',
    '/tentang',
    '/aksesibilitas',
    `/instansi/${rumah.instansi.slug}`,
    `/instansi/${rumah.instansi.slug}?tahun=2025`,
    `/instansi/${rumah.instansi.slug}/perubahan`,
    unit(),
    `${unit()}/survei/${rumah.periode.lama}/1`,
    `/unit/${rumah.puskesmas.slug}`,
    `/unit/${rumah.sepi.slug}`,
  ]

  it('says on every page, in both languages, that the data are invented', async () => {
    for (const path of semua()) {
      const page = await get(path)
      expect([path, page.status]).toEqual([path, 200])
      expect([path, (await page.text()).includes(BANNER)]).toEqual([path, true])
      const english = await get(path, { cookie: 'bahasa=en' })
      const html = await english.text()
      expect(html).toContain('<html lang="en"')
      expect(html).toContain('everything on this page is invented')
    }
  })

  it('asks nothing of other sites and allows no inline script', async () => {
    for (const path of semua()) {
      const page = await get(path)
      const policy = page.headers.get('content-security-policy') ?? ''
      expect(policy).toContain(`default-src 'none'`)
      expect(policy).toContain(`script-src 'self'`)
      expect(policy).not.toMatch(/unsafe|https?:/)
      expect(await page.text()).not.toMatch(/(src|href)="https?:\/\/(?!github\.com\/fityannugroho)/)
    }
  })

  it('answers 304 to a browser that has the page, and 200 again once it says something else', async () => {
    const first = await get(unit())
    const etag = first.headers.get('etag')!
    expect((await get(unit(), { 'if-none-match': etag })).status).toBe(304)
    await sql`update registry_unit set kontak = 'baru' where id = ${rumah.dukcapil.id}`.execute(uji.owner)
    expect((await get(unit(), { 'if-none-match': etag })).status).toBe(200)
  })

  it.each([
    '/unit/tidak-ada',
    '/unit/Tidak%20Ada',
    '/layanan/tidak-ada',
    '/instansi/tidak-ada',
    '/instansi/tidak-ada/perubahan',
    '/layanan?instansi=tidak-ada',
  ])('does not know %s', async (path) => {
    expect((await get(path)).status).toBe(404)
  })

  it('knows no publication by a wrong number, a wrong shape or under another unit', async () => {
    const { lama } = rumah.periode
    for (const ekor of [`${lama}/2`, `${lama}/0`, `${lama}/x`, 'bukan-id/1']) {
      expect([ekor, (await get(`${unit()}/survei/${ekor}`)).status]).toEqual([ekor, 404])
    }
    expect((await get(`/unit/${rumah.puskesmas.slug}/survei/${lama}/1`)).status).toBe(404)
  })

  it('says the index as a sentence with n and interval, as it was frozen', async () => {
    const { rows } = await sql<{
      hasil: { ikm: number; n: number; selang95: [number, number] }
      hash: string
    }>`
      select snapshot #> '{publik,hasil}' hasil, hash from survei_terbitan
      where periode_id = ${rumah.periode.baru}`.execute(uji.owner)
    const { hasil, hash } = rows[0]!
    const koma = (v: number): string => v.toFixed(2).replace('.', ',')
    const teks = await baca(unit())
    expect(teks).toContain(`${koma(hasil.ikm)} , Baik, dari ${hasil.n} orang`)
    expect(teks).toContain(`antara ${koma(hasil.selang95[0])} dan ${koma(hasil.selang95[1])}`)
    expect(teks).toContain(hash)
  })

  it('shows the loop: the weak unsur, the promise, and the proven rise after it', async () => {
    const teks = await baca(unit())
    expect(teks).toContain('Yang terbukti berubah setahun ini')
    expect(teks).toMatch(/Naik .* Waktu Penyelesaian .* Diumumkan sebelumnya:/)
    const beranda = await baca('/')
    expect(beranda).toMatch(/Dalam setahun terakhir 330 orang menilai 1 unit/)
    expect(beranda).toMatch(/1 nilai terbukti naik, 0 terbukti turun/)
  })

  it('leads from an old publication to the newest', async () => {
    const html = await (await get(`${unit()}/survei/${rumah.periode.lama}/1`)).text()
    expect(html).toContain('Ini terbitan lama')
    expect(html).toContain('Semester II 2025')
    expect(html).toContain('<meta name="robots" content="noindex"')
    expect(await baca(unit())).not.toContain('Ini terbitan lama')
  })

  it('prints the reason wherever a result stands on fewer than the minimum', async () => {
    const teks = await baca(`/unit/${rumah.puskesmas.slug}`)
    expect(teks).toContain('Di bawah sampel minimum')
    expect(teks).toContain('Petugas pendaftaran hanya satu orang.')
    expect(await baca(`/instansi/${rumah.instansi.slug}`)).toContain('Di bawah sampel minimum')
  })

  it('hides what the snapshot hides: as many words "disembunyikan" as hidden groups, in chart and table', async () => {
    const { rows } = await sql<{ demografi: { n: number | null }[] }>`
      select snapshot #> '{publik,demografi}' demografi from survei_terbitan t
      join survei_periode p on p.id = t.periode_id where p.unit_id = ${rumah.puskesmas.id}`.execute(uji.owner)
    const hidden = rows[0]!.demografi.filter((d) => d.n === null).length
    expect(hidden).toBeGreaterThan(3)
    const html = await (await get(`/unit/${rumah.puskesmas.slug}`)).text()
    const charts = html.match(/<text[^>]*>disembunyikan/g) ?? []
    const cells = html.match(/<td[^>]*>disembunyikan/g) ?? []
    expect([charts.length, cells.length]).toEqual([hidden, hidden])
  })

  it('never prints a comment', async () => {
    const { rows } = await sql<{ saran: string }>`
      select saran from survei_jawaban where saran is not null`.execute(uji.owner)
    expect(rows.length).toBeGreaterThan(20)
    for (const path of semua()) {
      const html = await (await get(path)).text()
      for (const { saran } of rows) expect(html).not.toContain(saran)
    }
  })

  it('says calmly that nothing was published yet', async () => {
    const teks = await baca(`/unit/${rumah.sepi.slug}`)
    expect(teks).toContain('Belum ada hasil survei yang diterbitkan')
    expect(teks).not.toMatch(/\d,\d\d/)
  })

  it('leads to the open survey, from the unit, its service and the list', async () => {
    const { rows } = await sql<{ kode: string }>`
      select kode from survei_tautan where unit_id = ${rumah.dukcapil.id} and layanan_id is null`.execute(
      uji.owner,
    )
    const href = `href="/s/${rows[0]!.kode}"`
    for (const path of [unit(), '/layanan/kartu-keluarga', '/survei']) {
      expect(await (await get(path)).text()).toContain(href)
    }
    expect(await (await get(`/unit/${rumah.puskesmas.slug}`)).text()).not.toContain('href="/s/')
  })

  it('narrows the board to the units asked for, and compares them with all others still', async () => {
    const path = `/instansi/${rumah.instansi.slug}?q=melati`
    const teks = await baca(path)
    expect(teks).toContain('1 unit untuk “melati”')
    expect(teks).toContain('Puskesmas Melati')
    expect(teks).not.toContain('Dinas Kependudukan')
    expect(teks).not.toContain('Seluruh responden bersama')
    const setara = /(tidak dapat dibedakan dari 1 unit lain|berbeda dari semua unit lain)/
    expect(teks.match(setara)?.[0]).toBe((await baca(path.split('?')[0]!)).match(setara)?.[0])
  })

  it('finds a service by its initials, and says what to do when there is none', async () => {
    expect(await baca('/layanan?q=kk')).toContain('1 layanan untuk “kk” Dinas Kependudukan Kartu Keluarga')
    expect(await baca('/layanan?q=%3Cscript%3E')).toContain('Tidak ada layanan yang cocok')
  })

  it('keeps invented figures out of search engines’ lists', async () => {
    const sitemap = await (await get('/sitemap.xml')).text()
    expect(sitemap).toContain('<loc>http://localhost:3000/metode</loc>')
    expect(sitemap).not.toContain('/unit/')
    expect(await (await get('/robots.txt')).text()).toContain('Disallow: /s/')
  })
})

describe('a house of several', () => {
  let lain: RumahTerbit
  beforeAll(async () => {
    lain = await buildRumahTerbit(uji.db, { nama: 'Kota Lain' })
    app = appFor(uji)
  })

  it('lets the visitor choose, and shows each only its own', async () => {
    const pilih = await (await get('/')).text()
    expect(pilih).toContain(`/?instansi=${rumah.instansi.slug}`)
    expect(pilih).toContain(`/?instansi=${lain.instansi.slug}`)
    const daftar = await (await get(`/layanan?instansi=${lain.instansi.slug}`)).text()
    expect(daftar).toContain(`/unit/${lain.dukcapil.slug}`)
    expect(daftar).not.toContain(`/unit/${rumah.dukcapil.slug}`)
    expect(daftar).not.toContain(BANNER)
  })

  it('asks whose service is meant when two have one of the same name', async () => {
    expect(await baca('/layanan/kartu-keluarga')).toContain('Pilih instansi')
    const own = await get(`/layanan/kartu-keluarga?instansi=${lain.instansi.slug}`)
    expect(await own.text()).toContain('Kota Lain')
  })

  it('does not show a publication of the one under a unit of the other', async () => {
    const path = `/unit/${lain.dukcapil.slug}/survei/${rumah.periode.baru}/1`
    expect((await get(path)).status).toBe(404)
  })

  it('lists the pages of whoever is real', async () => {
    const sitemap = await (await get('/sitemap.xml')).text()
    expect(sitemap).toContain(`/unit/${lain.dukcapil.slug}</loc>`)
    expect(sitemap).not.toContain(`/unit/${rumah.dukcapil.slug}</loc>`)
  })
})
