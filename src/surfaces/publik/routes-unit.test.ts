import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Hono } from 'hono'
import { freshDb, type FreshDb } from '../../../test/support/database.ts'
import { buildRumahTerbit, type RumahTerbit } from '../../../test/support/terbit.ts'
import type { Deps } from '../../platform/deps.ts'
import type { AppEnv } from '../../platform/http/env.ts'
import { createShell } from '../../platform/http/shell.ts'
import { createLog } from '../../platform/log/index.ts'
import { publikRoutes } from './index.ts'
import { skm142017 } from '../../instruments/survei/index.ts'
import { gerakkanAksi, takeRencana, tambahBukti } from '../../instruments/tindak-lanjut/index.ts'
import { drawLencana } from './unit/lencana.ts'

let uji: FreshDb
let app: Hono<AppEnv>
let rumah: RumahTerbit
const get = (path: string, headers: Record<string, string> = {}) => app.request(path, { headers })
const lencana = (slug: string, query = '') => get(`/unit/${slug}/lencana.svg${query}`)
const tv = async (slug: string, layar: number) => (await get(`/unit/${slug}/tv?layar=${layar}`)).text()

beforeAll(async () => {
  uji = await freshDb()
  const deps = {
    config: { baseUrl: 'http://localhost:3000' },
    db: uji.db,
    log: createLog('silent'),
    now: () => new Date('2026-11-21T03:00:00Z'),
  } as Deps
  app = createShell({ baseUrl: deps.config.baseUrl, log: deps.log, render: (_, f) => f.message }).route(
    '/',
    publikRoutes(deps),
  )
  rumah = await buildRumahTerbit(uji.db)
})
afterAll(() => uji.drop())

describe('the badge', () => {
  it('says index, grade, n and period in its picture and aloud, and may stand on any site', async () => {
    const res = await lencana(rumah.dukcapil.slug)
    expect(res.headers.get('content-type')).toContain('image/svg+xml')
    expect(res.headers.get('cross-origin-resource-policy')).toBe('cross-origin')
    expect(res.headers.get('cache-control')).toContain('public, max-age=3600')
    const svg = await res.text()
    expect(svg).toMatch(
      /<title id="judul">Indeks Kepuasan Masyarakat Dinas Kependudukan: \d\d,\d\d, [A-D] · [^<]+, dari 330 orang, Semester I 2026<\/title>/,
    )
    expect(svg).toContain(`localhost:3000/unit/${rumah.dukcapil.slug}`)
    expect(svg).not.toMatch(/<script|href=|url\(|@import/)
  })

  it('is answered with 304 to whoever has it, until its figure changes', async () => {
    const etag = (await lencana(rumah.dukcapil.slug)).headers.get('etag')!
    const again = await get(`/unit/${rumah.dukcapil.slug}/lencana.svg`, { 'if-none-match': etag })
    expect(again.status).toBe(304)
    expect((await lencana(rumah.dukcapil.slug, '?tema=gelap')).headers.get('etag')).not.toBe(etag)
  })

  it('says openly that a sample is too small, and that nothing is published', async () => {
    expect(await (await lencana(rumah.puskesmas.slug)).text()).toContain('Di bawah sampel minimum')
    expect(await (await lencana(rumah.sepi.slug)).text()).toContain('Belum ada hasil yang terbit')
    expect((await lencana('tidak-ada')).status).toBe(404)
  })

  it('escapes a name and cuts one that is too long', () => {
    const svg = drawLencana(
      {
        unit: '<b>Dinas & Badan "Panjang" Kependudukan Keluarga Berencana',
        alamat: 'x',
        terbitan: null,
        instrumen: skm142017,
      },
      'terang',
      'id',
    )
    expect(svg).not.toContain('<b>')
    expect(svg).toContain('…')
  })
})

describe('the screen in the waiting room', () => {
  it('shows one thing at a time and goes on by itself, without script or link', async () => {
    const html = await tv(rumah.dukcapil.slug, 1)
    expect(html).toContain(`http-equiv="refresh" content="20;url=/unit/${rumah.dukcapil.slug}/tv?layar=2"`)
    expect(html).toContain('Memenuhi sampel minimum')
    expect(html).not.toContain('<a ')
    const last = await tv(rumah.dukcapil.slug, 5)
    expect(last).toContain('tv?layar=1"')
    expect(last).toMatch(/localhost:3000\/s\/\w+/)
  })

  it('has panels for elements, actions and time, and begins again beyond the last', async () => {
    expect(await tv(rumah.dukcapil.slug, 2)).toContain('Yang kuat dan yang masih lemah')
    expect(await tv(rumah.dukcapil.slug, 3)).toContain('Rencana TW III, TW IV 2026')
    expect(await tv(rumah.dukcapil.slug, 4)).toContain('Semester II 2025')
    expect(await tv(rumah.dukcapil.slug, 6)).toContain('Bagaimana Anda menilai kami')
  })

  it('waits in patience where nothing is published', async () => {
    expect(await tv(rumah.sepi.slug, 1)).toContain('Belum ada hasil yang terbit')
  })
})

it('the page of the unit tells how to put the badge on a site', async () => {
  const html = await (await get(`/unit/${rumah.dukcapil.slug}`)).text()
  expect(html).toContain('&lt;a href=&quot;http://localhost:3000/unit/')
})

it('the weakest unsur say what is being done today, from the register and not only as it was announced', async () => {
  const instansiId = rumah.instansi.id
  const sistem = { kind: 'sistem', instansiId, nama: 'uji' } as const
  const deps = { now: () => new Date('2026-11-20T03:00:00Z'), enqueue: async () => {} }
  const hari = { tanggal: '2026-11-20' }
  await uji.db.write({ instansiId }, async (trx) => {
    const [a, b] = await takeRencana(trx, deps, sistem, rumah.periode.baru)
    await gerakkanAksi(trx, deps, sistem, a!.id, 'mulai', hari)
    await tambahBukti(trx, deps, sistem, a!.id, {
      jenis: 'tautan',
      tanggal: '2026-11-19',
      keterangan: 'Berita',
      tautan: 'https://contoh.go.id/b',
    })
    const ringkasPublik = 'Loket kedua kini buka tiap pagi.'
    await gerakkanAksi(trx, deps, sistem, a!.id, 'selesaikan', { ...hari, uraian: 'Selesai.', ringkasPublik })
    await gerakkanAksi(trx, deps, sistem, b!.id, 'batalkan', { ...hari, uraian: 'Tanpa anggaran.' })
  })
  const html = await (await get(`/unit/${rumah.dukcapil.slug}`)).text()
  for (const x of [
    'Loket kedua kini buka tiap pagi.',
    'Sudah dilakukan',
    'selesai 20 November 2026',
    'Tidak jadi',
  ])
    expect(html).toContain(x)
})
