import { sql } from 'kysely'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { freshDb, type FreshDb } from '../../../../test/support/database.ts'
import { buildDeps } from '../../../../test/support/deps.ts'
import { buildMeja, type Meja } from '../../../../test/support/meja.ts'
import { terimaAduan } from '../../../../test/support/pengaduan.ts'
import { buildRumah, type Rumah } from '../../../../test/support/registry.ts'
import type { Peran } from '../../../kernel/actor.ts'
import { newId } from '../../../kernel/ids.ts'
import { mejaRoutes } from '../meja/routes.ts'
import { listAksiAsal } from '../store-daftar.ts'

let fresh: FreshDb
let rumah: Rumah
let deps: ReturnType<typeof buildDeps>
const M = '/kerja/tindak-lanjut'
beforeAll(async () => {
  fresh = await freshDb()
  rumah = await buildRumah(fresh.db)
  deps = buildDeps(fresh.db, { now: () => new Date('2026-11-22T03:00:00Z') })
})
afterAll(() => fresh.drop())

async function aduan(over: Parameters<typeof terimaAduan>[2] = {}): Promise<string> {
  const { id } = await terimaAduan(deps, rumah.instansi.id, over)
  await sql`update pengaduan set unit_id = ${rumah.puskesmas.id} where id = ${id}`.execute(fresh.owner)
  return id
}
const meja = async (peran: Peran, unitId: string | null): Promise<Meja> =>
  buildMeja(deps, await rumah.pejabat({ peran, unitId }), M, [mejaRoutes(deps)])
const formulir = async (m: Meja, id: string): Promise<string> =>
  (await m.get(`${M}/baru?asal=pengaduan&asal_id=${id}`)).text()
const isian = (id: string) => ({
  unit: rumah.kecamatan.id,
  asal: 'pengaduan',
  asal_id: id,
  asal_teks: 'Surat Ibu Siti',
  masalah: 'Antrean lansia bercampur.',
  kegiatan: 'Membuka loket lansia.',
  penanggung_jawab: 'Kepala Tata Usaha',
  cara: 'tanggal',
  tenggat: '2027-01-31',
  kunci: newId(),
})
const asal = (id: string) =>
  fresh.db.read({ instansiId: rumah.instansi.id }, (db) => listAksiAsal(db, 'pengaduan', [id]))

it('plans an action from one letter, with its day and nothing of what was written', async () => {
  const id = await aduan()
  const penghubung = await meja('penghubung', rumah.puskesmas.id)
  const form = await formulir(penghubung, id)
  expect(form).toContain('Laporan warga yang diterima')
  expect(form).toMatch(/name="tampil"(?![^>]*checked)/)
  const jadi = await penghubung.post(`${M}/baru`, isian(id))
  expect(jadi.status).toBe(303)
  const [a] = await asal(id)
  expect(a).toMatchObject({ asal: 'pengaduan', asalId: id, unitId: rumah.puskesmas.id, tampilPublik: false })
  expect(a!.asalTeks).toMatch(/^Laporan warga yang diterima \d/)
  const rinci = jadi.headers.get('location')!
  expect(await (await penghubung.get(rinci)).text()).toContain(`href="/kerja/pengaduan/${id}"`)
  // Staff of the unit see the action; the letter is for those who answer it.
  const petugas = await meja('petugas', rumah.puskesmas.id)
  expect(await (await petugas.get(rinci)).text()).not.toContain(`/kerja/pengaduan/${id}`)
})

it.each([
  ['rahasia', () => aduan({ rahasia: true }), 'pengelola_pengaduan' as const, null],
  ['of another unit', () => aduan(), 'penghubung' as const, 'kecamatan' as const],
  ['seen by staff who answer none', () => aduan(), 'petugas' as const, 'puskesmas' as const],
])('knows nothing of a letter that is %s', async (_, buat, peran, unit) => {
  const id = await buat()
  const m = await meja(peran, unit && rumah[unit].id)
  expect(await formulir(m, id)).not.toContain('Laporan warga yang diterima')
  await m.post(`${M}/baru`, isian(id))
  expect(await asal(id)).toEqual([])
})
