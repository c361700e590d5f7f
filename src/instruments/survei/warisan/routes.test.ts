import { afterAll, beforeAll, expect, it } from 'vitest'
import { freshDb, type FreshDb } from '../../../../test/support/database.ts'
import { buildDeps } from '../../../../test/support/deps.ts'
import { buildKantor, type Kantor } from '../../../../test/support/kantor.ts'
import { buildMeja, type Meja } from '../../../../test/support/meja.ts'
import type { Peran } from '../../../kernel/actor.ts'
import { newId } from '../../../kernel/ids.ts'
import { warisanRoutes } from './routes.tsx'
import { listWarisan } from './store.ts'

let uji: FreshDb
let kantor: Kantor
beforeAll(async () => {
  uji = await freshDb()
  kantor = await buildKantor(uji.owner)
})
afterAll(() => uji.drop())

const meja = (peran: Peran, unitId: string | null): Meja => {
  const deps = buildDeps(uji.db)
  return buildMeja(deps, kantor.pejabat(peran, unitId), '/kerja/survei', [warisanRoutes(deps)])
}
const list = () => uji.db.read(kantor.scope, (db) => listWarisan(db, kantor.dinas))
const isian = (over: Record<string, string> = {}) => ({
  id: newId(),
  peraturan: 'kepmen-25-2004',
  nama: 'Tahun 2015',
  mulai: '2015-01-01',
  selesai: '2015-12-31',
  ikm: '78,25',
  n: '150',
  sumber: 'Laporan IKM 2015, halaman 12',
  ...over,
})
const alamat = () => `/kerja/survei/warisan/${kantor.dinas}`

it('records what was printed once, however often the page is sent, and takes it back', async () => {
  const petugas = meja('petugas', kantor.dinas)
  const form = isian()
  for (let i = 0; i < 2; i++) expect((await petugas.post(alamat(), form)).status).toBe(303)
  expect(await list()).toMatchObject([{ ikm: '78.25', n: 150, peraturan: 'kepmen-25-2004' }])
  const html = await (await petugas.get(`/kerja/survei/warisan?unit=${kantor.dinas}`)).text()
  expect(html).toContain('78,25')
  expect(html).toContain('Laporan IKM 2015')
  expect((await petugas.post(`${alamat()}/${form.id}`, {})).status).toBe(303)
  expect(await list()).toEqual([])
})

it.each([
  ['ikm', '104'],
  ['ikm', 'baik'],
  ['n', 'banyak'],
  ['selesai', '2018-01-01'],
  ['selesai', '2014-12-31'],
  ['mulai', '2015-02-30'],
  ['sumber', ''],
  ['peraturan', 'skm-14-2017'],
])('keeps what was typed and names %s beside the field when it is %j', async (field, value) => {
  const res = await meja('petugas', kantor.dinas).post(
    alamat(),
    isian({ [field]: value, nama: 'Semester X 2015' }),
  )
  expect(res.status).toBe(422)
  expect(await res.text()).toContain('Semester X 2015')
  expect(await list()).toEqual([])
})

it('is not found by those who may not see the unit, and read only by a pembina', async () => {
  expect((await meja('petugas', kantor.lain).post(alamat(), isian())).status).toBe(404)
  expect((await meja('pembina', null).post(alamat(), isian())).status).toBe(403)
  expect((await meja('pembina', null).get('/kerja/survei/warisan')).status).toBe(200)
})
