import { afterAll, beforeAll, expect, it } from 'vitest'
import { freshDb, type FreshDb } from '../../../../test/support/database.ts'
import { buildDeps } from '../../../../test/support/deps.ts'
import { buildMeja, type Meja } from '../../../../test/support/meja.ts'
import { buildRumah } from '../../../../test/support/registry.ts'
import { xlsx } from '../../../../test/support/xlsx.ts'
import { luarRoutes } from '../luar/routes.ts'

const DI = '/kerja/pengaduan/lapor'
// Invented rows.
const JUDUL = ['Tracking ID', 'Tanggal Laporan Masuk', 'Isi Laporan Awal', 'Status Laporan', 'Tipe Laporan']
const berkas = (nama: string, isi = 'Berlubang di depan sekolah.'): FormData => {
  const form = new FormData()
  const baris = [9300001, '3 Mar 2026', isi, 'Belum Terverifikasi', '']
  form.set('berkas', new File([new Uint8Array(xlsx({ a: [JUDUL, baris] }))], nama))
  return form
}

let fresh: FreshDb
let deps: ReturnType<typeof buildDeps>
let meja: Meja
let rekan: Meja
let lain: Meja
beforeAll(async () => {
  fresh = await freshDb()
  deps = buildDeps(fresh.db, { now: () => new Date('2026-11-22T03:00:00Z') })
  const rumah = await buildRumah(fresh.db)
  const at = async (r: typeof rumah): Promise<Meja> => {
    const pejabat = await r.pejabat({ peran: 'pengelola_pengaduan', unitId: null })
    return buildMeja(deps, pejabat, '/kerja/pengaduan', [luarRoutes(deps)])
  }
  ;[meja, rekan, lain] = [await at(rumah), await at(rumah), await at(await buildRumah(fresh.db, 'Kota Lain'))]
})
afterAll(() => fresh.drop())

const ke = async (m: Meja, form: FormData): Promise<string> =>
  (await m.upload(DI, form)).headers.get('location') ?? ''
const pratinjau = () => fresh.owner.selectFrom('pengaduan_lapor_impor').select('id').execute()

it('leads the same file to the preview it has, whatever its name and whoever brings it, until it is taken in', async () => {
  const satu = await ke(meja, berkas('ringkas.xlsx'))
  expect(await ke(rekan, berkas('ringkas (1).xlsx'))).toBe(`${satu}?sama=1`)
  expect(await pratinjau()).toHaveLength(1)
  const lihat = await (await rekan.get(`${satu}?sama=1`)).text()
  expect(lihat).toMatch(/Berkas yang sama sudah diunggah pada .+ dan belum dimasukkan\./)
  expect(await (await meja.get(satu)).text()).not.toContain('Berkas yang sama')
  expect((await meja.post(`${satu}?sama=1`, {})).headers.get('location')).toBe(satu)
  const dua = await ke(meja, berkas('ringkas.xlsx'))
  expect(dua).not.toContain(satu)
  const lagi = await (await meja.get(dua)).text()
  expect(lagi).toContain('Berkas ini sudah dimasukkan pada 22 November 2026')
  expect(lagi).toContain('1 laporan dapat dimasukkan')
  expect(await (await meja.get(`${dua}?bahasa=en`)).text()).toContain('This file was taken in on 22 November')
  expect(await (await meja.get(await ke(meja, berkas('ringkas.xlsx', 'Lain.')))).text()).not.toContain(
    'sudah dimasukkan pada',
  )
})

it('knows nothing of the files of another instansi', async () => {
  const di = await ke(lain, berkas('ringkas.xlsx'))
  expect(di).not.toContain('sama')
  expect(await (await lain.get(di)).text()).not.toContain('sudah dimasukkan pada')
})

it('makes one preview of a button pressed several times at once, and keeps one file for it', async () => {
  const sebelum = (await pratinjau()).length
  const di = await Promise.all(Array.from({ length: 4 }, () => ke(meja, berkas('a.xlsx', 'Serentak.'))))
  expect(new Set(di.map((x) => x.replace('?sama=1', ''))).size).toBe(1)
  expect(await pratinjau()).toHaveLength(sebelum + 1)
  const disimpan: string[] = []
  for await (const kunci of deps.files.list()) disimpan.push(kunci)
  const terbuka = await fresh.owner
    .selectFrom('pengaduan_lapor_impor')
    .select('id')
    .where('diambil_at', 'is', null)
    .execute()
  expect(disimpan).toHaveLength(terbuka.length)
})
