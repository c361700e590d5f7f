import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { freshDb, type FreshDb } from '../../../../test/support/database.ts'
import { buildDeps } from '../../../../test/support/deps.ts'
import { buildMeja, type Meja } from '../../../../test/support/meja.ts'
import { buildRumah, type Rumah } from '../../../../test/support/registry.ts'
import type { Pejabat } from '../../../kernel/actor.ts'
import { newId } from '../../../kernel/ids.ts'
import type { Deps } from '../../../platform/deps.ts'
import { fkp } from '../index.ts'
import { getForum } from '../store.ts'
import { forumHariIni } from './hari-ini.ts'

let fresh: FreshDb
let rumah: Rumah
let deps: Deps & { readonly asked: unknown[] }
let petugas: Pejabat
let kepala: Pejabat
let kini = new Date('2026-11-22T03:00:00Z')
const M = '/kerja/fkp'
const meja = (siapa: Pejabat): Meja => buildMeja(deps, siapa, M, [fkp.kerja!(deps)])
const scope = () => ({ instansiId: rumah.instansi.id })
const forum = (id: string) => fresh.db.read(scope(), (db) => getForum(db, id))

beforeAll(async () => {
  fresh = await freshDb()
  rumah = await buildRumah(fresh.db)
  deps = buildDeps(fresh.db, { now: () => kini })
  petugas = await rumah.pejabat({ peran: 'petugas', unitId: rumah.puskesmas.id })
  kepala = await rumah.pejabat({ peran: 'kepala_unit', unitId: rumah.puskesmas.id })
})
afterAll(() => fresh.drop())

const isian = (over: Record<string, string> = {}) => ({
  unit: rumah.puskesmas.id,
  layanan: rumah.layanan.id,
  tema: 'Waktu tunggu di poli umum',
  jenis: 'permasalahan',
  mode: 'tatap_muka',
  tanggal: '2026-12-10',
  mulai: '09.00',
  selesai: '1130',
  tempat: 'Aula puskesmas',
  tautan: '',
  fasilitator: '',
  uraian: 'Kami ingin tahu <b>mengapa</b>.',
  dilihat: '0',
  ...over,
})
const buat = async (over: Record<string, string> = {}): Promise<string> => {
  const r = await meja(petugas).post(`${M}/baru`, isian(over))
  expect(r.status).toBe(303)
  return /fkp\/([0-9a-f-]{36})/.exec(r.headers.get('location')!)![1]!
}
const langkah = (siapa: Pejabat, id: string, aksi: string, isi: Record<string, string> = {}) =>
  meja(siapa).post(`${M}/${id}/langkah/${aksi}`, isi)

describe('the desk of the forums', () => {
  it('is empty at first, and says what to do', async () => {
    const teks = await (await meja(petugas).get(M)).text()
    expect(teks).toContain('Belum ada forum')
    expect(teks).toContain(`href="${M}/baru"`)
  })

  it('takes a forum from nothing to its end; announcing is the head’s', async () => {
    const id = await buat()
    expect(await forum(id)).toMatchObject({
      keadaan: 'persiapan',
      mulai: '09:00',
      selesai: '11:30',
      slug: 'waktu-tunggu-di-poli-umum-2026',
      layananId: rumah.layanan.id,
    })
    const halaman = await (await meja(petugas).get(`${M}/${id}`)).text()
    expect(halaman).toContain('Kami ingin tahu &lt;b>mengapa&lt;/b>.')
    expect(halaman).toContain('Mengumumkan dan membatalkan dilakukan oleh kepala unit.')
    expect((await langkah(petugas, id, 'umumkan')).status).toBe(403)
    expect((await langkah(kepala, id, 'umumkan')).status).toBe(303)
    expect((await langkah(petugas, id, 'mulai')).status).toBe(409)
    kini = new Date('2026-12-10T02:00:00Z')
    expect((await langkah(petugas, id, 'mulai')).status).toBe(303)
    expect((await langkah(petugas, id, 'akhiri')).status).toBe(303)
    expect((await forum(id)).keadaan).toBe('selesai')
    expect((await langkah(kepala, id, 'batalkan', { alasan: 'x' })).status).toBe(409)
    kini = new Date('2026-11-22T03:00:00Z')
  })

  it('makes one forum of a form that is sent twice at once, and two addresses of two with one theme', async () => {
    const kunci = newId()
    const isi = isian({ tema: 'Loket yang tutup siang hari', kunci })
    const kirim = (x: Record<string, string>) => meja(petugas).post(`${M}/baru`, x)
    const [a, b, lain] = await Promise.all([kirim(isi), kirim(isi), kirim({ ...isi, kunci: newId() })])
    expect([a.status, b.status, lain.status]).toEqual([303, 303, 303])
    expect(a.headers.get('location')).toBe(b.headers.get('location'))
    expect(a.headers.get('location')).not.toBe(lain.headers.get('location'))
    const daftar = await (await meja(petugas).get(M)).text()
    expect(daftar.match(/Loket yang tutup siang hari/g)).toHaveLength(2)
  })

  it('gives back what was typed, with the sentence beside each field', async () => {
    const r = await meja(petugas).post(
      `${M}/baru`,
      isian({
        tema: 'KTP',
        selesai: '08.00',
        tempat: '',
        tautan: 'javascript:alert(1)',
        tanggal: '2026-02-31',
      }),
    )
    expect(r.status).toBe(422)
    const teks = await r.text()
    for (const kalimat of [
      'Tulis temanya, paling sedikit 8 huruf.',
      'Jam selesai harus sesudah jam mulai.',
      'Tulis tempatnya.',
      'Alamat web dimulai dengan https://',
      'Tulis tanggalnya.',
      'value="KTP"',
    ])
      expect(teks).toContain(kalimat)
  })

  it('does not take a unit or a service that is somebody else’s', async () => {
    const lain = await meja(petugas).post(`${M}/baru`, isian({ unit: rumah.kecamatan.id, layanan: '' }))
    expect(lain.status).toBe(422)
    const id = await buat({ tema: 'Antrean loket pendaftaran' })
    const asing = await rumah.pejabat({ peran: 'petugas', unitId: rumah.kecamatan.id })
    for (const path of [`${M}/${id}`, `${M}/${id}/ubah`, `${M}/${id}/agenda`])
      expect((await meja(asing).get(path)).status).toBe(404)
    expect((await langkah(asing, id, 'umumkan')).status).toBe(404)
    const pembina = await rumah.pejabat({ peran: 'pembina', unitId: null })
    expect((await meja(pembina).get(`${M}/${id}`)).status).toBe(200)
    expect((await meja(pembina).get(`${M}/${id}/ubah`)).status).toBe(403)
  })

  it('tells whoever was overtaken, keeps the typing, and lets him save again', async () => {
    const id = await buat({ tema: 'Obat yang sering kosong' })
    const ubah = (isi: Record<string, string>) => meja(petugas).post(`${M}/${id}/ubah`, isian(isi))
    expect((await ubah({ tema: 'Obat yang kerap kosong' })).status).toBe(303)
    const kalah = await ubah({ tema: 'Obat yang jarang ada' })
    expect(kalah.status).toBe(409)
    const teks = await kalah.text()
    expect(teks).toContain('value="Obat yang jarang ada"')
    expect(teks).toMatch(/name="dilihat" value="1"/)
    expect((await ubah({ tema: 'Obat yang jarang ada', dilihat: '1' })).status).toBe(303)
    // The same page sent twice is one change.
    expect((await ubah({ tema: 'Obat yang jarang ada', dilihat: '1' })).status).toBe(303)
    expect(await forum(id)).toMatchObject({ tema: 'Obat yang jarang ada', urutan: 2 })
  })

  it('asks why a forum is called off, and shows it', async () => {
    const id = await buat({ tema: 'Parkir di halaman puskesmas' })
    const kosong = await langkah(kepala, id, 'batalkan')
    expect(kosong.status).toBe(422)
    expect(await kosong.text()).toContain('Tulis alasannya.')
    expect((await langkah(kepala, id, 'batalkan', { alasan: 'Gedung dipakai vaksinasi.' })).status).toBe(303)
    expect(await (await meja(petugas).get(`${M}/${id}`)).text()).toContain('Gedung dipakai vaksinasi.')
  })

  it('takes a step that is pressed twice once, and no other reason for the same', async () => {
    const id = await buat({ tema: 'Tombol ditekan dua kali' })
    const dilihat = String((await forum(id)).urutan)
    for (const res of await Promise.all([1, 2].map(() => langkah(kepala, id, 'umumkan', { dilihat }))))
      expect([res.status, res.headers.get('location')]).toEqual([303, `${M}/${id}?tersimpan=1`])
    expect(await forum(id)).toMatchObject({ keadaan: 'diumumkan', urutan: Number(dilihat) + 1 })
    expect((await langkah(petugas, id, 'umumkan', { dilihat })).status).toBe(403)
    const batal = { dilihat: String((await forum(id)).urutan), alasan: 'Gedung dipakai.' }
    for (let i = 0; i < 2; i++) expect((await langkah(kepala, id, 'batalkan', batal)).status).toBe(303)
    expect((await langkah(kepala, id, 'batalkan', { ...batal, alasan: 'Lain.' })).status).toBe(409)
  })

  it('tells whoever may not change a forum so, before a word of the form is judged', async () => {
    const id = await buat({ tema: 'Punya puskesmas' })
    const lain = meja(await rumah.pejabat({ peran: 'petugas', unitId: rumah.kecamatan.id }))
    const lihat = (await lain.get(`${M}/${id}`)).status
    expect((await lain.post(`${M}/${id}/ubah`, {})).status).toBe(lihat === 200 ? 403 : 404)
    const pembina = await rumah.pejabat({ peran: 'pembina', unitId: null })
    expect((await meja(pembina).get(`${M}/${id}`)).status).toBe(200)
    expect((await meja(pembina).post(`${M}/${id}/ubah`, {})).status).toBe(403)
  })

  it('announces no forum of yesterday and no online one without its link', async () => {
    const lampau = await buat({ tema: 'Forum yang terlambat', tanggal: '2026-11-21' })
    expect((await langkah(kepala, lampau, 'umumkan')).status).toBe(409)
    const daring = await buat({ tema: 'Forum lewat internet', mode: 'daring', tempat: '' })
    expect(await (await langkah(kepala, daring, 'umumkan')).text()).toContain('memerlukan tautan rapat')
  })

  it('lists forums by date, page by page, by year and by state', async () => {
    for (let i = 1; i <= 31; i++)
      await buat({ tema: `Forum bulan lalu nomor ${i}`, tanggal: `2025-01-${String(i).padStart(2, '0')}` })
    const p = meja(petugas)
    const satu = await (await p.get(`${M}?tahun=2025`)).text()
    expect(satu).toContain('Forum bulan lalu nomor 31')
    expect(satu).not.toContain('Forum bulan lalu nomor 1<')
    const lanjut = /href="([^"]*sesudah=[^"]*)"/.exec(satu)![1]!.replaceAll('&amp;', '&')
    const dua = await (await p.get(lanjut)).text()
    expect(dua).toContain('Forum bulan lalu nomor 1<')
    expect(dua).not.toContain('Forum bulan lalu nomor 2<')
    expect(await (await p.get(`${M}?keadaan=batal`)).text()).toContain('Parkir di halaman')
    expect(await (await p.get(`${M}?tahun=2020`)).text()).toContain('Tidak ada forum yang cocok')
  })

  it('reminds of what waits, and nobody else’s', async () => {
    const items = await fresh.db.read(scope(), (db) => forumHariIni(db, kepala, kini, 'id'))
    expect(items.map((i) => i.judul)).toEqual(
      expect.arrayContaining([expect.stringMatching(/menunggu diumumkan/)]),
    )
    const asing = await rumah.pejabat({ peran: 'kepala_unit', unitId: rumah.kecamatan.id })
    expect(await fresh.db.read(scope(), (db) => forumHariIni(db, asing, kini, 'id'))).toEqual([])
  })
})
