import { readFileSync } from 'node:fs'
import { Hono } from 'hono'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { buildKantorAduan, type KantorAduan } from '../test/support/kantor-aduan.ts'
import { terimaAduan } from '../test/support/pengaduan.ts'
import { sharedData } from '../test/support/shared.ts'
import { createApp } from './app.ts'
import { createKunciApi } from './instruments/pengaduan/index.ts'
import { receiveLampiran, type LampiranSiap } from './instruments/pengaduan/lampiran/index.ts'
import { insertTanggapan } from './instruments/pengaduan/tanggapan/store.ts'
import { newId } from './kernel/ids.ts'
import type { AppEnv } from './platform/http/env.ts'
import { createShell } from './platform/http/shell.ts'
import { jawabOpen311 } from './surfaces/open311/index.ts'
import { publikRoutes } from './surfaces/publik/index.ts'

let k: KantorAduan
let app: Hono<AppEnv>
let kunci: string
beforeAll(async () => {
  k = await buildKantorAduan()
  app = createApp({
    deps: k.deps,
    readActor: (_, next) => next(),
    requireActor: async (c) => c.redirect('/masuk', 303),
    signIn: new Hono<AppEnv>(),
    health: new Hono<AppEnv>(),
    desk: [],
    publik: publikRoutes(k.deps),
  })
  kunci = await k.tulis((trx) =>
    createKunciApi(trx, k.rumah.sistem, { nama: 'Aplikasi warga', batasMenit: 1000 }),
  )
})
afterAll(() => k.fresh.drop())

const scope = () => ({ instansiId: k.rumah.instansi.id })
const foto = (nama: string, jenis: LampiranSiap['jenis'] = 'image/jpeg'): LampiranSiap => ({
  isi: new Blob([nama]),
  jenis,
  nama,
})
/** Answered with these files; the reporter sent a picture, too. `keadaan`: whether the answer has left the house. */
async function dijawab(
  berkas: readonly LampiranSiap[],
  keadaan: 'terkirim' | 'konsep' = 'terkirim',
  over: Parameters<typeof terimaAduan>[2] = {},
): Promise<string> {
  const { id } = await terimaAduan(k.deps, k.rumah.instansi.id, over)
  await k.act(k.pengelola, id, 'disposisi', { unitId: k.rumah.dinas.id })
  const jawab = newId()
  await k.tulis(async (trx) => {
    const untuk = { ...scope(), pengaduanId: id }
    await receiveLampiran(trx, k.deps, { ...untuk, dari: 'pelapor' }, [foto('Rumah Siti.jpg')])
    const isi = { instansi_id: scope().instansiId, pengaduan_id: id, id: jawab, isi: 'Sudah diganti.' }
    await insertTanggapan(trx, { ...isi, jenis: 'jawaban', keadaan })
    await receiveLampiran(
      trx,
      k.deps,
      { ...untuk, tanggapanId: jawab, dari: 'pejabat', tahap: 'sesudah' },
      berkas,
    )
  })
  if (keadaan === 'terkirim') await k.act(k.pengelola, id, 'jawab', { tanggapanId: jawab })
  return id
}

type Satu = Record<string, string | null>
const tanya = async (path: string, query: Record<string, string> = {}): Promise<Satu[]> =>
  (await (await app.request(`/open311/v2/${path}?${new URLSearchParams(query).toString()}`)).json()) as Satu[]
const mediaOf = async (id: string, query = {}) =>
  (await tanya(`requests/${id}.json`, query)).map((r) => r['media_url'])

describe('every error', () => {
  const ERRORS =
    /^<\?xml version="1\.0" encoding="utf-8"\?>\n<errors><error><code>\d+<\/code><description>[^<]+<\//
  const besar = () => `description=${'x'.repeat(300 * 1024)}`
  const alir = () => new Blob([besar()]).stream()
  const lain = { 'sec-fetch-site': 'cross-site', origin: 'https://lain.example' }
  it.each<[string, string, number, RequestInit?]>([
    ['without a resource', '/open311/v2', 404],
    ['without a resource', '/open311/v2/', 404],
    ['of an unknown resource', '/open311/v2/apa.EXT', 404],
    ['far below', '/open311/v2/a/b/c.EXT', 404],
    ['behind a slash too many', '/open311/v2/services.EXT/', 404],
    ['of an address nobody can read', '/open311/v2/%E0%A4%A.EXT', 404],
    ['of an unknown jurisdiction', '/open311/v2/services.EXT?jurisdiction_id=x', 404],
    ['of another method', '/open311/v2/requests.EXT', 400, { method: 'DELETE' }],
    ['of another method', '/open311/v2/requests/1.EXT', 400, { method: 'PUT', body: 'a=b' }],
    ['of a preflight', '/open311/v2/requests.EXT', 400, { method: 'OPTIONS' }],
    ['of another site', '/open311/v2/requests.EXT', 403, { method: 'POST', headers: lain }],
    [
      'of too large a body',
      '/open311/v2/requests.EXT',
      400,
      { method: 'POST', body: besar(), headers: { 'content-length': '307212' } },
    ],
    [
      'of too large a body of no told length',
      '/open311/v2/requests.EXT',
      400,
      { method: 'POST', body: alir(), duplex: 'half' } as RequestInit,
    ],
  ])('%s is a list in the form asked for: %s', async (_, path, status, init) => {
    const bentuk = path.includes('EXT') && !(init?.body instanceof ReadableStream) ? ['xml', 'json'] : ['xml']
    for (const ext of bentuk) {
      const res = await app.request(path.replace('EXT', ext), init)
      const teks = await res.text()
      expect([res.status, res.headers.get('content-type')]).toEqual([
        status,
        ext === 'json' ? 'application/json; charset=utf-8' : 'text/xml; charset=utf-8',
      ])
      if (ext === 'json')
        expect(JSON.parse(teks)).toEqual([{ code: String(status), description: expect.any(String) }])
      else expect(teks).toMatch(ERRORS)
    }
  })

  it('says nothing of the inside where something breaks before the routes', async () => {
    const rusak = createShell({
      baseUrl: k.deps.config.baseUrl,
      log: k.deps.log,
      render: (_, f) => f.message,
      jawab: jawabOpen311,
    })
    rusak.use(() => Promise.reject(new Error('kata sandi basis data')))
    const res = await rusak.request('/open311/v2/services.json')
    expect([res.status, await res.json()]).toEqual([
      500,
      [{ code: '500', description: 'something went wrong here; try again later' }],
    ])
    expect(await (await rusak.request('/layanan')).text()).not.toContain('"code"')
  })

  it('outside of it stays a page for people', async () => {
    for (const path of ['/open311/v2x/services.json', '/open311', '/tidak-ada.json'])
      expect((await app.request(path)).headers.get('content-type')).toContain('text/html')
  })
})

describe('media_url', () => {
  it('is the first picture of an answer that everybody may open, also in lists and updates', async () => {
    const id = await dijawab([
      foto('Surat Siti.pdf', 'application/pdf'),
      foto('Siti di depan.jpg'),
      foto('b.png', 'image/png'),
    ])
    await k.fresh.owner
      .updateTable('pengaduan_lampiran')
      .set({ created_at: new Date('2030-01-01') })
      .where('jenis', '=', 'image/png')
      .execute()
    const [url] = await mediaOf(id)
    const { pathname } = new URL(url!)
    expect(url).toBe(`${k.deps.config.baseUrl}${pathname}`)
    expect(await (await app.request(`/pengaduan/laporan/${id}`)).text()).toContain(pathname)
    const res = await app.request(pathname)
    expect([res.status, res.headers.get('content-type'), await res.text()]).toEqual([
      200,
      'image/jpeg',
      'Siti di depan.jpg',
    ])
    const daftar = await tanya('requests.json', { service_request_id: id })
    expect(daftar[0]!['media_url']).toBe(url)
    const xml = await app.request(`/open311/v2/requests/${id}.xml`)
    expect(await xml.text()).toContain(`<media_url>${url}</media_url>`)
    const kabar = (await tanya('servicerequestupdates.json')).filter((u) => u['service_request_id'] === id)
    expect(kabar.map((u) => [u['status'], u['media_url']])).toEqual([
      ['OPEN', null],
      ['IN_PROGRESS', null],
      ['FIXED', url],
    ])
  })

  it('is nothing that only some may see: no draft, no picture of the reporter, none still looked through', async () => {
    expect(await mediaOf(await dijawab([foto('a.jpg')], 'konsep'))).toEqual([null])
    expect(await mediaOf(await dijawab([foto('a.pdf', 'application/pdf')]))).toEqual([null])
    const id = await dijawab([foto('a.jpg')])
    for (const pindai of ['menunggu', 'terinfeksi'] as const) {
      await k.fresh.owner
        .updateTable('pengaduan_lampiran')
        .set({ pindai })
        .where('pengaduan_id', '=', id)
        .execute()
      expect(await mediaOf(id)).toEqual([null])
    }
  })

  it('stays hidden from the key a letter came by where the page of it is not public', async () => {
    const id = await dijawab([foto('a.jpg')])
    const { id: kunciId } = await k.fresh.owner
      .selectFrom('pengaduan_api_kunci')
      .select('id')
      .executeTakeFirstOrThrow()
    await k.fresh.owner
      .updateTable('pengaduan')
      .set({ status: 'diarsipkan_admin', kunci_kirim: `api:${kunciId}:x` })
      .where('id', '=', id)
      .execute()
    expect(await mediaOf(id, { api_key: kunci })).toEqual([null])
    const kabar = await tanya('servicerequestupdates.json', { api_key: kunci })
    const miliknya = kabar.filter((u) => u['service_request_id'] === id)
    expect([miliknya.length > 0, miliknya.every((u) => u['media_url'] === null)]).toEqual([true, true])
  })

  it('that comes with a sending is kept for the desk, opened by nobody, and no part of the public text', async () => {
    const media_url = 'https://gambar.example/rumah-siti.jpg?x=1&y=2'
    const kirim = async (path: string, isi: Record<string, string>): Promise<Satu> => {
      const body = new URLSearchParams({ api_key: kunci, media_url, ...isi })
      const res = await app.request(`/open311/v2/${path}`, { method: 'POST', body })
      expect(res.status).toBe(201)
      return ((await res.json()) as Satu[])[0]!
    }
    const baru = {
      service_code: 'umum',
      description: 'Jembatan retak.',
      address_string: 'Kali Randu',
    }
    const { service_request_id: id } = await kirim('requests.json', baru)
    expect((await kirim('requests.json', baru))['service_request_id']).toBe(id)
    const tambah = { service_request_id: id!, description: 'Makin lebar.', update_id: '1' }
    await kirim('servicerequestupdates.json', tambah)
    await kirim('servicerequestupdates.json', tambah)
    await k.act(k.pengelola, id!, 'disposisi', { unitId: k.rumah.dinas.id })
    const meja = await (await k.meja(k.pengelola).get(`/kerja/pengaduan/${id}`)).text()
    expect(meja.split('https://gambar.example/rumah-siti.jpg?x=1&amp;y=2')).toHaveLength(3)
    for (const path of [
      `/pengaduan/laporan/${id}`,
      `/open311/v2/requests/${id}.json`,
      '/open311/v2/servicerequestupdates.xml',
    ])
      expect(await (await app.request(path)).text()).not.toContain('gambar.example')
    expect(await mediaOf(id!, { api_key: kunci })).toEqual([null])
  })

  const schemas = sharedData('open311/schemas')
  it.runIf(schemas)('is valid under the published JSON schemas', async () => {
    const { default: Ajv } = await import('ajv')
    const ajv = new Ajv.default({ strict: false, formats: { uri: (x: string) => URL.canParse(x) } })
    ajv.addFormat('date-time', true)
    for (const name of ['request', 'requests']) {
      const { $schema: _, ...schema } = JSON.parse(readFileSync(`${schemas}/${name}.json`, 'utf8')) as Record<
        string,
        unknown
      >
      ajv.addSchema({ ...schema, $id: `${name}.json` })
    }
    const list = await tanya('requests.json')
    expect(list.some((r) => r['media_url'] !== null)).toBe(true)
    expect(ajv.validate('requests.json', list) ? [] : ajv.errors).toEqual([])
  })
})
