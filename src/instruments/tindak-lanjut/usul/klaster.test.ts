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
let kategori: string
const kini = new Date('2026-11-22T03:00:00Z')
const M = '/kerja/tindak-lanjut'
beforeAll(async () => {
  fresh = await freshDb()
  rumah = await buildRumah(fresh.db)
  deps = buildDeps(fresh.db, { now: () => kini })
  kategori = newId()
  await sql`insert into pengaduan_kategori (instansi_id, id, nama, mulai)
    values (${rumah.instansi.id}, ${kategori}, 'Antrean', '2020-01-01')`.execute(fresh.owner)
  for (let i = 0; i < 4; i++) await aduan()
  await aduan({ rahasia: true })
})
afterAll(() => fresh.drop())

async function aduan(
  over: Parameters<typeof terimaAduan>[2] = {},
  status = 'ditindaklanjuti',
): Promise<void> {
  const { id } = await terimaAduan(deps, rumah.instansi.id, over)
  await sql`update pengaduan set unit_id = ${rumah.puskesmas.id}, kategori_id = ${kategori}, status = ${status}
    where id = ${id}`.execute(fresh.owner)
}
const meja = async (peran: Peran, unitId: string | null): Promise<Meja> =>
  buildMeja(deps, await rumah.pejabat({ peran, unitId }), M, [mejaRoutes(deps)])
const alamat = (): string => `${M}/baru?asal=klaster&asal_id=${kategori}&asal_kunci=${rumah.puskesmas.id}`

it('offers letters that recur from the fifth that everybody may see, and ties the action to them', async () => {
  const petugas = await meja('petugas', rumah.puskesmas.id)
  const usulan = async (): Promise<string> => (await petugas.get(`${M}/usulan`)).text()
  expect(await usulan()).toContain('Tidak ada keluhan yang berulang.')
  await aduan({}, 'dijawab')
  expect(await usulan()).toContain('5 laporan, 4 belum dijawab')
  const form = await (await petugas.get(alamat())).text()
  expect(form).toContain('5 laporan tentang Antrean dalam dua belas bulan')
  const isian = {
    unit: rumah.kecamatan.id,
    asal: 'klaster',
    asal_id: kategori,
    asal_kunci: rumah.puskesmas.id,
    asal_teks: '900 laporan',
    masalah: 'Warga menunggu lama.',
    kegiatan: 'Membuka loket kedua.',
    penanggung_jawab: 'Kepala Tata Usaha',
    cara: 'tanggal',
    tenggat: '2027-01-31',
    tampil: '1',
    kunci: newId(),
  }
  expect((await petugas.post(`${M}/baru`, isian)).status).toBe(303)
  const [a] = await fresh.db.read({ instansiId: rumah.instansi.id }, (db) =>
    listAksiAsal(db, 'klaster', [kategori]),
  )
  // Unit, origin and figures are looked up anew, whatever the browser says.
  expect(a).toMatchObject({
    unitId: rumah.puskesmas.id,
    asalKunci: rumah.puskesmas.id,
    asalTeks: '5 laporan tentang Antrean dalam dua belas bulan',
    status: 'usulan',
  })
  expect(await usulan()).toContain('1 tindakan sudah dicatat')
})

it('is not there for another unit', async () => {
  const lain = await meja('petugas', rumah.kecamatan.id)
  expect(await (await lain.get(`${M}/usulan`)).text()).not.toContain('Antrean')
  expect(await (await lain.get(alamat())).text()).not.toContain('Antrean')
  expect((await (await meja('apip', null)).get(`${M}/usulan`)).status).toBe(403)
})
