import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { freshDb, type FreshDb } from '../../../../test/support/database.ts'
import { buildDeps } from '../../../../test/support/deps.ts'
import { buildMeja, type Meja } from '../../../../test/support/meja.ts'
import { buildRumah, type Rumah } from '../../../../test/support/registry.ts'
import type { Pejabat } from '../../../kernel/actor.ts'
import { newId } from '../../../kernel/ids.ts'
import type { Deps } from '../../../platform/deps.ts'
import { createLayanan } from '../../../registry/index.ts'
import { contohIsi } from '../contoh.ts'
import { findBerlaku, listVersi } from '../store.ts'
import { standarHariIni } from './hari-ini.ts'
import { isianOf } from './isian.ts'
import { mejaRoutes } from './routes.ts'

let fresh: FreshDb
let rumah: Rumah
let deps: Deps
let petugas: Pejabat
let kepala: Pejabat
let kini = new Date('2026-11-22T03:00:00Z')
const meja = (siapa: Pejabat): Meja => buildMeja(deps, siapa, '/kerja/standar-pelayanan', [mejaRoutes(deps)])
const M = '/kerja/standar-pelayanan'

beforeAll(async () => {
  fresh = await freshDb()
  rumah = await buildRumah(fresh.db)
  deps = buildDeps(fresh.db, { now: () => kini })
  petugas = await rumah.pejabat({ peran: 'petugas', unitId: rumah.puskesmas.id })
  kepala = await rumah.pejabat({ peran: 'kepala_unit', unitId: rumah.puskesmas.id })
})
afterAll(() => fresh.drop())

const scope = () => ({ instansiId: rumah.instansi.id })
const versi = async (layananId: string) => fresh.db.read(scope(), (db) => listVersi(db, layananId))

/** The editor of a version as its page would send it. */
function formulir(over: Readonly<Record<string, string | readonly string[]>> = {}, dilihat = 1) {
  const i = isianOf(contohIsi, dilihat)
  const [t] = i.tahap
  return {
    deskripsi: i.deskripsi,
    banyak_tahap: '1',
    t0_persyaratan: t!.persyaratan,
    t0_prosedur: t!.prosedur,
    t0_angka: t!.angka,
    t0_satuan: t!.satuan,
    t0_catatan: t!.catatan,
    biaya_jenis: i.biayaJenis,
    biaya_tarif: '',
    biaya_catatan: '',
    orang: i.orang,
    orang_catatan: i.orangCatatan,
    ...i.baris,
    kanal: i.kanal,
    tautan: '',
    lokasi: i.lokasi,
    jam: i.jam,
    dilihat: String(dilihat),
    aksi: 'simpan',
    ...over,
  }
}

describe('the desk of the service standards', () => {
  it('takes one service from nothing to what citizens read, by plain forms', async () => {
    const id = rumah.layanan.id
    const p = meja(petugas)
    expect(await (await p.get(M)).text()).toContain('Rawat Jalan')
    const mulai = await p.post(`${M}/${id}/versi`, {})
    expect(mulai.status).toBe(303)
    const sunting = mulai.headers.get('location')!
    expect((await p.get(sunting)).status).toBe(200)
    expect((await p.post(sunting, formulir())).headers.get('location')).toBe(`${M}/${id}?tersimpan=1`)
    const [v] = await versi(id)
    expect(v!.isi).toEqual(contohIsi)
    const langkah = (m: Meja, aksi: string, isian: Record<string, string>) =>
      m.post(`${M}/versi/${v!.id}/langkah/${aksi}`, { tanggal: '2026-11-20', ...isian })
    expect((await langkah(p, 'bahas', {})).status).toBe(303)
    expect((await langkah(p, 'sepakati', { nomor: 'BA-1' })).status).toBe(303)
    const forum = newId()
    await fresh.owner.updateTable('standar_versi').set({ fkp_id: forum }).where('id', '=', v!.id).execute()
    expect(await (await p.get(`${M}/${id}`)).text()).toContain(`href="/kerja/fkp/${forum}/bukti"`)
    const mundur = await meja(kepala).post(`${M}/versi/${v!.id}/langkah/tetapkan`, {
      tanggal: '2026-11-19',
      nomor: 'SK-1',
      nama: 'dr. Sri',
      jabatan: 'Kepala',
    })
    expect(mundur.status).toBe(422)
    expect(await mundur.text()).toMatch(/lebih dahulu daripada langkah sebelumnya[^]*value="SK-1"/)
    const ttd = { nomor: 'SK-1', nama: 'dr. Sri', jabatan: 'Kepala' }
    expect((await langkah(p, 'tetapkan', ttd)).status).toBe(403)
    expect((await langkah(meja(kepala), 'tetapkan', ttd)).status).toBe(303)
    expect((await langkah(p, 'publikasikan', {})).status).toBe(303)
    const berlaku = await fresh.db.read(scope(), (db) => findBerlaku(db, id))
    expect(berlaku).toMatchObject({ sk: { nomor: 'SK-1' }, terbit: '2026-11-20', tinjauPada: '2027-11-20' })
    const halaman = await (await p.get(`${M}/${id}`)).text()
    for (const teks of ['SK-1', 'Surat keterangan hilang', 'Buat versi baru', 'Riwayat'])
      expect(halaman).toContain(teks)
  })

  it('shows the next version beside the one before, component by component', async () => {
    const id = rumah.layanan.id
    const p = meja(petugas)
    const sunting = (await p.post(`${M}/${id}/versi`, {})).headers.get('location')!
    const isian = { t0_angka: '2', biaya_jenis: 'tarif', biaya_tarif: 'Cetak: Rp 25.000', jam: 'Sabtu pagi' }
    await p.post(sunting, formulir(isian))
    const teks = await (await p.get(`${M}/${id}/banding?lama=1&baru=2`)).text()
    expect(teks).toContain('2 dari 14 komponen berbeda')
    expect(teks).toContain('<del>1 hari kerja (sejak berkas lengkap)</del>')
    expect(teks).toContain('<ins>Cetak: Rp 25.000</ins>')
    // Hours are no component of the law, and still not the same.
    expect(teks).toContain('Keterangan untuk warga juga berubah')
    expect(teks).toContain('<ins>Sabtu pagi</ins>')
    expect((await p.get(`${M}/${id}/banding?lama=1&baru=9`)).status).toBe(404)
  })

  it('gives everything that was typed back, with the sentence beside each field', async () => {
    const l = await fresh.db.write(scope(), (trx) =>
      createLayanan(trx, rumah.sistem, { unitId: rumah.puskesmas.id, nama: 'Laboratorium' }),
    )
    const p = meja(petugas)
    const sunting = (await p.post(`${M}/${l.id}/versi`, {})).headers.get('location')!
    const salah = await p.post(
      sunting,
      formulir({
        t0_angka: 'tiga',
        biaya_jenis: 'tarif',
        biaya_tarif: 'Gula darah: 15.000\nKolesterol dua puluh ribu',
        orang: '-1',
        tautan: 'javascript:alert(1)',
        jaminan: 'x'.repeat(501),
        lokasi: 'Ruang <b>3</b>',
      }),
    )
    expect(salah.status).toBe(422)
    const teks = await salah.text()
    for (const x of [
      'Tulis bilangan bulat 1–9999',
      'Kolesterol dua puluh ribu',
      'Tulis alamat lengkap',
      'Baris 1 terlalu panjang',
      'Ruang &lt;b>3&lt;/b>',
      'value="tiga"',
    ])
      expect(teks).toContain(x)
    expect((await versi(l.id))[0]!.isi.lokasi).toBe('')
  })

  it('adds a stage without losing what was typed, and asks for its name', async () => {
    const [l] = await fresh.db.read(scope(), (db) =>
      db.selectFrom('registry_layanan').select('id').where('nama', '=', 'Laboratorium').execute(),
    )
    const [v] = await versi(l!.id)
    const p = meja(petugas)
    const lagi = await p.post(`${M}/versi/${v!.id}/sunting`, formulir({ aksi: 'tambah_tahap' }))
    expect(lagi.status).toBe(200)
    const teks = await lagi.text()
    expect(teks).toContain('name="t1_nama"')
    expect(teks).toContain('Surat keterangan hilang')
    const tanpaNama = await p.post(
      `${M}/versi/${v!.id}/sunting`,
      formulir({ banyak_tahap: '2', t1_satuan: 'jam' }),
    )
    expect(tanpaNama.status).toBe(422)
    expect(await tanpaNama.text()).toContain('Beri nama setiap tahap')
  })

  it('tells whoever saves second, and lets him save over it knowing that', async () => {
    const [l] = await fresh.db.read(scope(), (db) =>
      db.selectFrom('registry_layanan').select('id').where('nama', '=', 'Laboratorium').execute(),
    )
    const [v] = await versi(l!.id)
    const alamat = `${M}/versi/${v!.id}/sunting`
    expect((await meja(kepala).post(alamat, formulir({ jam: 'Pagi' }))).status).toBe(303)
    const kedua = await meja(petugas).post(alamat, formulir({ jam: 'Sore' }))
    expect(kedua.status).toBe(409)
    const teks = await kedua.text()
    expect(teks).toContain('Orang lain sudah mengubah')
    expect(teks).toContain('value="Sore"')
    expect((await meja(petugas).post(alamat, formulir({ jam: 'Sore' }, 2))).status).toBe(303)
  })

  it('asks a step for what it needs, and for no day that has not come', async () => {
    const [l] = await fresh.db.read(scope(), (db) =>
      db.selectFrom('registry_layanan').select('id').where('nama', '=', 'Laboratorium').execute(),
    )
    const [v] = await versi(l!.id)
    const p = meja(kepala)
    const res = await p.post(`${M}/versi/${v!.id}/langkah/catat_sk`, { tanggal: '2026-11-23' })
    expect(res.status).toBe(422)
    const teks = await res.text()
    expect(teks).toContain('Tanggal ini belum tiba')
    expect(teks.split('Isian ini wajib').length).toBeGreaterThan(3)
    expect((await p.post(`${M}/versi/${v!.id}/langkah/terbang`, {})).status).toBe(404)
    const lompat = await p.post(`${M}/versi/${v!.id}/langkah/publikasikan`, { tanggal: '2026-11-20' })
    expect(lompat.status).toBe(409)
  })

  it('hides a draft from other units: neither its page, its text nor its count', async () => {
    const lain = meja(await rumah.pejabat({ peran: 'petugas', unitId: rumah.kecamatan.id }))
    const [l] = await fresh.db.read(scope(), (db) =>
      db.selectFrom('registry_layanan').select('id').where('nama', '=', 'Laboratorium').execute(),
    )
    const [v] = await versi(l!.id)
    expect((await lain.get(`${M}/versi/${v!.id}/sunting`)).status).toBe(404)
    expect((await lain.post(`${M}/versi/${v!.id}/langkah/bahas`, { tanggal: '2026-11-20' })).status).toBe(404)
    expect(await (await lain.get(`${M}/${l!.id}`)).text()).not.toContain('Surat keterangan hilang')
    expect(await (await lain.get(`${M}?keadaan=disusun`)).text()).not.toContain('Laboratorium')
    expect((await lain.post(`${M}/${l!.id}/versi`, {})).status).toBe(403)
  })

  it('reminds of a review from the day after its date', async () => {
    const ambil = (at: string) =>
      fresh.db.read(scope(), (db) => standarHariIni(db, kepala, new Date(at), 'id'))
    expect((await ambil('2027-11-20T03:00:00Z')).map((i) => i.judul)).toEqual([
      '1 standar pelayanan segera ditinjau ulang',
    ])
    expect((await ambil('2027-11-21T03:00:00Z')).map((i) => i.judul)).toEqual([
      '1 standar pelayanan lewat tanggal tinjau ulang',
    ])
    kini = new Date('2027-11-21T03:00:00Z')
    const daftar = await (await meja(petugas).get(`${M}?keadaan=lewat`)).text()
    kini = new Date('2026-11-22T03:00:00Z')
    expect(daftar).toContain('Rawat Jalan')
  })

  it('pages through hundreds of services by key, and finds one by words of service and unit', async () => {
    await fresh.db.write(scope(), async (trx) => {
      for (let i = 1; i <= 120; i++)
        await createLayanan(trx, rumah.sistem, {
          unitId: rumah.kecamatan.id,
          nama: `Surat pengantar ${String(i).padStart(3, '0')}`,
          slug: `sp-${i}`,
        })
    })
    const p = meja(petugas)
    const nama = new Set<string>()
    let path: string | undefined = `${M}?cari=pengantar`
    let halaman = 0
    while (path && halaman < 10) {
      const teks: string = await (await p.get(path)).text()
      for (const m of teks.matchAll(/Surat pengantar \d{3}/g)) nama.add(m[0])
      path = /href="([^"]+)" rel="next"/.exec(teks)?.[1]?.replaceAll('&amp;', '&')
      halaman++
    }
    expect([nama.size, halaman]).toEqual([120, 3])
    const satu = await (await p.get(`${M}?cari=${encodeURIComponent('077 kecamatan')}`)).text()
    expect(satu).toContain('Surat pengantar 077')
    expect(satu).not.toContain('Surat pengantar 078')
    expect(
      (await p.get(`${M}?cari=${encodeURIComponent('100%_\\')}&sesudah=x&unit=y&keadaan=z`)).status,
    ).toBe(200)
  })

  it('takes a step that is pressed twice once, and tells whoever may not before judging his form', async () => {
    const l = await fresh.db.write(scope(), (trx) =>
      createLayanan(trx, rumah.sistem, { unitId: rumah.puskesmas.id, nama: 'Apotek' }),
    )
    const p = meja(petugas)
    await p.post((await p.post(`${M}/${l.id}/versi`, {})).headers.get('location')!, formulir())
    const [v] = await versi(l.id)
    const langkah = (m: Meja, aksi: string, isi: Record<string, string>) =>
      m.post(`${M}/versi/${v!.id}/langkah/${aksi}`, { tanggal: '2026-11-20', ...isi })
    const bahas = { dilihat: '2', catatan: 'Forum Desember.' }
    for (const res of await Promise.all([1, 2].map(() => langkah(p, 'bahas', bahas)))) {
      expect(res.status).toBe(303)
      expect(res.headers.get('location')).toBe(`${M}/${l.id}?tersimpan=1`)
    }
    expect((await versi(l.id))[0]).toMatchObject({ keadaan: 'dibahas', urutan: 3 })
    // Other words, another person: not the same press.
    expect((await langkah(p, 'bahas', { ...bahas, catatan: 'Lain.' })).status).toBe(409)
    expect((await langkah(meja(kepala), 'bahas', bahas)).status).toBe(409)
    const ba = { dilihat: '3', nomor: 'BA-7' }
    expect((await langkah(p, 'sepakati', ba)).status).toBe(303)
    expect((await langkah(p, 'sepakati', ba)).status).toBe(303)
    expect((await langkah(p, 'sepakati', { ...ba, nomor: 'BA-8' })).status).toBe(409)
    const pembina = meja(await rumah.pejabat({ peran: 'pembina', unitId: null }))
    for (const isi of [{ tanggal: 'kemarin' }, { nomor: 'SK-1' }] as Record<string, string>[])
      expect((await langkah(pembina, 'tetapkan', isi)).status).toBe(403)
    expect((await pembina.post(`${M}/versi/${v!.id}/sunting`, { aksi: 'simpan' })).status).toBe(403)
  })
})
