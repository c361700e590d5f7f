import { afterAll, beforeAll, expect, it } from 'vitest'
import { buildKantorAduan, type KantorAduan } from '../../../../test/support/kantor-aduan.ts'
import { terimaAduan } from '../../../../test/support/pengaduan.ts'
import { buildPeramban } from '../../../../test/support/peramban.ts'
import { pinOf } from '../kode.ts'
import { findPengaduan } from '../store.ts'
import { wargaRoutes } from '../warga/index.ts'
import { pengaduanHariIni } from './hari-ini.ts'
import { hitungUlangPengaduan } from './hitung-ulang.ts'
import { jalankanWaktu } from './waktu.ts'

let k: KantorAduan
beforeAll(async () => {
  k = await buildKantorAduan()
}, 60_000)
afterAll(() => k.fresh.drop())

const MENUNGGU = '/kerja/pengaduan?tab=persetujuan'
const statusOf = async (id: string) => (await k.baca((db) => findPengaduan(db, id)))?.status
const habis = () => jalankanWaktu(k.deps, k.rumah.instansi.id)

it('leaves what a silent reporter says nothing to for another to check, where the unit wants that', async () => {
  await k.atur({ periksaTutup: true })
  const { id, kode } = await terimaAduan(k.deps, k.rumah.instansi.id, { judul: 'Atap bocor' })
  const lain = await terimaAduan(k.deps, k.rumah.instansi.id, { judul: 'Pagar roboh' })
  await k.act(k.pengelola, id, 'disposisi', { unitId: k.rumah.dinas.id })
  await k.act(k.penghubung, id, 'jawab')
  await k.act(k.pengelola, lain.id, 'disposisi', { unitId: k.rumah.kecamatan.id })
  await k.act(await k.jadikan('penghubung', k.rumah.kecamatan.id), lain.id, 'jawab')

  const warga = buildPeramban(k.deps, [wargaRoutes(k.deps)])
  await warga.post('/pengaduan/lacak', new URLSearchParams({ kode, pin: pinOf(k.deps, kode) }))
  expect(await (await warga.get(`/pengaduan/lacak/${kode}`)).text()).toContain('petugas lain memeriksa')
  expect(await (await k.meja(k.kepala).get(MENUNGGU)).text()).not.toContain('Atap bocor')

  k.pukul('2026-12-07T03:00:00Z')
  expect(await habis()).toEqual({ tutup: 1, arsip: 0 })
  expect([await statusOf(id), await statusOf(lain.id)]).toEqual(['dijawab', 'ditutup_sistem'])
  const menunggu = await (await k.meja(k.kepala).get(MENUNGGU)).text()
  expect(menunggu).toContain('Atap bocor')
  expect(menunggu).toContain('Penutupan menunggu diperiksa')
  expect(menunggu).not.toContain('menunggu pelapor')
  const hariIni = await k.baca((db) => pengaduanHariIni(db, k.kepala, k.deps.now(), 'id'))
  expect(hariIni.map((i) => i.judul)).toContain('1 konsep jawaban atau penutupan menunggu persetujuan Anda')
  const tutup = (siapa: typeof k.kepala) =>
    k.meja(siapa).post(`/kerja/pengaduan/${id}/langkah/tutup`, { teks: 'Sudah dilihat: atap rapat.' })
  expect((await tutup(k.penghubung)).status).not.toBe(303)
  expect((await tutup(k.kepala)).status).toBe(303)
  expect(await statusOf(id)).toBe('ditutup_admin')
  expect(await (await k.meja(k.kepala).get(MENUNGGU)).text()).not.toContain('Atap bocor')
  expect(await hitungUlangPengaduan(k.fresh.owner)).toEqual([])
})

it('is not on the list of whoever answered it: he cannot check his own work', async () => {
  k.pukul('2026-11-16T03:00:00Z')
  await k.atur({ periksaTutup: true })
  const { id } = await terimaAduan(k.deps, k.rumah.instansi.id, { judul: 'Kaca pecah' })
  await k.act(k.pengelola, id, 'disposisi', { unitId: k.rumah.dinas.id })
  await k.act(k.kepala, id, 'jawab')
  k.pukul('2026-12-07T03:00:00Z')
  const melihat = async (siapa: typeof k.kepala) =>
    (await (await k.meja(siapa).get(MENUNGGU)).text()).includes('Kaca pecah')
  expect([await melihat(k.kepala), await melihat(k.pengelola)]).toEqual([false, true])
  await k.act(k.pengelola, id, 'tutup')
})

it('closes it by itself when the unit wants that no longer', async () => {
  k.pukul('2026-12-07T03:00:00Z')
  await k.atur({ periksaTutup: true })
  const { id } = await terimaAduan(k.deps, k.rumah.instansi.id)
  await k.act(k.pengelola, id, 'disposisi', { unitId: k.rumah.dinas.id })
  await k.act(k.penghubung, id, 'jawab')
  k.pukul('2027-01-15T03:00:00Z')
  expect(await habis()).toMatchObject({ tutup: 0 })
  await k.atur({})
  expect(await habis()).toMatchObject({ tutup: 1 })
  expect(await statusOf(id)).toBe('ditutup_sistem')
})
