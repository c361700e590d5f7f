import { afterAll, beforeAll, expect, it } from 'vitest'
import { freshDb, type FreshDb } from '../../../../test/support/database.ts'
import { buildDeps } from '../../../../test/support/deps.ts'
import { buildMeja } from '../../../../test/support/meja.ts'
import { terimaAduan } from '../../../../test/support/pengaduan.ts'
import { buildRumah, type Rumah } from '../../../../test/support/registry.ts'
import type { Pejabat } from '../../../kernel/actor.ts'
import { actOn } from '../commands.ts'
import { showKode } from '../kode.ts'
import { mejaRoutes } from '../meja/routes.ts'
import { loadProfilRetensi } from './profil.ts'

let fresh: FreshDb
let rumah: Rumah
let kini = new Date('2026-11-16T03:00:00Z')
let pengelola: Pejabat
let deps: ReturnType<typeof buildDeps>
beforeAll(async () => {
  fresh = await freshDb()
  rumah = await buildRumah(fresh.db)
  deps = buildDeps(fresh.db, { now: () => kini })
  pengelola = await rumah.pejabat({ peran: 'pengelola_pengaduan', unitId: null })
})
afterAll(() => fresh.drop())

const scope = () => ({ instansiId: rumah.instansi.id })
const meja = (siapa: Pejabat) =>
  buildMeja(deps, siapa, '/kerja/pengaduan', [mejaRoutes(deps)], { zona: 'WIB' })
const ALAMAT = '/kerja/pengaduan/pengaturan/retensi'
const isian = {
  aktif: 'nyala',
  dasar: 'JRA 12/2024',
  bulan_identitas: '12',
  bulan_lampiran: '12',
  bulan_cerita: '24',
  bulan_surat: '12',
  bulan_percakapan: '',
  unggahanHari: '30',
  yatimHari: '7',
}

it('is closed to whoever may not configure', async () => {
  const petugas = await rumah.pejabat({ peran: 'penghubung', unitId: rumah.dinas.id })
  expect((await meja(petugas).get(ALAMAT)).status).toBe(403)
  expect((await meja(petugas).post(ALAMAT, isian)).status).toBe(403)
})

it('says beside the field what is wrong, and keeps what was typed', async () => {
  const panjang = 'Keputusan '.repeat(31).trim()
  const lebih = await meja(pengelola).post(ALAMAT, { ...isian, dasar: panjang })
  const lagi = await lebih.text()
  expect([
    lebih.status,
    lagi.includes('paling banyak 300 huruf'),
    lagi.includes(`value="${panjang}"`),
  ]).toEqual([422, true, true])
  const res = await meja(pengelola).post(ALAMAT, { ...isian, dasar: '', bulan_surat: '36', yatimHari: '0' })
  const html = await res.text()
  expect(res.status).toBe(422)
  for (const teks of [
    'Tulis dasarnya sebelum',
    'tidak boleh lebih lama daripada keduanya',
    'dari 1 sampai 365',
    'value="36"',
  ])
    expect(html).toContain(teks)
  expect((await fresh.db.read(scope(), loadProfilRetensi)).aktif).toBe(false)
})

it('counts what the typed terms would erase without saving them, and saves when told to', async () => {
  const { id, kode } = await terimaAduan(deps, rumah.instansi.id, {
    pelapor: { nama: 'Siti', alamat: '', telepon: '', surel: 'siti@contoh.id', kabar: null },
  })
  await fresh.db.write(scope(), (trx) => actOn(trx, deps, pengelola, id, 'arsip', { alasan: 'Ganda.' }))
  kini = new Date('2028-01-16T03:00:00Z')
  const coba = await (await meja(pengelola).post(ALAMAT, { ...isian, aksi: 'hitung' })).text()
  expect(coba).toContain('Belum disimpan')
  expect(coba).toContain(showKode(kode))
  expect((await fresh.db.read(scope(), loadProfilRetensi)).aktif).toBe(false)
  const simpan = await meja(pengelola).post(ALAMAT, { ...isian, aksi: 'simpan' })
  expect([simpan.status, simpan.headers.get('location')]).toEqual([303, `${ALAMAT}?tersimpan=1`])
  expect(await fresh.db.read(scope(), loadProfilRetensi)).toMatchObject({
    aktif: true,
    dasar: 'JRA 12/2024',
    bulan: { surat: 12, percakapan: null },
  })
  // One that this person may not see is counted, and not named.
  const apip = await rumah.pejabat({ peran: 'admin_instansi', unitId: null })
  expect(await (await meja(apip).get(ALAMAT)).text()).not.toContain(showKode(kode))
})

it('holds a complaint with a reason, shows it in both places, and lets it go', async () => {
  const { id, kode } = await terimaAduan(deps, rumah.instansi.id)
  const jalan = `/kerja/pengaduan/${id}`
  const kosong = await meja(pengelola).post(`${jalan}/tahan`, { jenis: 'perkara', alasan: ' ' })
  expect([kosong.status, await kosong.text()]).toEqual([422, expect.stringContaining('tidak boleh dihapus')])
  const tahan = await meja(pengelola).post(`${jalan}/tahan`, { jenis: 'ombudsman', alasan: 'Surat 7/2028' })
  expect(tahan.headers.get('location')).toBe(jalan)
  expect(await (await meja(pengelola).get(jalan)).text()).toContain('Diperiksa Ombudsman, Surat 7/2028')
  expect(await (await meja(pengelola).get(ALAMAT)).text()).toContain(showKode(kode))
  expect((await meja(pengelola).post(`${jalan}/tahan/lepas`, {})).status).toBe(303)
  expect(await (await meja(pengelola).get(ALAMAT)).text()).not.toContain('Surat 7/2028')
})
