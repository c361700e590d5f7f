import { afterAll, beforeAll, expect, it } from 'vitest'
import { freshDb, type FreshDb } from '../../../../../test/support/database.ts'
import { buildDeps } from '../../../../../test/support/deps.ts'
import { buildMeja, type Meja } from '../../../../../test/support/meja.ts'
import { buildRumah } from '../../../../../test/support/registry.ts'
import { luarRoutes } from '../../luar/routes.ts'

let fresh: FreshDb
let meja: Meja
beforeAll(async () => {
  fresh = await freshDb()
  const rumah = await buildRumah(fresh.db)
  const deps = buildDeps(fresh.db)
  const pengelola = await rumah.pejabat({ peran: 'pengelola_pengaduan', unitId: null })
  meja = buildMeja(deps, pengelola, '/kerja/pengaduan', [luarRoutes(deps)])
})
afterAll(() => fresh.drop())

const ISIAN = {
  alamat: 'pengaduan@kabupaten.example',
  host: '127.0.0.1',
  port: '993',
  keamanan: 'tls',
  pengguna: 'pengaduan',
  folder: 'INBOX',
  aktif: '1',
}
const simpan = (over: Record<string, string> = {}) =>
  meja.post('/kerja/pengaduan/surel', { ...ISIAN, ...over })

it('keeps the password sealed, never shows it, and keeps it when it is left empty', async () => {
  expect((await simpan()).status).toBe(422)
  expect((await simpan({ sandi: 'rahasia-kotak' })).status).toBe(303)
  expect(await (await meja.get('/kerja/pengaduan/surel')).text()).not.toContain('rahasia-kotak')
  const row = () => fresh.owner.selectFrom('pengaduan_luar_setelan').selectAll().executeTakeFirstOrThrow()
  const before = await row()
  expect(before.rahasia!.toString('latin1')).not.toContain('rahasia-kotak')
  expect((await simpan({ folder: 'Aduan' })).status).toBe(303)
  expect((await row()).rahasia).toEqual(before.rahasia)
})

it.each([
  ['alamat', 'bukan'],
  ['host', 'a b'],
  ['port', '99999'],
  ['keamanan', 'x'],
  ['pengguna', ''],
  ['folder', ''],
])('says what is wrong with %s "%s" and keeps what was typed', async (field, isi) => {
  const res = await simpan({ sandi: 'x', pengguna: 'nama-diketik', [field]: isi })
  expect(res.status).toBe(422)
  const html = await res.text()
  expect(html).toContain(`href="#${field}"`)
  if (field !== 'pengguna') expect(html).toContain('nama-diketik')
})

it('says that the server cannot be reached: an address inside is no server', async () => {
  await simpan({ sandi: 'x' })
  expect((await meja.post('/kerja/pengaduan/surel/periksa', {})).status).toBe(303)
  expect(await (await meja.get('/kerja/pengaduan/surel')).text()).toContain('tidak dapat dihubungi')
})
