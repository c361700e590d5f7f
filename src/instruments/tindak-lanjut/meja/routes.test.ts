import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { freshDb, type FreshDb } from '../../../../test/support/database.ts'
import { buildDeps } from '../../../../test/support/deps.ts'
import { buildMeja, type Meja } from '../../../../test/support/meja.ts'
import { buildRumah, type Rumah } from '../../../../test/support/registry.ts'
import type { Pejabat } from '../../../kernel/actor.ts'
import { newId } from '../../../kernel/ids.ts'
import { createAksi, type AksiBaru } from '../commands.ts'
import { gerakkanAksi } from '../gerak.ts'
import { listAksi } from '../store-daftar.ts'
import { findAksi, type Aksi } from '../store.ts'
import { listBukti } from '../bukti/store.ts'
import { mejaRoutes } from './routes.ts'

let fresh: FreshDb
let rumah: Rumah
let deps: ReturnType<typeof buildDeps>
let petugas: Pejabat
let kepala: Pejabat
let apip: Pejabat
let lain: Pejabat
const kini = new Date('2026-11-22T03:00:00Z')
const M = '/kerja/tindak-lanjut'
const meja = (siapa: Pejabat): Meja => buildMeja(deps, siapa, M, [mejaRoutes(deps)])

beforeAll(async () => {
  fresh = await freshDb()
  rumah = await buildRumah(fresh.db)
  deps = buildDeps(fresh.db, { now: () => kini })
  petugas = await rumah.pejabat({ peran: 'petugas', unitId: rumah.puskesmas.id })
  kepala = await rumah.pejabat({ peran: 'kepala_unit', unitId: rumah.puskesmas.id })
  apip = await rumah.pejabat({ peran: 'apip', unitId: null })
  lain = await rumah.pejabat({ peran: 'petugas', unitId: rumah.kecamatan.id })
})
afterAll(() => fresh.drop())

const scope = () => ({ instansiId: rumah.instansi.id })
const isian = (over: Partial<AksiBaru> = {}): AksiBaru => ({
  unitId: rumah.puskesmas.id,
  asal: 'usulan',
  asalTeks: '',
  masalah: 'Antrean obat terlalu lama.',
  kegiatan: 'Membuka loket obat kedua.',
  penanggungJawab: 'Kepala Instalasi Farmasi',
  tenggat: '2027-03-31',
  ...over,
})
const buat = (over: Partial<AksiBaru> = {}): Promise<Aksi> =>
  fresh.db.write(scope(), (trx) => createAksi(trx, deps, rumah.sistem, isian(over)))
const baca = (id: string) => fresh.db.read(scope(), (db) => findAksi(db, id))
async function berjalan(over: Partial<AksiBaru> = {}): Promise<Aksi> {
  const a = await buat({ disetujuiPada: '2026-11-01', ...over })
  return fresh.db.write(scope(), (trx) =>
    gerakkanAksi(trx, deps, kepala, a.id, 'mulai', { tanggal: '2026-11-02' }),
  )
}

const formulir = (over: Record<string, string | string[]> = {}) => ({
  unit: rumah.puskesmas.id,
  asal: 'ombudsman',
  asal_teks: 'LHP 12/2026',
  masalah: 'Warga menunggu dua jam.',
  kegiatan: 'Menambah nomor antrean daring.',
  program: '',
  penanggung_jawab: 'Kepala Tata Usaha',
  orang: petugas.id,
  cara: 'triwulan',
  tahun: '2027',
  tw: ['1', '2'],
  anggaran: 'Rp 2.500.000',
  sumber: 'BLUD',
  ringkas: '',
  tampil: '1',
  kunci: newId(),
  ...over,
})

describe('the form of an action', () => {
  it('says so when what was recorded is changed after going back, and stores neither in secret', async () => {
    const p = meja(petugas)
    for (const waktu of [
      {},
      { cara: 'bulan', bulan: ['3', '4'] },
      { cara: 'tanggal', mulai: '', tenggat: '2027-05-31', anggaran: '' },
    ] as Record<string, string | string[]>[]) {
      const f = formulir({ ...waktu, kegiatan: 'Membuka loket kedua.' })
      const satu = (await p.post(`${M}/baru`, f)).headers.get('location')
      const lain = await p.post(`${M}/baru`, { ...f, kegiatan: 'Membuka loket ketiga.' })
      expect(lain.status).toBe(409)
      const html = await lain.text()
      const id = /tindak-lanjut\/([0-9a-f-]{36})/.exec(satu!)![1]!
      for (const x of ['sudah dicatat sebagai tindakan', 'Membuka loket ketiga.', `${M}/${id}/ubah`])
        expect(html).toContain(x)
      expect((await baca(id))!.kegiatan).toBe('Membuka loket kedua.')
      const kunci = /name="kunci" value="([^"]+)"/.exec(html)![1]!
      const dua = await p.post(`${M}/baru`, { ...f, kegiatan: 'Membuka loket ketiga.', kunci })
      expect([dua.status, dua.headers.get('location') === satu]).toEqual([303, false])
      expect((await p.post(`${M}/baru`, f)).headers.get('location')).toBe(satu)
    }
  })

  it('tells whoever may only look on so, before a word of his form is judged', async () => {
    const a = await berjalan({ kegiatan: 'Menata ulang ruang tunggu.' })
    const p = meja(apip)
    expect((await p.get(`${M}/${a.id}`)).status).toBe(200)
    for (const jalan of ['langkah/selesaikan', 'kemajuan', `bukti/${newId()}/tarik`, 'bukti', 'ubah'])
      expect([jalan, (await p.post(`${M}/${a.id}/${jalan}`, {})).status]).toEqual([jalan, 403])
    expect((await meja(petugas).post(`${M}/${a.id}/kemajuan`, {})).status).toBe(422)
  })

  it('writes down a finding from outside, once however often it is sent', async () => {
    const f = formulir()
    const p = meja(petugas)
    expect((await p.get(`${M}/baru`)).status).toBe(200)
    const satu = await p.post(`${M}/baru`, f)
    const dua = await p.post(`${M}/baru`, f)
    expect([satu.status, satu.headers.get('location')]).toEqual([303, dua.headers.get('location')])
    const id = /tindak-lanjut\/([0-9a-f-]{36})/.exec(satu.headers.get('location')!)![1]!
    expect(await baca(id)).toMatchObject({
      status: 'usulan',
      asal: 'ombudsman',
      asalTeks: 'LHP 12/2026',
      mulai: '2027-01-01',
      tenggat: '2027-06-30',
      anggaran: 2_500_000,
      penanggungJawabId: petugas.id,
    })
    expect(await (await p.get(`${M}/${id}`)).text()).toContain('TW I, TW II 2027')
  })

  it('says everything that is wrong at once and keeps what was typed', async () => {
    const res = await meja(petugas).post(
      `${M}/baru`,
      formulir({ masalah: '', tahun: '27', tw: [], anggaran: 'dua juta', kegiatan: 'Tetap <b>ada</b>' }),
    )
    const teks = await res.text()
    expect(res.status).toBe(422)
    for (const id of ['#masalah', '#tahun', '#tw', '#anggaran']) expect(teks).toContain(`href="${id}"`)
    expect(teks).toContain('Tetap &lt;b>ada&lt;/b>')
    expect(teks).toContain('dua juta')
  })

  it('takes dates in order only', async () => {
    const f = formulir({ cara: 'tanggal', mulai: '2027-05-01', tenggat: '2027-04-01' })
    const res = await meja(petugas).post(`${M}/baru`, f)
    expect([res.status, (await res.text()).includes('href="#tenggat"')]).toEqual([422, true])
  })

  it('is not for who only reads, and a head may approve in the same breath', async () => {
    expect((await meja(apip).get(`${M}/baru`)).status).toBe(403)
    expect((await meja(lain).post(`${M}/baru`, formulir({ orang: '' }))).status).toBe(404)
    const res = await meja(kepala).post(`${M}/baru`, formulir({ disetujui: '1' }))
    const id = /tindak-lanjut\/([0-9a-f-]{36})/.exec(res.headers.get('location')!)![1]!
    expect((await baca(id))?.status).toBe('rencana')
  })

  it('changes a proposal, and tells whoever was overtaken without losing what he typed', async () => {
    const a = await buat()
    const p = meja(petugas)
    const isi = formulir({ dilihat: '1', kegiatan: 'Membuka dua loket.' })
    expect((await p.get(`${M}/${a.id}/ubah`)).status).toBe(200)
    expect((await p.post(`${M}/${a.id}/ubah`, isi)).status).toBe(303)
    const kedua = await p.post(`${M}/${a.id}/ubah`, { ...isi, kegiatan: 'Kalah cepat.' })
    expect(kedua.status).toBe(409)
    const teks = await kedua.text()
    expect(teks).toContain('Kalah cepat.')
    expect(teks).toContain('name="dilihat" value="2"')
  })
})

describe('the page of one action', () => {
  it('is there for who reads, without a step to take, and not at all for another unit', async () => {
    const a = await berjalan()
    const teks = await (await meja(apip).get(`${M}/${a.id}`)).text()
    expect(teks).toContain('Membuka loket obat kedua.')
    expect(teks).not.toContain('/langkah/')
    expect((await meja(lain).get(`${M}/${a.id}`)).status).toBe(404)
    expect((await meja(petugas).get(`${M}/bukan-id`)).status).toBe(404)
  })

  it('takes a photo without what the camera wrote, gives it out, and keeps it once', async () => {
    const a = await berjalan()
    const p = meja(petugas)
    const kirim = (isi: Uint8Array, nama: string) => {
      const form = new FormData()
      form.set('keterangan', 'Loket kedua sudah buka')
      form.set('tanggal_bukti', '2026-11-20')
      form.set('berkas', new File([new Uint8Array(isi)], nama))
      return p.upload(`${M}/${a.id}/bukti`, form)
    }
    const { default: sharp } = await import('sharp')
    const foto = await sharp({ create: { width: 60, height: 40, channels: 3, background: '#335577' } })
      .withExif({ IFD0: { Artist: 'RAHASIA KAMERA' } })
      .jpeg()
      .toBuffer()
    expect(foto.includes('RAHASIA KAMERA')).toBe(true)
    expect((await kirim(foto, '../../IMG 01.exe.jpg')).status).toBe(303)
    expect((await kirim(foto, 'lagi.jpg')).status).toBe(303)
    const list = await fresh.db.read(scope(), (db) => listBukti(db, [a.id]))
    expect(list.map((b) => [b.jenis, b.namaBerkas, b.tanggal])).toEqual([
      ['foto', 'IMG 01.jpg', '2026-11-20'],
    ])
    const res = await p.get(`${M}/${a.id}/bukti/${list[0]!.id}`)
    expect(res.headers.get('content-type')).toBe('image/jpeg')
    expect(Buffer.from(await res.arrayBuffer()).includes('RAHASIA KAMERA')).toBe(false)
    expect((await meja(lain).get(`${M}/${a.id}/bukti/${list[0]!.id}`)).status).toBe(404)
    const asing = await kirim(Buffer.from('<html><script>'), 'foto.jpg')
    expect([asing.status, (await asing.text()).includes('href="#berkas"')]).toEqual([422, true])
    const files: string[] = []
    for await (const f of deps.files.list(`${rumah.instansi.id}/tindak-lanjut`)) files.push(f)
    expect(files).toHaveLength(1)
  })

  it('is closed by the head with a link as proof; without any it says why not', async () => {
    const a = await berjalan()
    const k = meja(kepala)
    const selesai = {
      tanggal: '2026-11-22',
      uraian: 'Loket buka tiap pagi.',
      ringkas: 'Obat diambil lebih cepat.',
    }
    const kosong = await k.post(`${M}/${a.id}/langkah/selesaikan`, selesai)
    expect([kosong.status, (await kosong.text()).includes('belum mempunyai bukti')]).toEqual([409, true])
    const tanpa = await k.post(`${M}/${a.id}/bukti`, {
      keterangan: 'Berita',
      tanggal_bukti: '2026-11-23',
      tautan: 'javascript:1',
    })
    expect(tanpa.status).toBe(422)
    const jadi = await k.post(`${M}/${a.id}/bukti`, {
      keterangan: 'Berita',
      tanggal_bukti: '2026-11-21',
      tautan: 'https://contoh.go.id/berita',
    })
    expect(jadi.status).toBe(303)
    expect((await k.post(`${M}/${a.id}/langkah/selesaikan`, { ...selesai, uraian: ' ' })).status).toBe(422)
    expect((await meja(petugas).post(`${M}/${a.id}/langkah/selesaikan`, selesai)).status).toBe(403)
    expect((await k.post(`${M}/${a.id}/langkah/selesaikan`, selesai)).status).toBe(303)
    expect(await baca(a.id)).toMatchObject({ status: 'selesai', ringkasPublik: 'Obat diambil lebih cepat.' })
  })

  it('keeps a reason that is too long beside its own piece of evidence, and a day that cannot be beside the day', async () => {
    const a = await berjalan()
    const p = meja(petugas)
    await p.post(`${M}/${a.id}/bukti`, {
      keterangan: 'Berita',
      tanggal_bukti: '2026-11-21',
      tautan: 'https://contoh.go.id/tarik',
    })
    const [b] = await fresh.db.read(scope(), (db) => listBukti(db, [a.id]))
    const panjang = 'keliru '.repeat(60)
    const res = await p.post(`${M}/${a.id}/bukti/${b!.id}/tarik`, { alasan: panjang })
    expect(res.status).toBe(422)
    const html = await res.text()
    expect(html).toContain(`href="#alasan-${b!.id}"`)
    expect(html).toContain(`value="${panjang.trim()}"`)
    const dini = await meja(kepala).post(`${M}/${a.id}/langkah/selesaikan`, {
      tanggal: '2016-11-21',
      uraian: 'Loket dibuka.',
    })
    expect(dini.status).toBe(422)
    expect(await dini.text()).toMatch(/href="#tanggal"[^]*Loket dibuka\./)
  })

  it('takes progress as a whole percent below a hundred, and comments of who reads', async () => {
    const a = await berjalan()
    const p = meja(petugas)
    expect((await p.post(`${M}/${a.id}/kemajuan`, { kemajuan: '100', hambatan: '' })).status).toBe(422)
    expect(
      (await p.post(`${M}/${a.id}/kemajuan`, { kemajuan: '45', hambatan: 'Meja belum datang.' })).status,
    ).toBe(303)
    expect((await meja(apip).post(`${M}/${a.id}/komentar`, { teks: 'Kapan meja datang?' })).status).toBe(303)
    expect((await meja(apip).post(`${M}/${a.id}/kemajuan`, { kemajuan: '50' })).status).toBe(403)
    const teks = await (await p.get(`${M}/${a.id}`)).text()
    for (const x of ['45 %', 'Hambatan: Meja belum datang.', 'Kapan meja datang?']) expect(teks).toContain(x)
    const en = await (await p.get(`${M}/${a.id}?bahasa=en`)).text()
    expect(en).toContain('Report progress')
  })
})

describe('list and board', () => {
  it('moves a card by its button and comes back to the board, never elsewhere', async () => {
    const a = await buat()
    const k = meja(kepala)
    const papan = await (await k.get(`${M}?tampilan=papan`)).text()
    expect(papan).toContain(`${M}/${a.id}/langkah/setujui`)
    const isi = { tanggal: '2026-11-22', dilihat: '1' }
    const res = await k.post(`${M}/${a.id}/langkah/setujui`, { ...isi, kembali: `${M}?tampilan=papan` })
    expect(res.headers.get('location')).toBe(`${M}?tampilan=papan`)
    const jauh = await k.post(`${M}/${a.id}/langkah/mulai`, {
      tanggal: '2026-11-22',
      kembali: 'https://jahat.example',
    })
    expect(jauh.headers.get('location')).toContain(`${M}/${a.id}`)
  })

  it('shows what is late, by unit and owner, and pages a long register by key', async () => {
    for (let i = 0; i < 60; i++)
      await buat({
        unitId: rumah.kecamatan.id,
        kegiatan: `Kegiatan ${String(i).padStart(3, '0')}`,
        penanggungJawab: 'Camat',
        penanggungJawabId: i % 2 === 0 ? lain.id : null,
        tenggat: '2026-06-30',
        disetujuiPada: '2026-01-05',
      })
    const p = meja(lain)
    const lewat = await (await p.get(`${M}/terlambat`)).text()
    expect(lewat).toContain('60 tindakan lewat tenggat')
    expect(lewat).toContain('145 hari')
    const nama = new Set<string>()
    let path: string | undefined = `${M}?keadaan=lewat`
    let halaman = 0
    while (path && halaman < 9) {
      const teks: string = await (await p.get(path)).text()
      for (const m of teks.matchAll(/Kegiatan \d{3}/g)) nama.add(m[0])
      path = /href="([^"]+)" rel="next"/.exec(teks)?.[1]?.replaceAll('&amp;', '&')
      halaman++
    }
    expect([nama.size, halaman]).toEqual([60, 2])
    const milik = await (
      await p.get(`${M}?keadaan=lewat&orang=${lain.id}&tahun=2026&asal=usulan&cari=kegiatan`)
    ).text()
    expect(milik).toContain('terlambat 145 hari')
    expect((await p.get(`${M}?sesudah=x&tahun=9&orang=y&keadaan=z&unit=q`)).status).toBe(200)
    expect(
      (await fresh.db.read(scope(), (db) => listAksi(db, { unitIds: [rumah.kecamatan.id] }))).length,
    ).toBe(60)
  })
})
