import { Resvg } from '@resvg/resvg-js'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { freshDb, type FreshDb } from '../../test/support/database.ts'
import { buildDeps } from '../../test/support/deps.ts'
import { openTestMasuk } from '../../test/support/masuk.ts'
import { buildMeja, type Meja } from '../../test/support/meja.ts'
import { buildRumah, type Rumah } from '../../test/support/registry.ts'
import type { Pejabat } from '../kernel/actor.ts'
import { accentNote } from './instansi/pages.tsx'
import { findUnit, getInstansi, listLayanan, listLibur, listOrang, listUnit } from './index.ts'
import { registryDesk } from './rooms.ts'

let house: FreshDb
let rumah: Rumah
let lain: Rumah
let masuk: ReturnType<typeof openTestMasuk>
let admin: Meja
let petugas: Meja

beforeAll(async () => {
  house = await freshDb()
  masuk = openTestMasuk(house.url)
  rumah = await buildRumah(house.db)
  lain = await buildRumah(house.db, 'Kota Lain')
  const deps = buildDeps(house.db)
  const desk = registryDesk({ ...deps, masuk, baseUrl: 'http://localhost:3000' })
  const [, routes] = desk.find(([path]) => path === '/kerja/registri')!
  const meja = (pejabat: Pejabat): Meja => buildMeja(deps, pejabat, '/kerja/registri', [routes])
  admin = meja(await rumah.pejabat({ peran: 'admin_instansi', unitId: null }))
  petugas = meja(await rumah.pejabat({ peran: 'petugas', unitId: rumah.dinas.id }))
})
afterAll(async () => {
  await masuk.close()
  await house.drop()
})

const inHouse = <T>(run: Parameters<typeof house.db.read<T>>[1]): Promise<T> =>
  house.db.read({ instansiId: rumah.instansi.id }, run)

const unitBaru = {
  nama: 'UPT Laboratorium',
  singkatan: '',
  jenis: 'uptd',
  indukId: '',
  alamat: '',
  kontak: '',
  wilayahKode: '',
  hariKerja: '',
  kepalaNama: '',
  kepalaNip: '',
  kepalaJabatan: '',
  urutan: '0',
}

describe('units', () => {
  it('are shown as a tree to every officer, to be changed only by the admin', async () => {
    const page = await (await petugas.get('/kerja/registri')).text()
    expect(page).toContain('\u2003<a href="/kerja/registri/unit/')
    expect(page).not.toContain('Tambah unit')
    expect(await (await admin.get('/kerja/registri')).text()).toContain('Tambah unit')
    expect((await petugas.get('/kerja/registri/unit/baru')).status).toBe(403)
    expect((await petugas.post('/kerja/registri/unit/baru', unitBaru)).status).toBe(403)
  })
  it('of another house, or with an id of no shape, are not there', async () => {
    expect((await admin.get(`/kerja/registri/unit/${lain.dinas.id}`)).status).toBe(404)
    expect((await admin.get('/kerja/registri/unit/x')).status).toBe(404)
    const write = await admin.post(`/kerja/registri/unit/${lain.dinas.id}/ubah`, unitBaru)
    expect(write.status).toBe(404)
  })
  it('are added below another, and show what was typed when something is wrong', async () => {
    const wrong = await admin.post('/kerja/registri/unit/baru', {
      ...unitBaru,
      jenis: '',
      kepalaNip: '12',
      alamat: 'Jalan Melati 5',
      wilayahKode: '99.99',
    })
    expect(wrong.status).toBe(422)
    const page = await wrong.text()
    for (const text of [
      'Pilih jenis unit.',
      'NIP terdiri atas 18 angka',
      'Jalan Melati 5',
      'UPT Laboratorium',
    ])
      expect(page).toContain(text)
    const noArea = await admin.post('/kerja/registri/unit/baru', { ...unitBaru, wilayahKode: '99.99' })
    expect(await noArea.text()).toContain('Kode wilayah ini tidak ada')
    const done = await admin.post('/kerja/registri/unit/baru', { ...unitBaru, indukId: rumah.dinas.id })
    expect(done.status).toBe(303)
    const made = (await inHouse(listUnit)).find((u) => u.nama === 'UPT Laboratorium')
    expect(made).toMatchObject({ indukId: rumah.dinas.id, jenis: 'uptd', hariKerja: null })
    expect((await admin.get(done.headers.get('location')!)).status).toBe(200)
  })
  it('are changed', async () => {
    const own = `/kerja/registri/unit/${rumah.kecamatan.id}/ubah`
    expect(await (await admin.get(own)).text()).toContain('value="Kecamatan Contoh"')
    await admin.post(own, { ...unitBaru, nama: 'Kecamatan Baru', jenis: 'kecamatan', hariKerja: '6' })
    expect(await inHouse((db) => findUnit(db, rumah.kecamatan.id))).toMatchObject({
      nama: 'Kecamatan Baru',
      hariKerja: 6,
    })
  })
  it('are moved, but not below themselves', async () => {
    const move = (id: string, indukId: string): Promise<Response> =>
      admin.post(`/kerja/registri/unit/${id}/pindah`, { indukId })
    const page = await (await admin.get(`/kerja/registri/unit/${rumah.dinas.id}/pindah`)).text()
    expect(page).not.toContain(`value="${rumah.puskesmas.id}"`)
    const ring = await move(rumah.dinas.id, rumah.puskesmas.id)
    expect(ring.status).toBe(422)
    expect(await ring.text()).toContain('tidak dapat ditempatkan di bawah dirinya')
    expect((await move(rumah.kecamatan.id, rumah.dinas.id)).status).toBe(303)
    expect((await move(rumah.kecamatan.id, '')).status).toBe(303)
    expect((await move(rumah.kecamatan.id, lain.dinas.id)).status).toBe(404)
  })
  it('are closed when none below is open, and opened again', async () => {
    const set = (id: string, aksi: string): Promise<Response> =>
      admin.post(`/kerja/registri/unit/${id}`, { aksi })
    const busy = await set(rumah.dinas.id, 'nonaktifkan')
    expect([busy.status, (await busy.text()).includes('unit aktif di bawahnya')]).toEqual([422, true])
    expect((await set(rumah.kecamatan.id, 'nonaktifkan')).status).toBe(303)
    expect(await (await admin.get(`/kerja/registri/unit/${rumah.kecamatan.id}`)).text()).toContain(
      'Tidak aktif',
    )
    expect((await set(rumah.kecamatan.id, 'aktifkan')).status).toBe(303)
    expect((await set(rumah.kecamatan.id, 'hapus')).status).toBe(404)
  })
})

describe('services', () => {
  it('are added and closed in their unit', async () => {
    const add = `/kerja/registri/unit/${rumah.puskesmas.id}/layanan/baru`
    expect((await admin.post(add, { nama: '', urutan: '1' })).status).toBe(422)
    expect((await petugas.post(add, { nama: 'Imunisasi', urutan: '1' })).status).toBe(403)
    expect((await admin.post(add, { nama: 'Imunisasi', urutan: '1' })).status).toBe(303)
    const made = (await inHouse((db) => listLayanan(db, rumah.puskesmas.id))).find(
      (l) => l.nama === 'Imunisasi',
    )!
    const own = `/kerja/registri/layanan/${made.id}`
    expect((await admin.get(own)).status).toBe(200)
    await admin.post(own, { nama: 'Imunisasi anak', urutan: '1', aktif: '0' })
    const after = (await inHouse((db) => listLayanan(db, rumah.puskesmas.id))).find((l) => l.id === made.id)
    expect(after).toMatchObject({ nama: 'Imunisasi anak', slug: 'imunisasi', aktif: false })
    expect((await admin.get(`/kerja/registri/layanan/${lain.layanan.id}`)).status).toBe(404)
  })
})

describe('people', () => {
  const baru = { nama: 'Budi Santoso', jabatan: 'Petugas', surel: 'budi@contoh.go.id' }
  it('are not shown to an officer', async () => {
    expect((await petugas.get('/kerja/registri/orang')).status).toBe(403)
    expect((await petugas.post('/kerja/registri/orang/baru', { ...baru, peran: '', unit: '' })).status).toBe(
      403,
    )
    expect(await masuk.findAkunBySurel(baru.surel)).toBeUndefined()
  })
  it('need a unit chosen on purpose for every role', async () => {
    const answer = await admin.post('/kerja/registri/orang/baru', {
      ...baru,
      peran: ['petugas', ''],
      unit: ['', ''],
    })
    expect(answer.status).toBe(422)
    expect(await answer.text()).toContain('Pilih unit untuk setiap peran')
  })
  it('leave no account behind when their role was for a unit of another house', async () => {
    const answer = await admin.post('/kerja/registri/orang/baru', {
      ...baru,
      peran: 'petugas',
      unit: lain.dinas.id,
    })
    expect(answer.status).toBe(404)
    expect(await masuk.findAkunBySurel(baru.surel)).toBeUndefined()
  })
  it('are added with a password shown once, which works once', async () => {
    const answer = await admin.post('/kerja/registri/orang/baru', {
      ...baru,
      peran: ['petugas', 'kepala_unit', ''],
      unit: [rumah.dinas.id, 'semua', ''],
    })
    expect(answer.status).toBe(200)
    const sandi = /<code>([a-z2-9]{4}(?:-[a-z2-9]{4}){3})<\/code>/.exec(await answer.text())![1]!
    const done = await masuk.signIn({
      surel: baru.surel,
      sandi,
      headers: new Headers(),
      asal: { ip: '', perangkat: undefined },
    })
    expect(done.hasil).toBe('masuk')
    expect(await masuk.findAkunBySurel(baru.surel)).toMatchObject({ wajibGanti: true })
    const orang = (await inHouse(listOrang)).find((o) => o.surel === baru.surel)
    // Roles given in one form have no order among themselves.
    expect(new Set(orang?.penugasan)).toEqual(
      new Set([
        { peran: 'petugas', unitId: rumah.dinas.id },
        { peran: 'kepala_unit', unitId: null },
      ]),
    )
    const twice = await admin.post('/kerja/registri/orang/baru', { ...baru, peran: '', unit: '' })
    expect([twice.status, (await twice.text()).includes('Sudah ada akun')]).toEqual([409, true])
  })
  it('lose their roles and their way in when no longer active', async () => {
    const orang = (await inHouse(listOrang)).find((o) => o.surel === baru.surel)!
    expect(await masuk.listSesi(orang.akunId)).toHaveLength(1)
    await admin.post(`/kerja/registri/orang/${orang.id}`, {
      nama: 'Budi S.',
      jabatan: '',
      aktif: '0',
      peran: [''],
      unit: [''],
    })
    expect(await masuk.listSesi(orang.akunId)).toEqual([])
    expect((await inHouse(listOrang)).find((o) => o.id === orang.id)).toMatchObject({
      nama: 'Budi S.',
      aktif: false,
      penugasan: [],
    })
  })
  it('get a new password from the admin, which ends the old one', async () => {
    const orang = (await inHouse(listOrang)).find((o) => o.surel === baru.surel)!
    const own = `/kerja/registri/orang/${orang.id}/akun`
    expect((await petugas.post(own, { aksi: 'sandi' })).status).toBe(404)
    const answer = await admin.post(own, { aksi: 'sandi' })
    expect(await answer.text()).toMatch(/<code>[a-z2-9]{4}-/)
    expect((await admin.post(own, { aksi: 'kode' })).status).toBe(303)
    expect((await admin.post(own, { aksi: 'sesi' })).status).toBe(303)
    expect((await admin.post(own, { aksi: 'lain' })).status).toBe(404)
  })
  it('keep one admin', async () => {
    const all = await inHouse(listOrang)
    const one = all.find((o) => o.penugasan.some((p) => p.peran === 'admin_instansi'))!
    const form = { nama: one.nama, jabatan: '', aktif: '1', peran: [''], unit: [''] }
    const answer = await admin.post(`/kerja/registri/orang/${one.id}`, form)
    expect([answer.status, (await answer.text()).includes('paling sedikit satu admin')]).toEqual([422, true])
  })
})

describe('the calendar', () => {
  const kalender = '/kerja/registri/kalender'
  const jadi = { aksi: 'simpan', tanggal: '2026-10-05', nama: 'Hari Jadi', jenis: 'libur_daerah', dasar: '' }
  it('is seen by every officer and changed by the admin', async () => {
    expect(await (await petugas.get(`${kalender}?tahun=2026`)).text()).toContain('Senin, 17 Agustus 2026')
    expect((await petugas.post(kalender, jadi)).status).toBe(403)
    expect((await admin.post(kalender, { ...jadi, tanggal: '2026-02-30' })).status).toBe(422)
    expect((await admin.post(kalender, jadi)).headers.get('location')).toContain('tahun=2026')
    expect((await admin.post(kalender, jadi)).status).toBe(409)
    const changed = await admin.post(`${kalender}/2026-10-05`, { ...jadi, tanggal: '2026-10-06' })
    expect(changed.status).toBe(303)
    expect((await admin.get(`${kalender}/2026-10-05`)).status).toBe(404)
    expect((await admin.post(`${kalender}/2026-10-06`, { aksi: 'hapus' })).status).toBe(303)
    expect((await inHouse((db) => listLibur(db, 2026))).some((l) => l.nama === 'Hari Jadi')).toBe(false)
  })
  it('warns of a year whose decree is not known', async () => {
    expect(await (await admin.get(`${kalender}?tahun=2031`)).text()).toContain(
      'Libur nasional 2031 belum tercatat',
    )
  })
})

describe('the institution', () => {
  const own = '/kerja/registri/instansi'
  const form = {
    nama: 'Kabupaten Contoh',
    zona: 'WITA',
    aksen: '#FFCC00',
    alamat: '',
    kontak: '',
    hariKerja: '5',
    cutiBersamaLibur: '1',
  }
  it('is changed by its admin, with a colour that is checked', async () => {
    expect((await petugas.post(own, form)).status).toBe(403)
    expect((await admin.post(own, { ...form, aksen: 'kuning' })).status).toBe(422)
    expect((await admin.post(own, form)).status).toBe(303)
    expect(await inHouse((db) => getInstansi(db, rumah.instansi.id))).toMatchObject({
      aksen: '#ffcc00',
      zona: 'WITA',
    })
    expect(await (await admin.get(own)).text()).toContain('Supaya tulisan tetap terbaca')
  })
  it('hears that a dark colour reads well and a light one is darkened', () => {
    expect(accentNote('#1d4f91', 'id')).toBe('Warna ini terbaca jelas di atas kertas.')
    expect(accentNote('#ffcc00', 'id')).toMatch(/memakai #[0-9a-f]{6}/)
    expect(accentNote('', 'id')).toBe('')
  })
})

it('searches areas without being asked to, and finds nothing politely', async () => {
  expect((await petugas.get('/kerja/registri/wilayah')).status).toBe(200)
  const none = await (await petugas.get('/kerja/registri/wilayah?cari=atlantis')).text()
  expect(none).toContain('Tidak ada wilayah dengan nama itu')
  expect(none).toContain('ODbL')
})

it('speaks English when asked', async () => {
  expect(await (await admin.get('/kerja/registri?bahasa=en')).text()).toContain('People and roles')
})

describe('the logo', () => {
  const gambar = new Resvg(
    '<svg xmlns="http://www.w3.org/2000/svg" width="64" height="64"><circle cx="32" cy="32" r="30"/></svg>',
  )
    .render()
    .asPng()
  const kirim = (meja: Meja, isi: Uint8Array, nama = 'logo.png'): Promise<Response> => {
    const form = new FormData()
    form.set('aksi', 'unggah')
    form.set('logo', new File([new Uint8Array(isi)], nama))
    return meja.upload('/kerja/registri/instansi/logo', form)
  }
  const logo = () => inHouse(async (db) => (await getInstansi(db, rumah.instansi.id)).logo)

  it('is changed by the admin only, refused in words, and taken away again', async () => {
    expect((await kirim(petugas, gambar)).status).toBe(403)
    const svg = await kirim(admin, Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"/>'), 'logo.png')
    expect(svg.status).toBe(422)
    expect(await svg.text()).toContain('Logo harus berupa gambar PNG atau JPEG')
    expect(await logo()).toBeNull()
    expect((await kirim(admin, gambar, 'lambang.exe')).status).toBe(303)
    expect(await logo()).toMatch(/^\/instansi\/[a-z0-9-]+\/logo\.png\?v=[0-9a-f]{16}$/)
    expect(await (await admin.get('/kerja/registri/instansi')).text()).toContain('logo.png?v=')
    await admin.post('/kerja/registri/instansi/logo', { aksi: 'hapus' })
    expect(await logo()).toBeNull()
  })
})
