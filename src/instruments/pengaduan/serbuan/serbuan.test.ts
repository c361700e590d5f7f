import { createHash } from 'node:crypto'
import { sql } from 'kysely'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { freshDb, type FreshDb } from '../../../../test/support/database.ts'
import { buildDeps } from '../../../../test/support/deps.ts'
import { buildMeja } from '../../../../test/support/meja.ts'
import { buildPeramban, type Peramban } from '../../../../test/support/peramban.ts'
import { buildRumah, type Rumah } from '../../../../test/support/registry.ts'
import { countNolDepan } from '../../../kernel/bukti.ts'
import { newId } from '../../../kernel/ids.ts'
import { readConfig } from '../../../platform/config/index.ts'
import { mejaRoutes } from '../meja/routes.ts'
import { pengaduanHariIni } from '../pengingat/index.ts'
import { wargaRoutes } from '../warga/index.ts'
import { penjagaAduan } from './penjaga.ts'

let fresh: FreshDb
let rumah: Rumah
const clock = { now: new Date('2026-11-16T03:00:00Z') }
beforeAll(async () => {
  fresh = await freshDb()
  rumah = await buildRumah(fresh.db)
})
afterAll(() => fresh.drop())

/** A house with its own guard; every browser comes without a past, as from behind one router. */
function buka(serbuan?: string): { deps: ReturnType<typeof buildDeps>; warga: () => Peramban } {
  const deps = buildDeps(fresh.db, {
    now: () => clock.now,
    ...(serbuan !== undefined && { config: readConfig({ SAMBUT_SERBUAN: serbuan }) }),
  })
  const routes = wargaRoutes(deps)
  return { deps, warga: () => buildPeramban(deps, [routes]) }
}
let nomor = 0
const isian = (over: Record<string, string> = {}): Record<string, string> => ({
  kunci: newId(),
  jenis: 'pengaduan',
  isi: `Lampu jalan nomor ${++nomor} di depan pasar padam sejak tiga malam.`,
  mirip: '1',
  ...over,
})
const kirim = async (w: Peramban, fields: Record<string, string>, ...files: File[]): Promise<Response> => {
  const f = new FormData()
  for (const [k, v] of Object.entries(fields)) f.set(k, v)
  for (const file of files) f.append('lampiran', file)
  return w.post('/pengaduan/baru', f)
}
const fieldsOf = async (res: Response): Promise<Record<string, string>> =>
  Object.fromEntries(
    [...(await res.text()).matchAll(/<input type="hidden" name="([^"]+)" value(?:="([^"]*)")?\/>/g)].map(
      (m) => [m[1]!, (m[2] ?? '').replaceAll('&quot;', '"').replaceAll('&lt;', '<').replaceAll('&amp;', '&')],
    ),
  )
function solve(tiket: string): string {
  const bit = Number(tiket.split('.')[1])
  for (let n = 0; ; n++)
    if (countNolDepan(createHash('sha256').update(`${tiket}.${n}`).digest()) >= bit) return String(n)
}
const banyak = async (): Promise<number> =>
  (await sql<{ n: number }>`select count(*)::int as n from pengaduan`.execute(fresh.owner)).rows[0]!.n
const serang = async (warga: () => Peramban, n: number): Promise<Record<number, number>> => {
  const status: Record<number, number> = {}
  for (let i = 0; i < n; i++) {
    const res = await kirim(warga(), isian())
    status[res.status] = (status[res.status] ?? 0) + 1
  }
  return status
}

it('asks nobody for anything on a flooded day, and lets nobody be kept out by a script', async () => {
  const { deps, warga } = buka()
  expect(await serang(warga, 60)).toEqual({ 303: 60 })
  expect(await serang(warga, 30)).toEqual({ 429: 30 })
  expect(await banyak()).toBe(60)

  // Without JavaScript: everything typed and the file wait on the page; the button works after a short wait.
  const w = warga()
  const typed = isian({
    isi: 'Loket "satu" tutup <sejak pagi> & tidak ada yang menjawab telepon.',
    anonim: '1',
  })
  const held = await kirim(w, typed, new File(['%PDF-1.4 bukti'], 'bukti.pdf'))
  expect([held.status, held.headers.get('retry-after')]).toEqual([429, '20'])
  const page = await fieldsOf(held)
  expect(page).toMatchObject(typed)
  clock.now = new Date(clock.now.getTime() + 5000)
  const dini = await kirim(w, page)
  expect([dini.status, (await dini.text()).includes('Tunggu 15 detik lagi')]).toEqual([429, true])
  clock.now = new Date(clock.now.getTime() + 16_000)
  expect((await kirim(w, page)).headers.get('location')).toBe('/pengaduan/tanda-terima')
  expect((await kirim(w, page)).status).toBe(303)
  expect(await banyak()).toBe(61)
  const { rows } = await sql<{ nama: string }>`select nama from pengaduan_lampiran`.execute(fresh.owner)
  expect(rows).toEqual([{ nama: 'lampiran-1.pdf' }])

  // With JavaScript: the proof, and no wait. It is good for these words alone.
  const form = await fieldsOf(await kirim(warga(), isian()))
  const bukti = { ...form, bukti: solve(form['tiket']!) }
  expect(
    (await kirim(warga(), { ...bukti, isi: 'Kata-kata lain yang tidak dibuktikan sama sekali.' })).status,
  ).toBe(429)
  expect((await kirim(warga(), bukti)).status).toBe(303)
  expect(await banyak()).toBe(62)

  await penjagaAduan(deps).flush()
  const pengelola = await rumah.pejabat({ peran: 'pengelola_pengaduan', unitId: null })
  const meja = buildMeja(deps, pengelola, '/kerja/pengaduan', [mejaRoutes(deps)])
  const html = await (await meja.get('/kerja/pengaduan/pengaturan/pintu')).text()
  expect(html).toMatch(/kiriman dalam 10 menit; batasnya 60\./)
  const hariIni = () =>
    fresh.db.read({ instansiId: rumah.instansi.id }, (db) => pengaduanHariIni(db, pengelola, clock.now, 'id'))
  expect((await hariIni()).map((x) => x.judul)).toContain('Formulir pengaduan mendapat kiriman otomatis')
  clock.now = new Date(clock.now.getTime() + 2 * 3_600_000)
  expect((await hariIni()).map((x) => x.judul)).not.toContain('Formulir pengaduan mendapat kiriman otomatis')
  expect(await serang(warga, 3)).toEqual({ 303: 3 })
}, 60_000)

it('tells a mistake before it asks for a proof, and can be switched off', async () => {
  const { warga } = buka('pengaduan=1')
  await serang(warga, 1)
  expect((await kirim(warga(), isian({ isi: 'pendek' }))).status).toBe(422)
  expect(await serang(buka('mati').warga, 3)).toEqual({ 303: 3 })
})
