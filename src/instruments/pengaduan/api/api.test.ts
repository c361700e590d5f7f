import { afterAll, beforeAll, expect, it } from 'vitest'
import { freshDb, type FreshDb } from '../../../../test/support/database.ts'
import { buildDeps } from '../../../../test/support/deps.ts'
import { buildMeja } from '../../../../test/support/meja.ts'
import { buildRumah, type Rumah } from '../../../../test/support/registry.ts'
import { createShell } from '../../../platform/http/shell.ts'
import { actOn } from '../commands.ts'
import { luarRoutes } from '../luar/routes.ts'
import { openapi } from './openapi.ts'
import { apiRoutes } from './routes.ts'

let fresh: FreshDb
let rumah: Rumah
let deps: ReturnType<typeof buildDeps>
let app: ReturnType<typeof createShell>
let kunci: string

beforeAll(async () => {
  fresh = await freshDb()
  rumah = await buildRumah(fresh.db)
  deps = buildDeps(fresh.db)
  const shell = createShell({ baseUrl: deps.config.baseUrl, log: deps.log, render: (_, f) => f.message })
  app = shell.route('/', apiRoutes(deps)) as typeof app
  const admin = await rumah.pejabat({ peran: 'admin_instansi', unitId: null })
  const meja = buildMeja(deps, admin, '/kerja/pengaduan', [luarRoutes(deps)])
  expect((await meja.post('/kerja/pengaduan/kunci', { nama: '', batas: '0' })).status).toBe(422)
  const res = await meja.post('/kerja/pengaduan/kunci', { nama: 'Aplikasi', batas: '1000' })
  expect(res.headers.get('cache-control')).toBe('no-store')
  kunci = /sbt_[0-9a-f]{32}_[\w-]{43}/.exec(await res.text())![0]
  expect(await (await meja.get('/kerja/pengaduan/kunci')).text()).not.toContain(kunci)
})
afterAll(() => fresh.drop())

const auth = () => ({ authorization: `Bearer ${kunci}` })
const get = (path: string, headers: Record<string, string> = auth()) =>
  app.request(`/api/v1${path}`, { headers })
const post = (body: unknown, headers: Record<string, string> = {}) =>
  app.request('/api/v1/pengaduan', {
    method: 'POST',
    body: typeof body === 'string' ? body : JSON.stringify(body),
    headers: {
      'content-type': 'application/json',
      'idempotency-key': crypto.randomUUID(),
      ...auth(),
      ...headers,
    },
  })
const LAPORAN = { judul: 'Lampu padam', isi: 'Lampu jalan padam di depan pasar.' }

it('says what it offers', async () => {
  const doc = (await (await get('/openapi.json', {})).json()) as { openapi: string; paths: object }
  expect(doc).toEqual(JSON.parse(JSON.stringify(openapi(deps.config.baseUrl))))
  expect(Object.keys(doc.paths)).toEqual(['/pengaduan', '/pengaduan/{id}'])
})

it('takes the same sending once, and refuses another one under its key', async () => {
  const k = { 'idempotency-key': 'satu' }
  const satu = await post(LAPORAN, k)
  const isi = (await satu.json()) as { id: string; kode: string; pin: string }
  expect([satu.status, satu.headers.get('location')]).toEqual([
    201,
    `${deps.config.baseUrl}/api/v1/pengaduan/${isi.id}`,
  ])
  const dua = await post(LAPORAN, k)
  expect([dua.status, await dua.json()]).toEqual([200, isi])
  const lain = await post({ ...LAPORAN, judul: 'Lain' }, k)
  expect([lain.status, lain.headers.get('content-type')]).toEqual([422, 'application/problem+json'])
  expect((await get(`/pengaduan/${isi.id}`)).status).toBe(200)
})

it.each([
  [LAPORAN, { authorization: '' }, 401],
  [
    LAPORAN,
    {
      authorization:
        'Bearer sbt_00000000000000000000000000000000_aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa',
    },
    401,
  ],
  [LAPORAN, { 'idempotency-key': '' }, 400],
  [LAPORAN, { 'content-type': 'text/plain' }, 415],
  ['{', {}, 400],
  [{ judul: 'x' }, {}, 422],
  [{ ...LAPORAN, asing: 1 }, {}, 422],
  [{ ...LAPORAN, lintang: 1 }, {}, 422],
  [{ ...LAPORAN, kategoriId: '00000000-0000-4000-8000-000000000000' }, {}, 422],
  [{ ...LAPORAN, tanggalKejadian: '2999-01-01' }, {}, 422],
  [{ ...LAPORAN, pelapor: { telepon: 'abc' } }, {}, 422],
])('%o with %o is a problem', async (body, headers, status) => {
  const res = await post(body, headers)
  expect([res.status, res.headers.get('content-type')]).toEqual([status, 'application/problem+json'])
  expect(await res.json()).toMatchObject({ status, title: expect.any(String) })
})

it('pages by cursor, and shows neither names nor what is confidential', async () => {
  const ids: string[] = []
  for (let i = 0; i < 5; i++) {
    const res = await post({
      ...LAPORAN,
      judul: `Nomor ${i}`,
      isi: 'Kata Siti, lampu jalan padam.',
      pelapor: { nama: 'Siti Aminah', surel: 'siti@warga.example' },
    })
    ids.push(((await res.json()) as { id: string }).id)
  }
  const rahasia = (await (await post({ ...LAPORAN, rahasia: true })).json()) as { id: string }
  expect((await get(`/pengaduan/${rahasia.id}`)).status).toBe(404)
  const seen: string[] = []
  let kursor = ''
  for (let n = 0; n < 10; n++) {
    const res = await get(`/pengaduan?banyak=2${kursor && `&kursor=${kursor}`}`)
    const text = await res.text()
    expect(text).not.toMatch(/Siti|siti@/)
    const { data, lanjut } = JSON.parse(text) as { data: { id: string }[]; lanjut: string | null }
    seen.push(...data.map((x) => x.id))
    if (lanjut === null) break
    kursor = lanjut
  }
  expect(seen).toEqual(expect.arrayContaining(ids))
  expect(new Set(seen).size).toBe(seen.length)
  expect(seen).not.toContain(rahasia.id)
  expect((await get('/pengaduan?kursor=salah')).status).toBe(400)
  expect((await get('/pengaduan?banyak=999')).status).toBe(422)
  const pengelola = await rumah.pejabat({ peran: 'pengelola_pengaduan', unitId: null })
  await fresh.db.write({ instansiId: rumah.instansi.id }, (trx) =>
    actOn(trx, deps, pengelola, ids[0]!, 'arsip', { alasan: 'Ganda.' }),
  )
  const selesai = (await (await get('/pengaduan?selesai=true')).json()) as { data: { id: string }[] }
  expect(selesai.data.map((x) => x.id)).toEqual([ids[0]])
})
