import { readFileSync } from 'node:fs'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { SaxesParser } from 'saxes'
import { freshDb, type FreshDb } from '../../../test/support/database.ts'
import { buildDeps } from '../../../test/support/deps.ts'
import { terimaAduan } from '../../../test/support/pengaduan.ts'
import { buildRumah, type Rumah } from '../../../test/support/registry.ts'
import { sharedData } from '../../../test/support/shared.ts'
import { actOn, createKunciApi, receivePengaduan, revokeKunciApi } from '../../instruments/pengaduan/index.ts'
import { createShell } from '../../platform/http/shell.ts'
import { open311Routes } from './index.ts'

let fresh: FreshDb
let rumah: Rumah
let lain: Rumah
let deps: ReturnType<typeof buildDeps>
let app: ReturnType<typeof createShell>
let kunci: string
let kategoriId: string
let slug: string
const clock = { now: new Date('2026-11-22T03:00:00Z') }

beforeAll(async () => {
  fresh = await freshDb()
  rumah = await buildRumah(fresh.db)
  lain = await buildRumah(fresh.db, 'Kota Lain')
  slug = rumah.instansi.slug
  deps = buildDeps(fresh.db, { now: () => clock.now })
  const shell = createShell({ baseUrl: deps.config.baseUrl, log: deps.log, render: (_, f) => f.message })
  app = shell.route('/', open311Routes(deps)) as typeof app
  kunci = await fresh.db.write({ instansiId: rumah.instansi.id }, (trx) =>
    createKunciApi(trx, rumah.sistem, { nama: 'Aplikasi warga', batasMenit: 1000 }),
  )
  kategoriId = crypto.randomUUID()
  await fresh.owner
    .insertInto('pengaduan_kategori')
    .values({ instansi_id: rumah.instansi.id, id: kategoriId, nama: 'Jalan & jembatan' })
    .execute()
})
afterAll(() => fresh.drop())

const get = (path: string, query: Readonly<Record<string, string>> = {}) =>
  app.request(`/open311/v2/${path}?${new URLSearchParams({ jurisdiction_id: slug, ...query }).toString()}`)
const post = (path: string, fields: Readonly<Record<string, string>>, headers: Record<string, string> = {}) =>
  app.request(`/open311/v2/${path}`, {
    method: 'POST',
    body: new URLSearchParams({ jurisdiction_id: slug, api_key: kunci, ...fields }),
    headers,
  })
const LAPORAN = {
  description: 'Lubang besar di depan pasar.\nSudah dua minggu.',
  address_string: 'Depan Pasar Randu',
}
const kirim = async (over: Readonly<Record<string, string>> = {}): Promise<string> => {
  const res = await post('requests.json', { service_code: kategoriId, ...LAPORAN, ...over })
  expect(res.status).toBe(201)
  return ((await res.json()) as { service_request_id: string }[])[0]!.service_request_id
}
const verifikasi = async (id: string): Promise<void> => {
  const pengelola = await rumah.pejabat({ peran: 'pengelola_pengaduan', unitId: null })
  await fresh.db.write({ instansiId: rumah.instansi.id }, (trx) =>
    actOn(trx, deps, pengelola, id, 'disposisi', { unitId: rumah.dinas.id }),
  )
}
/** Names of all elements, in order; throws when it is no XML. */
function unsurOf(xml: string): string[] {
  const list: string[] = []
  const parser = new SaxesParser()
  parser.on('error', (err) => {
    throw err
  })
  parser.on('opentag', (tag) => void list.push(tag.name))
  parser.write(xml).close()
  return list
}

describe('discovery', () => {
  it('comes in both forms, with the letters validators compare', async () => {
    const xml = await app.request('/open311/v2/discovery.xml')
    expect([xml.status, xml.headers.get('content-type')]).toEqual([200, 'text/xml; charset=utf-8'])
    const text = await xml.text()
    expect(text).toMatch(/^<\?xml version="1.0" encoding="utf-8"\?>/)
    expect(unsurOf(text)).toEqual(
      'discovery changeset contact key_service endpoints endpoint specification url changeset type formats format format'.split(
        ' ',
      ),
    )
    const json = await app.request('/open311/v2/discovery.json')
    expect(json.headers.get('content-type')).toBe('application/json; charset=utf-8')
    expect(await json.json()).toMatchObject({
      endpoints: [
        { url: expect.stringMatching(/\/open311\/v2$/), formats: ['text/xml', 'application/json'] },
      ],
    })
  })
})

it('says by its changeset when a category changed last', async () => {
  const changeset = async (): Promise<string> =>
    ((await (await app.request('/open311/v2/discovery.json')).json()) as { changeset: string }).changeset
  await fresh.owner
    .updateTable('pengaduan_kategori')
    .set({ nama: 'Jalan & jembatan' })
    .where('id', '=', kategoriId)
    .execute()
  const lalu = await changeset()
  expect(Math.abs(Date.parse(lalu) - Date.now())).toBeLessThan(60_000)
  await new Promise((resolve) => setTimeout(resolve, 1100))
  expect(await changeset()).toBe(lalu)
  await fresh.owner
    .updateTable('pengaduan_kategori')
    .set({ lapor_id: 7 })
    .where('id', '=', kategoriId)
    .execute()
  expect(Date.parse(await changeset())).toBeGreaterThan(Date.parse(lalu))
})

describe('services', () => {
  it('are the categories of today, always with keywords', async () => {
    const list = (await (await get('services.json')).json()) as Record<string, string>[]
    expect(list.map((s) => s['service_code'])).toEqual(['umum', kategoriId])
    expect(list.every((s) => s['keywords'] !== '' && s['group'] !== '')).toBe(true)
    const xml = await (await get('services.xml')).text()
    expect(xml).toContain('<service_name>Jalan &amp; jembatan</service_name>')
    expect(unsurOf(xml).slice(0, 9)).toEqual(
      'services service service_code service_name description metadata type keywords group'.split(' '),
    )
  })
  it('say what else may be told', async () => {
    const xml = await (await get(`services/${kategoriId}.xml`)).text()
    expect(unsurOf(xml).slice(0, 4)).toEqual([
      'service_definition',
      'service_code',
      'attributes',
      'attribute',
    ])
    expect((await get('services/tidak-ada.xml')).status).toBe(404)
  })
})

describe('errors', () => {
  it.each([
    ['services.xml', { jurisdiction_id: 'tidak-ada' }, 404],
    ['services.xml', { jurisdiction_id: '' }, 400],
    ['requests/bukan-id.xml', {}, 404],
    ['requests/00000000-0000-0000-0000-000000000000.json', {}, 404],
    ['tokens/bukan.xml', {}, 404],
    ['requests.xml', { start_date: 'kemarin' }, 400],
    ['requests.xml', { start_date: '2026-01-01T00:00:00Z', end_date: '2026-06-01T00:00:00Z' }, 400],
    ['requests.xml', { status: 'lama' }, 400],
    ['requests.xml', { service_code: 'tidak-ada' }, 404],
    ['requests.xml', { api_key: 'sbt_salah' }, 403],
    ['apa.xml', {}, 404],
    ['services.csv', {}, 404],
    ['services/a/b.xml', {}, 404],
    ['requests.xml', { service_code: 'umum,tidak-ada' }, 404],
  ])('%s %o is told as the specification writes it', async (path, query, status) => {
    const res = await get(path, query)
    expect(res.status).toBe(status)
    if (path.endsWith('.json')) expect(await res.json()).toMatchObject([{ code: String(status) }])
    else expect(unsurOf(await res.text()).slice(0, 4)).toEqual(['errors', 'error', 'code', 'description'])
  })
  it.each([
    [{ api_key: '' }, 403],
    [{ service_code: '' }, 400],
    [{ service_code: 'x' }, 404],
    [{ address_string: '' }, 400],
    [{ lat: '-6.2' }, 400],
    [{ lat: 'NaN', long: '106' }, 400],
    [{ description: 'x'.repeat(4001) }, 400],
    [{ description: '' }, 400],
    [{ email: 'bukan' }, 400],
    [{ 'attribute[jenis]': 'keluhan' }, 400],
  ])('POST with %o is refused', async (over, status) => {
    const res = await post('requests.xml', { service_code: kategoriId, ...LAPORAN, ...over })
    expect(res.status).toBe(status)
    expect(unsurOf(await res.text())[0]).toBe('errors')
  })
})

describe('a request', () => {
  it('sent twice is one, and is answered with its code and PIN', async () => {
    const satu = await post('requests.xml', { service_code: kategoriId, ...LAPORAN })
    const text = await satu.text()
    expect(unsurOf(text)).toEqual(
      'service_requests request service_request_id service_notice account_id'.split(' '),
    )
    expect(text).toMatch(/Kode pelacakan [A-Z0-9]{5}-[A-Z0-9]{5}, PIN \d{6}/)
    expect(await (await post('requests.xml', { service_code: kategoriId, ...LAPORAN })).text()).toBe(text)
  })
  it('under one Idempotency-Key is one whenever it comes, and another text under it is refused', async () => {
    const fields = { service_code: 'umum', ...LAPORAN }
    const k = { 'idempotency-key': 'a-1' }
    const satu = await (await post('requests.json', fields, k)).text()
    clock.now = new Date(clock.now.getTime() + 3_600_000)
    expect(await (await post('requests.json', fields, k)).text()).toBe(satu)
    const lagi = await post('requests.json', { ...fields, description: 'Lain' }, k)
    expect(lagi.status).toBe(400)
    expect(await lagi.json()).toEqual([
      { code: '400', description: 'This Idempotency-Key was used for other content.' },
    ])
    const xml = await post('requests.xml', { ...fields, description: 'Lain' }, k)
    expect(unsurOf(await xml.text())).toEqual(['errors', 'error', 'code', 'description'])
  })
  it('is public only after somebody has looked at it; until then whoever sent it sees it', async () => {
    const id = await kirim({ description: 'Belum dilihat' })
    expect((await get(`requests/${id}.json`)).status).toBe(404)
    expect((await get(`requests/${id}.json`, { api_key: kunci })).status).toBe(200)
    expect(await (await get(`tokens/${id}.json`, { api_key: kunci })).json()).toEqual([
      { service_request_id: id, token: id },
    ])
    await verifikasi(id)
    const [one] = (await (await get(`requests/${id}.json`)).json()) as Record<string, unknown>[]
    expect(one).toMatchObject({
      status: 'open',
      agency_responsible: 'Dinas Kesehatan',
      lat: null,
      long: null,
      zipcode: null,
    })
    expect(one!['expected_datetime']).toMatch(/^2026-12-\d\dT\d\d:00:00Z$/)
    const xml = await (await get(`requests/${id}.xml`)).text()
    expect(unsurOf(xml)).toEqual(
      (
        'service_requests request service_request_id status status_notes service_name service_code description ' +
        'agency_responsible service_notice requested_datetime updated_datetime expected_datetime address address_id zipcode lat long media_url'
      ).split(' '),
    )
  })
  it('never shows who sent it, nor a confidential one, nor one of another jurisdiction', async () => {
    const id = await kirim({
      description: 'Hubungi Pak Budi Santoso di 0812-3456-7890. Rumah Santoso gelap.',
      first_name: 'Budi',
      last_name: 'Santoso',
      email: 'budi@contoh.example',
      phone: '081234567890',
    })
    const rahasia = await kirim({ 'attribute[rahasia]': 'ya', description: 'Rahasia sekali' })
    const berkadar = await kirim({ description: 'Menuduh seseorang' })
    for (const x of [id, rahasia, berkadar]) await verifikasi(x)
    await fresh.owner
      .updateTable('pengaduan')
      .set({ klasifikasi: 'berkadar' })
      .where('id', '=', berkadar)
      .execute()
    const semua = await (await get('requests.xml', { api_key: kunci })).text()
    expect(semua).toContain(id)
    expect(semua).not.toMatch(/Budi|Santoso|3456|budi@|Rahasia sekali|Menuduh/)
    for (const x of [rahasia, berkadar])
      expect((await get(`requests/${x}.xml`, { api_key: kunci })).status).toBe(404)
    expect((await get(`requests/${id}.xml`, { jurisdiction_id: lain.instansi.slug })).status).toBe(404)
    expect((await get('requests.xml', { jurisdiction_id: lain.instansi.slug, api_key: kunci })).status).toBe(
      403,
    )
    const updates = await (await get('servicerequestupdates.xml', { api_key: kunci })).text()
    expect(updates).toContain(id)
    expect(updates).not.toContain(rahasia)
  })
  it('says where it is to a key exactly, to everybody else about, and of an anonymous one not at all', async () => {
    const titik = { lat: '-6.912345', long: '110.498765', description: 'Di titik ini' }
    const bernama = await kirim({ ...titik, first_name: 'Rudi' })
    const anonim = await kirim(titik)
    for (const id of [bernama, anonim]) await verifikasi(id)
    const di = async (path: string, query = {}) =>
      ((await (await get(path, query)).json()) as { lat: number; long: number }[]).map((r) => [r.lat, r.long])
    expect(await di(`requests/${bernama}.json`)).toEqual([[-6.912, 110.499]])
    expect(await di(`requests/${anonim}.json`)).toEqual([[null, null]])
    expect(await di('requests.json', { service_request_id: `${bernama},${anonim}` })).toEqual(
      expect.arrayContaining([
        [-6.912, 110.499],
        [null, null],
      ]),
    )
    for (const id of [bernama, anonim])
      expect(await di(`requests/${id}.json`, { api_key: kunci })).toEqual([[-6.912345, 110.498765]])
  })
  it('tells what is open and what is closed, and pages', async () => {
    const id = await kirim({ description: 'Akan ditutup' })
    await verifikasi(id)
    const pengelola = await rumah.pejabat({ peran: 'pengelola_pengaduan', unitId: null })
    const scope = { instansiId: rumah.instansi.id }
    await fresh.db.write(scope, (trx) => actOn(trx, deps, pengelola, id, 'jawab'))
    await fresh.db.write(scope, (trx) => actOn(trx, deps, pengelola, id, 'tutup'))
    const idsOf = async (query: Record<string, string>): Promise<string[]> =>
      ((await (await get('requests.json', query)).json()) as { service_request_id: string }[]).map(
        (x) => x.service_request_id,
      )
    expect(await idsOf({ status: 'closed' })).toEqual([id])
    expect(await idsOf({ status: 'open' })).not.toContain(id)
    const semua = await idsOf({ status: 'open,closed' })
    expect([
      ...(await idsOf({ page: '1', page_size: '1' })),
      ...(await idsOf({ page: '2', page_size: '1' })),
    ]).toEqual(semua.slice(0, 2))
    expect(await idsOf({ service_request_id: `${id},${semua[1]}`, status: 'open' })).toHaveLength(2)
  })
  it('is found by any of several service codes', async () => {
    const ids = [await kirim({ service_code: 'umum' }), await kirim({ description: 'Berkategori' })]
    const di = async (service_code: string): Promise<string[]> =>
      (
        (await (await get('requests.json', { service_code, api_key: kunci })).json()) as {
          service_request_id: string
        }[]
      ).map((x) => x.service_request_id)
    expect(await di(`umum, ${kategoriId}`)).toEqual(expect.arrayContaining(ids))
    expect(await di('umum')).not.toContain(ids[1])
  })
  it('lies in the area its address_id names, and gives it out again', async () => {
    await fresh.owner
      .insertInto('registry_wilayah')
      .values({ kode: '33.18.01', nama: 'Sukolilo', jenis: 'kecamatan', induk_kode: null })
      .onConflict((oc) => oc.doNothing())
      .execute()
    const dikenal = { service_code: 'umum', description: 'Di kecamatan', address_id: '33.18.01' }
    const id = await kirim({ ...dikenal, address_string: '' })
    const lain = await kirim({ ...dikenal, address_string: 'Pasar', address_id: 'rumah-7' })
    const di = async (x: string): Promise<unknown> =>
      ((await (await get(`requests/${x}.json`, { api_key: kunci })).json()) as unknown[])[0]
    expect(await di(id)).toMatchObject({ address: null, address_id: '33.18.01' })
    expect(await di(lain)).toMatchObject({ address: 'Pasar, rumah-7', address_id: null })
  })
  it('takes a further word from the system it came through, and from no other', async () => {
    const id = await kirim({ description: 'Ada tambahan' })
    const tambah = {
      service_request_id: id,
      description: 'Lubangnya makin besar.',
      update_id: '7',
      status: 'OPEN',
    }
    const jawaban = await post('servicerequestupdates.xml', tambah)
    expect(jawaban.status).toBe(201)
    const lagi = await post('servicerequestupdates.xml', tambah)
    expect([lagi.status, await lagi.text()]).toEqual([201, await jawaban.text()])
    const { id: milikWarga } = await terimaAduan(deps, rumah.instansi.id)
    expect(
      (await post('servicerequestupdates.xml', { ...tambah, service_request_id: milikWarga })).status,
    ).toBe(404)
    const isi = await fresh.owner
      .selectFrom('pengaduan_tanggapan')
      .select('isi')
      .where('pengaduan_id', '=', id)
      .execute()
    expect(isi).toEqual([{ isi: 'Lubangnya makin besar.' }])
  })
})

it('lets a key in no more once it was revoked or used too often', async () => {
  const scope = { instansiId: rumah.instansi.id }
  const teks = await fresh.db.write(scope, (trx) =>
    createKunciApi(trx, rumah.sistem, { nama: 'Uji', batasMenit: 2 }),
  )
  const coba = async (): Promise<number> => (await get('requests.json', { api_key: teks })).status
  expect([await coba(), await coba(), await coba()]).toEqual([200, 200, 429])
  const row = await fresh.owner
    .selectFrom('pengaduan_api_kunci')
    .selectAll()
    .where('nama', '=', 'Uji')
    .executeTakeFirstOrThrow()
  expect(JSON.stringify(row)).not.toContain(teks.slice(37))
  await fresh.db.write(scope, (trx) => revokeKunciApi(trx, deps, rumah.sistem, row.id))
  expect(await coba()).toBe(403)
})

const schemas = sharedData('open311/schemas')
describe.runIf(schemas)('under the published JSON schemas', () => {
  it('every answer is valid', async () => {
    const { default: Ajv } = await import('ajv')
    const ajv = new Ajv.default({ strict: false, validateFormats: false })
    const load = (name: string): object => {
      const { $schema: _, ...schema } = JSON.parse(readFileSync(`${schemas}/${name}.json`, 'utf8')) as Record<
        string,
        unknown
      >
      return { ...schema, $id: `${name}.json` }
    }
    for (const name of ['service', 'services', 'service-definition', 'request', 'requests'])
      ajv.addSchema(load(name))
    const check = async (name: string, path: string, query = {}): Promise<void> => {
      const data: unknown = await (await get(path, query)).json()
      expect(ajv.validate(`${name}.json`, data) ? [] : ajv.errors).toEqual([])
    }
    const titik = await kirim({ lat: '-6.9', long: '110.4', description: 'Dengan titik' })
    await verifikasi(titik)
    await check('services', 'services.json')
    await check('service-definition', `services/${kategoriId}.json`)
    await check('requests', 'requests.json')
    await check('requests', `requests/${titik}.json`)
    await check('requests', `requests/${titik}.json`, { api_key: kunci })
    await check('requests', 'requests.json', { service_code: 'umum' })
  })
})

it('writes no character that XML cannot hold', async () => {
  const t = await fresh.db.write({ instansiId: rumah.instansi.id }, (trx) =>
    receivePengaduan(
      trx,
      deps,
      { kind: 'warga', instansiId: rumah.instansi.id },
      {
        kunciKirim: crypto.randomUUID(),
        jenis: 'pengaduan',
        kanal: 'web',
        judul: 'a\u0001b <c> & d',
        isi: '\uFFFF]]>',
        anonim: true,
        rahasia: false,
      },
    ),
  )
  await verifikasi(t.id)
  expect(unsurOf(await (await get(`requests/${t.id}.xml`)).text())).toContain('description')
})
