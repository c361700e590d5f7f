import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { freshDb, type FreshDb } from '../../../../test/support/database.ts'
import { buildDeps } from '../../../../test/support/deps.ts'
import { buildMeja, type Meja } from '../../../../test/support/meja.ts'
import { buildRumah, type Rumah } from '../../../../test/support/registry.ts'
import type { Deps } from '../../../platform/deps.ts'
import { renderXlsx } from '../../../reports/xlsx.ts'
import { mejaRoutes } from '../meja/routes.ts'
import { komponenList, listKurang } from '../rules.ts'
import { findBerlaku } from '../store.ts'
import { readKatalog } from './baca.ts'
import { readCsv } from './csv.ts'
import { bukuContoh } from './ekspor.ts'
import { parseBiaya, parseTanggalSel, parseWaktu } from './rules.ts'

let fresh: FreshDb
let rumah: Rumah
let deps: Deps
let admin: Meja
const M = '/kerja/standar-pelayanan'
const scope = () => ({ instansiId: rumah.instansi.id })

beforeAll(async () => {
  fresh = await freshDb()
  rumah = await buildRumah(fresh.db)
  deps = buildDeps(fresh.db, { now: () => new Date('2026-11-22T03:00:00Z') })
  admin = buildMeja(deps, await rumah.pejabat({ peran: 'admin_instansi', unitId: null }), M, [
    mejaRoutes(deps),
  ])
})
afterAll(() => fresh.drop())

const unggah = (m: Meja, isi: string | Buffer, nama = 'katalog.csv'): Promise<Response> => {
  const form = new FormData()
  form.append('berkas', new File([new Uint8Array(Buffer.from(isi))], nama))
  return m.upload(`${M}/impor`, form)
}

describe('a cell of a catalogue', () => {
  it.each([
    ['3 hari kerja', { angka: 3, satuan: 'hari_kerja', catatan: '' }],
    ['Maksimal 90 menit (dari mendaftar)', { angka: 90, satuan: 'menit', catatan: 'dari mendaftar' }],
    ['2 HK', { angka: 2, satuan: 'hari_kerja', catatan: '' }],
    ['segera', undefined],
    ['0 hari', undefined],
    ['3 pekan', undefined],
  ])('reads the time “%s”', (teks, hasil) => {
    expect(parseWaktu(teks)).toEqual(hasil)
  })
  it('reads a cost as free, as tariffs, or as a formula, and nothing else', () => {
    expect(parseBiaya('Gratis')?.jenis).toBe('gratis')
    expect(parseBiaya('Cetak: Rp 25.000; Salinan = 5000')?.tarif).toEqual([
      { nama: 'Cetak', rupiah: 25_000 },
      { nama: 'Salinan', rupiah: 5000 },
    ])
    expect(parseBiaya('rumus: luas × tarif')?.catatan).toBe('luas × tarif')
    expect(parseBiaya('sesuai perda')).toBeUndefined()
  })
  it('reads a day as written, or as the number a workbook keeps it by', () => {
    expect(['2026-03-31', '31/03/2026', '46112', '31/02/2026'].map(parseTanggalSel)).toEqual([
      '2026-03-31',
      '2026-03-31',
      '2026-03-31',
      undefined,
    ])
  })
  it('reads commas, quotes and line breaks of a CSV', () => {
    expect(readCsv('\uFEFFa;b\r\n"x; ""y""\nz";2\r\n')).toEqual([
      ['a', 'b'],
      ['x; "y"\nz', '2'],
    ])
  })
})

describe('importing a catalogue', () => {
  it('reads its own example whole', async () => {
    const { layanan, galat } = await readKatalog(await renderXlsx(bukuContoh()))
    expect(galat).toEqual([])
    expect(listKurang(layanan[0]!.isi, komponenList)).toEqual([])
    expect(layanan[0]!.isi.tahap[0]!.persyaratan).toHaveLength(2)
  })

  it('names every wrong cell by row and column, and takes nothing in', async () => {
    const csv = [
      'Unit,Layanan,Waktu,Biaya,SK Nomor,SK Tanggal',
      'Puskesmas Contoh,Imunisasi,lama sekali,gratis,,',
      'Unit Hantu,Layanan Hantu,1 jam,gratis,,',
      'Puskesmas Contoh,Gigi,1 jam,mahal,SK/1,2026-13-01',
      'Puskesmas Contoh,Gizi,1 jam,gratis,SK/2,2026-01-02',
      'Puskesmas Contoh,Kebidanan,1 jam,gratis,,',
      'puskesmas contoh,KEBIDANAN,1 jam,gratis,,',
    ].join('\n')
    const alamat = (await unggah(admin, csv)).headers.get('location')!
    const teks = (await (await admin.get(alamat)).text()).replaceAll(/<[^>]+>/g, ' ').replaceAll(/\s+/g, ' ')
    for (const x of [
      '2 waktu “lama sekali” tidak terbaca',
      '3 unit Tidak ada unit bernama “Unit Hantu”',
      '4 biaya “mahal” tidak terbaca',
      '4 sk_tanggal “2026-13-01” bukan tanggal',
      '5 sk_nomor Standar yang sudah ber-SK harus mengisi enam komponen',
      '7 layanan Layanan ini sudah ada pada baris 6',
      '6 sel salah',
    ])
      expect(teks).toContain(x)
    expect((await admin.post(alamat, {})).status).toBe(422)
    const { n } = await fresh.db.read(scope(), (db) =>
      db
        .selectFrom('standar_versi')
        .select((eb) => eb.fn.countAll<string>().as('n'))
        .executeTakeFirstOrThrow(),
    )
    expect(n).toBe('0')
  })

  it('takes 373 services in within seconds, in force by their SK or as drafts, and once', async () => {
    const baris = Array.from({ length: 373 }, (_, i) => [
      i % 2 ? 'Puskesmas Contoh' : 'Kecamatan Contoh',
      `Layanan nomor ${i + 1}`,
      'KTP; KK',
      'Daftar; Terima',
      '1 hari kerja',
      i % 3 ? 'gratis' : 'Cetak: 10.000',
      'Surat',
      'Loket pengaduan',
      ...(i < 300 ? [`SK/${i}`, '2025-06-01'] : ['', '']),
    ])
    const buku = await renderXlsx({
      title: 'k',
      author: 'k',
      sheets: [
        {
          name: 'k',
          widths: Array.from({ length: 10 }, () => 12),
          rows: [
            ['Katalog layanan 2026'],
            [
              'unit',
              'layanan',
              'persyaratan',
              'prosedur',
              'waktu',
              'biaya',
              'produk',
              'pengaduan',
              'sk_nomor',
              'sk_tanggal',
            ],
            ...baris,
          ],
        },
      ],
    })
    const mulai = performance.now()
    const alamat = (await unggah(admin, buku, 'k.xlsx')).headers.get('location')!
    expect(await (await admin.get(alamat)).text()).toContain('373 layanan di 2 unit terbaca')
    expect((await admin.post(alamat, {})).status).toBe(303)
    expect(performance.now() - mulai).toBeLessThan(20_000)
    const teks = await (await admin.get(alamat)).text()
    expect(teks).toContain('373 layanan baru; 300 standar langsung berlaku, 73 menjadi rancangan, 0 dilewati')
    expect((await admin.post(alamat, {})).status).toBe(303)
    const l = await fresh.db.read(scope(), (db) =>
      db
        .selectFrom('registry_layanan')
        .select('id')
        .where('nama', '=', 'Layanan nomor 1')
        .executeTakeFirstOrThrow(),
    )
    const v = await fresh.db.read(scope(), (db) => findBerlaku(db, l.id))
    expect(v).toMatchObject({ sk: { nomor: 'SK/0' }, terbit: '2025-06-01', tinjauPada: '2026-06-01' })
    const lagi = (await unggah(admin, buku, 'k.xlsx')).headers.get('location')!
    await admin.post(lagi, {})
    expect(await (await admin.get(lagi)).text()).toContain(
      '0 layanan baru; 0 standar langsung berlaku, 0 menjadi rancangan, 373 dilewati',
    )
  }, 60_000)

  it('takes the signer of a decree along; who was left out is filled in by the head, once', async () => {
    const judul =
      'unit,layanan,persyaratan,prosedur,waktu,biaya,produk,pengaduan,sk_nomor,sk_tanggal,Penandatangan,Penandatangan NIP,Penandatangan Jabatan'
    const baris = (nama: string, ttd: string): string =>
      `Puskesmas Contoh,${nama},KTP,Daftar,1 jam,gratis,Surat,Loket,SK/9,2026-02-01,${ttd}`
    const salah = (await unggah(admin, [judul, baris('Salah', ',1.97E+17,Kepala')].join('\n'))).headers.get(
      'location',
    )!
    const pesan = await (await admin.get(salah)).text()
    expect(pesan).toContain('Tulis nama penanda tangannya.')
    expect(pesan).toContain('jadikan kolomnya teks')
    const alamat = (
      await unggah(
        admin,
        [
          judul,
          baris('Bertanda', 'dr. Sri,197001012000122001,Kepala Puskesmas'),
          baris('Tanpa nama', ',,'),
        ].join('\n'),
      )
    ).headers.get('location')!
    expect((await admin.post(alamat, {})).status).toBe(303)
    const versi = async (nama: string) =>
      fresh.db.read(scope(), async (db) => {
        const l = await db
          .selectFrom('registry_layanan')
          .select('id')
          .where('nama', '=', nama)
          .executeTakeFirstOrThrow()
        return (await findBerlaku(db, l.id))!
      })
    expect((await versi('Bertanda')).penandatangan).toEqual({
      nama: 'dr. Sri',
      nip: '197001012000122001',
      jabatan: 'Kepala Puskesmas',
    })
    const { layananId } = await versi('Tanpa nama')
    const unitId = rumah.puskesmas.id
    const [kepala, petugas] = [
      buildMeja(deps, await rumah.pejabat({ peran: 'kepala_unit', unitId }), M, [mejaRoutes(deps)]),
      buildMeja(deps, await rumah.pejabat({ peran: 'petugas', unitId }), M, [mejaRoutes(deps)]),
    ]
    const isian = { ttd_nama: 'dr. Budi', ttd_nip: '', ttd_jabatan: 'Kepala Puskesmas' }
    const di = `${M}/${layananId}`
    expect(await (await petugas.get(di)).text()).not.toContain('belum tercatat')
    expect((await petugas.post(`${di}/penandatangan`, isian)).status).toBe(403)
    expect((await kepala.post(`${di}/penandatangan`, { ...isian, ttd_nama: '' })).status).toBe(422)
    expect((await kepala.post(`${di}/penandatangan`, isian)).status).toBe(303)
    expect((await kepala.post(`${di}/penandatangan`, { ...isian, ttd_nama: 'Orang lain' })).status).toBe(303)
    expect((await versi('Tanpa nama')).penandatangan?.nama).toBe('dr. Budi')
    expect(await (await kepala.get(di)).text()).not.toContain('belum tercatat')
  })

  it('gives the catalogue back in the four parts of SIPPN, one row a service in force', async () => {
    const res = await admin.get(`${M}/ekspor/sippn.xlsx`)
    expect(res.status).toBe(200)
    expect(Buffer.from(await res.arrayBuffer()).length).toBeGreaterThan(10_000)
  })

  it('is for whoever looks after the whole instansi; nobody else learns that it exists', async () => {
    const petugas = buildMeja(deps, await rumah.pejabat({ peran: 'petugas', unitId: rumah.dinas.id }), M, [
      mejaRoutes(deps),
    ])
    expect((await petugas.get(`${M}/impor`)).status).toBe(404)
    expect((await unggah(petugas, 'unit,layanan\na,bbb')).status).toBe(404)
    expect((await unggah(admin, 'nama,alamat\na,b')).status).toBe(422)
    expect((await unggah(admin, Buffer.from('PK\u0003\u0004rusak'), 'x.xlsx')).status).toBe(422)
  })
})

describe('settings', () => {
  it('change the review term and the everyday words, for whoever looks after the catalogue', async () => {
    expect((await admin.post(`${M}/pengaturan`, { bulan: '99' })).status).toBe(422)
    expect((await admin.post(`${M}/pengaturan`, { bulan: '24' })).status).toBe(303)
    expect((await admin.post(`${M}/pengaturan/kata`, { ujar: '!', maksud: '' })).status).toBe(422)
    expect((await admin.post(`${M}/pengaturan/kata`, { ujar: 'Nyuntik!', maksud: 'imunisasi' })).status).toBe(
      303,
    )
    const teks = await (await admin.get(`${M}/pengaturan`)).text()
    expect(teks).toContain('value="24"')
    expect(teks).toContain('<b>nyuntik</b>')
    const petugas = buildMeja(deps, await rumah.pejabat({ peran: 'petugas', unitId: rumah.dinas.id }), M, [
      mejaRoutes(deps),
    ])
    expect((await petugas.get(`${M}/pengaturan`)).status).toBe(403)
    expect((await petugas.post(`${M}/pengaturan/kata`, { ujar: 'x', maksud: 'y' })).status).toBe(403)
  })
})
