import { afterAll, beforeAll, expect, it } from 'vitest'
import { freshDb, type FreshDb } from '../../../../test/support/database.ts'
import { buildDeps } from '../../../../test/support/deps.ts'
import { buildMeja, type Meja } from '../../../../test/support/meja.ts'
import { buildPeramban } from '../../../../test/support/peramban.ts'
import { buildRumah, type Rumah } from '../../../../test/support/registry.ts'
import { readConfig } from '../../../platform/config/index.ts'
import type { Deps } from '../../../platform/deps.ts'
import { mejaRoutes } from '../meja/routes.ts'
import { wargaRoutes } from '../warga/index.ts'
import { listPenerimaan, penerimaOf } from './store.ts'

let fresh: FreshDb
let deps: Deps
let satu: Rumah
let dua: Rumah
const clock = { now: new Date('2026-11-16T03:00:00Z') }
beforeAll(async () => {
  fresh = await freshDb()
  deps = buildDeps(fresh.db, { now: () => clock.now })
  satu = await buildRumah(fresh.db, 'Kabupaten Satu')
  dua = await buildRumah(fresh.db, 'Provinsi Dua')
})
afterAll(() => fresh.drop())

const ALAMAT = '/kerja/pengaduan/pengaturan/pintu'
const meja = async (rumah: Rumah, peran: 'admin_instansi' | 'penghubung' = 'admin_instansi'): Promise<Meja> =>
  buildMeja(
    deps,
    await rumah.pejabat({ peran, unitId: peran === 'penghubung' ? rumah.dinas.id : null }),
    '/kerja/pengaduan',
    [mejaRoutes(deps)],
  )
const penerima = async (operator?: string): Promise<string | undefined> =>
  penerimaOf(await fresh.db.read({ instansiId: null }, listPenerimaan), operator)?.instansi.nama
const atur = async (rumah: Rumah, pintu: string[]): Promise<number> => {
  clock.now = new Date(clock.now.getTime() + 60_000)
  return (await (await meja(rumah)).post(ALAMAT, { pintu })).status
}

it('gives the letters of whoever does not know to the first instansi that said it takes them', async () => {
  expect(await penerima()).toBe('Kabupaten Satu')
  expect(await atur(dua, ['terima', 'tidakTahu'])).toBe(303)
  expect(await penerima()).toBe('Provinsi Dua')
  await atur(satu, ['terima', 'tidakTahu'])
  // Saying it again does not move it to the end of the row.
  await atur(dua, ['terima', 'tidakTahu'])
  expect(await penerima()).toBe('Provinsi Dua')
  expect(await penerima(satu.instansi.slug)).toBe('Kabupaten Satu')
  await atur(dua, ['terima'])
  expect(await penerima()).toBe('Kabupaten Satu')
})

it('shows on the desk who stands behind the door, and changes its own word alone', async () => {
  const html = await (await (await meja(dua)).get(ALAMAT)).text()
  expect(html).toContain('sekarang diterima Kabupaten Satu')
  expect(html).toMatch(/Kabupaten Satu<[^]*Ya, sejak 16 /)
  expect((await (await meja(dua, 'penghubung')).get(ALAMAT)).status).toBe(403)
  expect((await (await meja(dua, 'penghubung')).post(ALAMAT, { pintu: [] })).status).toBe(403)
})

it('says that one choice needs the other, and keeps what was ticked', async () => {
  const res = await (await meja(dua)).post(ALAMAT, { pintu: ['tidakTahu'] })
  expect(res.status).toBe(422)
  const html = await res.text()
  expect(html).toContain('pilih keduanya')
  const dicentang = [...html.matchAll(/<input[^>]*name="pintu"[^>]*>/g)].filter(([x]) =>
    x.includes(' checked'),
  )
  expect(dicentang.map(([x]) => /value="(\w+)"/.exec(x)![1])).toEqual(['tidakTahu'])
  expect(await penerima()).toBe('Kabupaten Satu')
})

it('takes an instansi that does not receive by the form off the list, and shows others the way', async () => {
  await atur(satu, [])
  const w = buildPeramban(deps, [wargaRoutes(deps)])
  const langsung = await w.get(`/pengaduan/baru?ke=${satu.instansi.slug}`)
  expect(await langsung.text()).not.toContain('name="isi"')
  // With one left there is nothing to choose.
  expect(await (await w.get('/pengaduan/baru')).text()).toContain('Provinsi Dua')
  await atur(satu, ['terima'])
  const baru = buildPeramban(deps, [wargaRoutes(deps)])
  expect(await (await baru.get('/pengaduan/baru')).text()).toMatch(/Kabupaten Satu[^]*Provinsi Dua/)
})

it('leads whoever does not know to a form, also where its receiver stands in no list', async () => {
  const buka = async (operator?: string): Promise<string> => {
    const config = readConfig(operator === undefined ? {} : { SAMBUT_PENERIMA: operator })
    const w = buildPeramban(deps, [wargaRoutes({ ...deps, config })])
    const pilihan = await (await w.get('/pengaduan/baru')).text()
    const [, href] = /href="([^"]+)">Saya tidak tahu/.exec(pilihan) ?? []
    return href === undefined ? pilihan : (await w.get(href)).text()
  }
  await atur(satu, [])
  const dinamai = await buka(satu.instansi.slug)
  expect(dinamai).toContain('name="isi"')
  expect(dinamai).toContain('Kabupaten Satu')
  // Where nobody takes letters by the form, those of whoever does not know still arrive.
  await atur(dua, [])
  expect(await buka()).toContain('name="isi"')
  for (const r of [satu, dua]) await atur(r, ['terima'])
})
