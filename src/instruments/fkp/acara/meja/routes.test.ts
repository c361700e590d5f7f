import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { freshDb, type FreshDb } from '../../../../../test/support/database.ts'
import { buildDeps } from '../../../../../test/support/deps.ts'
import { buildForum } from '../../../../../test/support/forum.ts'
import { buildMeja, type Meja } from '../../../../../test/support/meja.ts'
import { hasProgram, pdfPages } from '../../../../../test/support/office.ts'
import { buildRumah, type Rumah } from '../../../../../test/support/registry.ts'
import type { Pejabat } from '../../../../kernel/actor.ts'
import type { Db } from '../../../../platform/db/types.ts'
import type { Deps } from '../../../../platform/deps.ts'
import { listCatatan } from '../../../../platform/audit/index.ts'
import { listAksiAsal } from '../../../tindak-lanjut/index.ts'
import { findForum, type Forum } from '../../store.ts'
import { loadAksiForum } from '../dokumen/muat.ts'
import { verifyBerkasAcara } from '../isi.ts'
import { findBeritaAcara, listBeritaAcara } from '../store-acara.ts'
import { listKesepakatan } from '../store-kesepakatan.ts'
import { openRahasia } from '../tetapkan.ts'
import { mejaAcaraRoutes } from './routes.ts'

let fresh: FreshDb
let rumah: Rumah
let deps: Deps
let petugas: Pejabat
let kepala: Pejabat
let pembina: Pejabat
let kini = new Date('2026-11-12T03:00:00Z')
const M = '/kerja/fkp'
const meja = (siapa: Pejabat): Meja => buildMeja(deps, siapa, M, [mejaAcaraRoutes(deps)])
const baca = <T>(run: (db: Db) => Promise<T>): Promise<T> =>
  fresh.db.read({ instansiId: rumah.instansi.id }, run)
const flat = (t: string): string => t.replaceAll(/\s+/g, ' ')

beforeAll(async () => {
  fresh = await freshDb()
  rumah = await buildRumah(fresh.db)
  deps = buildDeps(fresh.db, { now: () => kini })
  petugas = await rumah.pejabat({ peran: 'petugas', unitId: rumah.puskesmas.id })
  kepala = await rumah.pejabat({ peran: 'kepala_unit', unitId: rumah.puskesmas.id })
  pembina = await rumah.pejabat({ peran: 'pembina', unitId: null })
})
afterAll(() => fresh.drop())

const ubahKeadaan = (f: Forum, keadaan: Forum['keadaan']) =>
  fresh.db.write({ instansiId: rumah.instansi.id }, (trx) =>
    trx.updateTable('fkp_forum').set({ keadaan }).where('id', '=', f.id).execute(),
  )
const catatan = { isi: 'Antrean sampai ke jalan', jenis: 'usul', pembicara: 'pengguna', pukul: '9.35' }
const butir = {
  masalah: 'Antrean dua jam',
  perbaikan: 'Buka loket ketiga pada jam ramai',
  penanggung_jawab: 'Kepala tata usaha',
  tenggat: '2027-01-31',
}
const HP = '+6281234567890'
const forumBaru = () =>
  buildForum(fresh.db, deps, rumah, {
    hadir: [
      {
        nama: 'Siti Aminah',
        telepon: HP,
        jenisKelamin: 'P',
        jabatan: 'Ketua kader',
        lembaga: 'Posyandu Melati',
      },
      { nama: 'dr. Budi', kelompok: 'ahli', jenisKelamin: 'L' },
    ],
  })
const dilihatOf = (html: string): string => /name="dilihat" value="([0-9a-f]{64})"/.exec(html)![1]!

describe('the minutes at the desk', () => {
  it('take an entry by a plain form, keep what was typed when it is wrong, and prefer the person’s own draft', async () => {
    const f = await forumBaru()
    const p = meja(petugas)
    const salah = await p.post(`${M}/${f.id}/notulen`, { ...catatan, pukul: '25.00', pembicara: '' })
    expect(salah.status).toBe(422)
    const teks = await salah.text()
    for (const x of ['Antrean sampai ke jalan', 'Tulis jam dan menit', 'Pilih kelompok yang berbicara'])
      expect(teks).toContain(x)
    expect((await p.post(`${M}/${f.id}/notulen`, catatan)).status).toBe(303)
    expect((await p.post(`${M}/${f.id}/notulen/draf`, { ...catatan, isi: 'Belum sel' })).status).toBe(204)
    const halaman = await (await p.get(`${M}/${f.id}/notulen`)).text()
    for (const x of ['Belum sel', '09.35', 'Jadikan kesepakatan', 'sb-simpan']) expect(halaman).toContain(x)
    const daftar = await (await p.get(`${M}/${f.id}/notulen/daftar`)).text()
    expect(daftar).toContain('Antrean sampai ke jalan')
    expect(daftar).not.toContain('<html')
  })

  it('are read by whoever watches, and not there for another unit', async () => {
    const f = await forumBaru()
    const lain = await rumah.pejabat({ peran: 'kepala_unit', unitId: rumah.kecamatan.id })
    for (const tab of ['notulen', 'berita-acara', 'bukti', 'notulen.pdf', 'bukti.zip'])
      expect((await meja(lain).get(`${M}/${f.id}/${tab}`)).status, tab).toBe(404)
    const halaman = await (await meja(pembina).get(`${M}/${f.id}/notulen`)).text()
    expect(halaman).toContain('Anda membaca notulen ini')
    expect((await meja(pembina).post(`${M}/${f.id}/notulen`, catatan)).status).toBe(403)
    expect((await meja(pembina).get(`${M}/${f.id}/bukti.zip`)).status).toBe(403)
  })

  it('shows both texts when somebody was faster', async () => {
    const f = await forumBaru()
    const p = meja(petugas)
    await p.post(`${M}/${f.id}/notulen`, catatan)
    const nid = /notulen\/([0-9a-f-]{36})/.exec(await (await p.get(`${M}/${f.id}/notulen`)).text())![1]!
    const alamat = `${M}/${f.id}/notulen/${nid}`
    expect((await meja(kepala).post(alamat, { ...catatan, isi: 'Kata kepala', dilihat: '0' })).status).toBe(
      303,
    )
    const kalah = await p.post(alamat, { ...catatan, isi: 'Kata petugas', dilihat: '0' })
    expect(kalah.status).toBe(409)
    const teks = await kalah.text()
    expect(teks).toContain('Kata kepala')
    expect(teks).toContain('Kata petugas')
    expect((await p.post(alamat, { ...catatan, isi: 'Keduanya', dilihat: '1' })).status).toBe(303)
  })
})

describe('from agreed points to a frozen berita acara', () => {
  it('is drafted by staff, frozen by the head, and becomes actions once', async () => {
    const f = await forumBaru()
    const [p, k] = [meja(petugas), meja(kepala)]
    const ba = `${M}/${f.id}/berita-acara`
    await p.post(`${M}/${f.id}/notulen`, catatan)
    const kurang = await p.post(`${ba}/butir`, { ...butir, masalah: '', tenggat: '2026-11-01' })
    expect(kurang.status).toBe(422)
    expect(await kurang.text()).toContain('Tanggal selesai tidak boleh sebelum hari forum')
    expect((await p.post(`${ba}/butir`, butir)).status).toBe(303)
    expect((await p.post(`${ba}/butir`, { ...butir, masalah: 'Ruang tunggu panas' })).status).toBe(303)
    await ubahKeadaan(f, 'selesai')
    expect(await (await k.get(ba)).text()).toContain('Masa usul perbaikan belum berakhir')
    expect((await k.get(`${ba}/tetapkan`)).status).toBe(409)
    await p.post(`${ba}/atur`, {
      hari_usul: '0',
      mulai_usul: '',
      pernyataan_kepala: 'Kepala menerima.',
      pernyataan_peserta: 'Peserta mengawal.',
    })
    expect((await p.get(`${ba}/tetapkan`)).status).toBe(403)

    const baca1 = await (await k.get(`${ba}/tetapkan`)).text()
    const isian = {
      nomor: '000.8/12/BA-FKP/2026',
      tanggal: '2026-11-12',
      tempat: 'Contoh',
      nama: 'dr. Sri',
      nip: '19700101 199503 2 001',
      jabatan: 'Kepala Puskesmas',
      dilihat: dilihatOf(baca1),
    }
    // Somebody changes a point while the head reads.
    await p.post(`${ba}/butir`, { ...butir, masalah: 'Loket gelap' })
    const berubah = await k.post(`${ba}/tetapkan`, isian)
    expect(berubah.status).toBe(409)
    const baca2 = await berubah.text()
    expect(baca2).toContain('Loket gelap')
    const benar = { ...isian, dilihat: dilihatOf(baca2) }
    expect((await k.post(`${ba}/tetapkan`, benar)).status).toBe(303)
    expect((await k.post(`${ba}/tetapkan`, benar)).status).toBe(303)

    expect((await baca((db) => findForum(db, f.id)))!.keadaan).toBe('ditetapkan')
    const semua = await baca((db) => listBeritaAcara(db, f.id))
    expect(semua).toHaveLength(1)
    const [b] = semua
    expect(JSON.stringify(b!.isi)).not.toMatch(/81234567890|"P"|19700101/)
    expect(openRahasia(deps, b!)).toMatchObject({
      nip: isian.nip,
      penandatangan: [{ nama: 'Siti Aminah', telepon: HP, jenisKelamin: 'P' }, { nama: 'dr. Budi' }],
    })
    const aksi = await baca((db) => listAksiAsal(db, 'fkp', [f.id]))
    expect(aksi.map((a) => [a.masalah, a.status, a.tenggat])).toEqual([
      ['Antrean dua jam', 'rencana', '2027-01-31'],
      ['Ruang tunggu panas', 'rencana', '2027-01-31'],
      ['Loket gelap', 'rencana', '2027-01-31'],
    ])
    expect((await baca((db) => listKesepakatan(db, f.id))).map((x) => x.aksiId)).toEqual(
      aksi.map((a) => a.id),
    )
    expect((await p.post(`${ba}/butir`, butir)).status).toBe(409)
  })

  it('is checked without a server, and one changed letter shows', async () => {
    const f = await tetap()
    const b = (await baca((db) => findBeritaAcara(db, f.id)))!
    const berkas = JSON.parse(JSON.stringify({ hash: b.hash, beritaAcara: b.isi })) as {
      hash: string
      beritaAcara: { kesepakatan: { masalah: string }[] }
    }
    expect(verifyBerkasAcara(berkas)).toEqual([])
    berkas.beritaAcara.kesepakatan[0]!.masalah += '!'
    expect(verifyBerkasAcara(berkas)).toEqual(['Isi berkas tidak cocok dengan hash-nya: berkas ini diubah.'])
  })

  it('is revised by the head with a reason; what was frozen stays', async () => {
    const f = await tetap()
    const [p, k] = [meja(petugas), meja(kepala)]
    const ba = `${M}/${f.id}/berita-acara`
    const awal = (await baca((db) => findBeritaAcara(db, f.id)))!
    expect((await p.post(`${ba}/revisi`, { alasan_revisi: 'x' })).status).toBe(403)
    expect((await k.post(`${ba}/revisi`, { alasan_revisi: '' })).status).toBe(422)
    const panjang = await k.post(`${ba}/revisi`, { alasan_revisi: `Terlalu ${'panjang '.repeat(70)}` })
    expect([panjang.status, (await panjang.text()).includes('Terlalu panjang panjang')]).toEqual([422, true])
    expect((await k.post(`${ba}/revisi`, { alasan_revisi: 'Butir tertinggal' })).status).toBe(303)
    expect((await p.post(`${ba}/butir`, { ...butir, masalah: 'Parkir sempit' })).status).toBe(303)
    await tetapkan(f, '000.8/12.1/BA-FKP/2026')
    const semua = await baca((db) => listBeritaAcara(db, f.id))
    expect(semua.map((b) => [b.revisi, b.isi.alasan])).toEqual([
      [2, 'Butir tertinggal'],
      [1, ''],
    ])
    expect(semua[1]).toEqual(awal)
    // The point of the first one is the same action; the new one is one more.
    expect(await baca((db) => listAksiAsal(db, 'fkp', [f.id]))).toHaveLength(2)
    const [satu, dua] = await baca((db) => listKesepakatan(db, f.id))
    expect((await k.post(`${ba}/revisi`, { alasan_revisi: 'Tanggal keliru' })).status).toBe(303)
    const ubah = { ...butir, perbaikan: 'Buka dua loket', tenggat: '2027-03-31', dilihat: '0' }
    expect((await p.post(`${ba}/butir/${satu!.id}`, ubah)).status).toBe(303)
    expect((await p.post(`${ba}/butir/${dua!.id}/tarik`, { alasan: 'Sudah ada' })).status).toBe(303)
    await tetapkan(f, '000.8/12.2/BA-FKP/2026')
    expect(
      (await baca((db) => listAksiAsal(db, 'fkp', [f.id]))).map((a) => [a.kegiatan, a.tenggat, a.status]),
    ).toEqual([
      ['Buka dua loket', '2027-03-31', 'rencana'],
      ['Buka loket ketiga pada jam ramai', '2027-01-31', 'batal'],
    ])
    const { aksi } = await baca((db) => loadAksiForum(db, f))
    expect(aksi.map((a) => [a.butir, a.aksi.status])).toEqual([
      [1, 'rencana'],
      [null, 'batal'],
    ])
    await expect(
      fresh.db.write({ instansiId: rumah.instansi.id }, (trx) =>
        trx
          .updateTable('fkp_berita_acara')
          .set({ nomor: 'lain' } as never)
          .where('id', '=', awal.id)
          .execute(),
      ),
    ).rejects.toThrow(/permission denied/)
  })

  it.runIf(hasProgram('pdftotext'))(
    'is printed in full for who invites, and without numbers for who watches',
    async () => {
      const f = await tetap()
      const cetak = async (siapa: Pejabat): Promise<string> => {
        const jawab = await meja(siapa).get(`${M}/${f.id}/berita-acara.pdf`)
        expect(jawab.status).toBe(200)
        return flat(pdfPages(Buffer.from(await jawab.arrayBuffer())).join(' '))
      }
      const penuh = await cetak(petugas)
      for (const x of [
        'Kamis, tanggal dua belas bulan November tahun dua ribu dua puluh enam',
        'Identifikasi masalah',
        'Jangka waktu',
        'Antrean dua jam',
        '0812 3456 7890',
        'Perempuan',
        'Ketua kader, Posyandu',
      ])
        expect(penuh).toContain(x)
      const umum = await cetak(pembina)
      expect(umum).toContain('Siti Aminah')
      expect(umum).not.toMatch(/0812|Perempuan|NIP/)
      const jejak = (await baca((db) => listCatatan(db, f.id))).filter(
        (c) => c.peristiwa === 'fkp.kontak.unduh',
      )
      expect(jejak).toHaveLength(1)
    },
  )
})

/** A forum with one point, frozen. */
async function tetap(): Promise<Forum> {
  const f = await forumBaru()
  await meja(petugas).post(`${M}/${f.id}/berita-acara/butir`, butir)
  await ubahKeadaan(f, 'selesai')
  await meja(petugas).post(`${M}/${f.id}/berita-acara/atur`, {
    hari_usul: '0',
    mulai_usul: '',
    pernyataan_kepala: 'Kepala menerima.',
    pernyataan_peserta: 'Peserta mengawal.',
  })
  await tetapkan(f, '000.8/12/BA-FKP/2026')
  return f
}

async function tetapkan(f: Forum, nomor: string): Promise<void> {
  const alamat = `${M}/${f.id}/berita-acara/tetapkan`
  const dilihat = dilihatOf(await (await meja(kepala).get(alamat)).text())
  const hasil = await meja(kepala).post(alamat, {
    nomor,
    tanggal: '2026-11-12',
    tempat: 'Contoh',
    nama: 'dr. Sri',
    nip: '19700101 199503 2 001',
    jabatan: 'Kepala Puskesmas',
    dilihat,
  })
  expect(hasil.status).toBe(303)
}
