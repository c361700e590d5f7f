import { sql } from 'kysely'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { freshDb, type FreshDb } from '../../../../test/support/database.ts'
import { buildDeps } from '../../../../test/support/deps.ts'
import { buildRumah, type Rumah } from '../../../../test/support/registry.ts'
import { xlsx, type Sel } from '../../../../test/support/xlsx.ts'
import { actOn } from '../commands.ts'
import { readLapor } from './baca.ts'
import { takeLapor } from './impor.ts'
import { parseTanggalLapor, parseWaktuLapor, splitJudul } from './rules.ts'

// Every row below is invented for this test; nothing in it was ever said to LAPOR!.
const JUDUL = [
  'Tracking ID',
  'Tanggal Laporan Masuk',
  'Waktu Laporan Masuk',
  'Klasifikasi Laporan',
  'ID Kategori',
  'Kategori',
  'Judul Laporan',
  'Isi Laporan Awal',
  'Isi Laporan Akhir',
  'Tipe Laporan (Anonim/Rahasia)',
  'Sumber Laporan',
  'Instansi Induk',
  'Instansi Terdisposisi',
  'Status Laporan',
  'Alasan Tunda/Arsip',
  'Provinsi',
  'Kota/Kabupaten',
]
const baris = (over: Readonly<Record<string, Sel>> = {}): Sel[] => {
  const isi: Record<string, Sel> = {
    'Tracking ID': 9190001,
    'Tanggal Laporan Masuk': '18 May 2024',
    'Waktu Laporan Masuk': '21:42',
    'Klasifikasi Laporan': 'Pengaduan Tidak Berkadar Pengawasan',
    'ID Kategori': 110,
    Kategori: 'Topik Lainnya',
    'Judul Laporan': 'Antrean puskesmas',
    'Isi Laporan Awal': 'Antrean puskesmasSejak pagi_x000D_\nantre tanpa nomor.',
    'Tipe Laporan (Anonim/Rahasia)': '',
    'Sumber Laporan': 'Website',
    'Instansi Induk': 'Pemerintah Kab. Contoh',
    'Instansi Terdisposisi': 'Dinas Kesehatan',
    'Status Laporan': 'Terdisposisi ke Dinas Kesehatan',
    ...over,
  }
  return JUDUL.map((j) => isi[j])
}
const PEMBUKA: Sel[][] = [
  ['Judul Laporan', 'Laporan Ringkas'],
  [],
  ['Nama Instansi', 'Kab. Contoh'],
  [],
  ['Tanggal Generate', '2024-07-01'],
  [],
  ['Periode Masuk', '(2024-01-01) - (2024-06-30)'],
  [],
  [],
  [],
]
const buku = (rows: Sel[][], pembuka: Sel[][] = PEMBUKA): Buffer =>
  xlsx({ Sheet1: [...pembuka, JUDUL, ...rows] })

let fresh: FreshDb
let rumah: Rumah
let deps: ReturnType<typeof buildDeps>
beforeAll(async () => {
  fresh = await freshDb()
  rumah = await buildRumah(fresh.db)
  deps = buildDeps(fresh.db, { now: () => new Date('2026-11-22T03:00:00Z') })
})
afterAll(() => fresh.drop())

const take = async (berkas: Buffer) => {
  const { laporan, galat } = await readLapor(berkas)
  expect(galat).toEqual([])
  return fresh.db.write({ instansiId: rumah.instansi.id }, (trx) =>
    takeLapor(trx, deps, rumah.sistem, laporan),
  )
}
const kepala = async (trackingId: string) =>
  (
    await sql<
      Record<string, unknown>
    >`select * from pengaduan where lapor_tracking_id = ${trackingId}`.execute(fresh.owner)
  ).rows[0]!

it.each([
  ['18 Jan 2024', '2024-01-18'],
  ['2 Okt 2023, 21:42', '2023-10-02'],
  ['31 Aug 2024', '2024-08-31'],
  ['7 Des 2024', '2024-12-07'],
  ['2024-02-29', '2024-02-29'],
  ['17/08/2024', '2024-08-17'],
  ['31 Feb 2024', undefined],
  ['kemarin', undefined],
])('reads the day %s', (text, tanggal) => expect(parseTanggalLapor(text)).toBe(tanggal))

it.each([
  ['21:42', 1302],
  ['07.05.59 WIB', 425],
  ['0.5', 720],
  ['0', 0],
  ['0.25', 360],
  ['0.12', 12],
  ['0.904166666666667', 1302],
  ['25:00', undefined],
])('reads the time %s', (text, menit) => expect(parseWaktuLapor(text)).toBe(menit))

it.each([
  ['Lampu', 'Lampunya mati di gang.', 'Lampunya mati di gang.'],
  ['Jalan 5', 'Jalan 57 rusak.', 'Jalan 57 rusak.'],
  ['Lampu mati', 'Lampu matiSudah seminggu gelap.', 'Sudah seminggu gelap.'],
  ['Lampu mati', 'lampu mati. Sudah seminggu.', 'Sudah seminggu.'],
])('takes the title %s off a story and cuts no word: %s', (judul, isi, sisa) =>
  expect(splitJudul(judul, isi)).toEqual({ judul, isi: sisa }),
)

it('reads what is rahasia under the long and the short name of its column, and no file without it', async () => {
  const rahasia = baris({ 'Tracking ID': 9190077, 'Tipe Laporan (Anonim/Rahasia)': 'Rahasia' })
  for (const nama of ['Tipe Laporan (Anonim/Rahasia)', 'Tipe Laporan', 'TIPE LAPORAN (Anonim / Rahasia']) {
    const judul = JUDUL.map((j) => (j === 'Tipe Laporan (Anonim/Rahasia)' ? nama : j))
    const { laporan } = await readLapor(xlsx({ Sheet1: [...PEMBUKA, judul, rahasia] }))
    expect(laporan.map((l) => l.rahasia)).toEqual([true])
  }
  const tanpa = JUDUL.map((j) => (j === 'Tipe Laporan (Anonim/Rahasia)' ? 'Lain' : j))
  await expect(readLapor(xlsx({ Sheet1: [...PEMBUKA, tanpa, rahasia] }))).rejects.toThrow('Tipe Laporan')
})

it('finds the heading on row 1 and on row 11, and the same columns in any order', async () => {
  expect((await readLapor(buku([baris()]))).barisJudul).toBe(11)
  expect((await readLapor(buku([baris()], []))).barisJudul).toBe(1)
  const terbalik = xlsx({ a: [JUDUL.toReversed(), baris().toReversed()] })
  expect((await readLapor(terbalik)).laporan).toHaveLength(1)
})

it('names every mistake by row and column, and takes nothing of such a file', async () => {
  const { galat } = await readLapor(
    buku([
      baris({ 'Tracking ID': 'abc', 'Tanggal Laporan Masuk': '40 May 2024' }),
      baris({ 'Status Laporan': 'Entahlah' }),
      baris(),
      baris(),
    ]),
  )
  expect(galat.map((g) => [g.baris, g.kolom])).toEqual([
    [12, 'Tracking ID'],
    [12, 'Tanggal Laporan Masuk'],
    [13, 'Status Laporan'],
    [15, 'Tracking ID'],
  ])
  expect(galat[0]!.pesan).toBe('Baris 12, kolom Tracking ID: "abc" bukan nomor LAPOR!.')
  await expect(
    readLapor(
      xlsx({
        a: [
          ['Nama', 'Umur'],
          ['x', 1],
        ],
      }),
    ),
  ).rejects.toThrow('Judul kolom LAPOR!')
  await expect(readLapor(xlsx({ a: [['Tracking ID', 'Kategori', 'Judul Laporan']] }))).rejects.toThrow(
    'Tanggal Laporan Masuk, Tipe Laporan (Anonim/Rahasia), Status Laporan, Isi Laporan Awal',
  )
})

it('takes a row with its age, class, category and unit, and adds nothing the second time', async () => {
  const berkas = buku([
    baris(),
    baris({
      'Tracking ID': 9190002,
      'Tipe Laporan (Anonim/Rahasia)': 'Anonim|Rahasia',
      'Klasifikasi Laporan': '',
    }),
  ])
  expect(await take(berkas)).toEqual({
    baru: 2,
    berubah: 0,
    tetap: 0,
    berbeda: 0,
    kategoriBaru: 1,
    tanpaUnit: 0,
  })
  // What comes with its state is news to nobody.
  expect(deps.asked).toEqual([])
  expect(await take(berkas)).toEqual({
    baru: 0,
    berubah: 0,
    tetap: 2,
    berbeda: 0,
    kategoriBaru: 0,
    tanpaUnit: 0,
  })
  expect(await kepala('9190001')).toMatchObject({
    diterima_at: new Date('2024-05-18T14:42:00Z'),
    status: 'terdisposisi',
    klasifikasi: 'tidak_berkadar',
    unit_id: rumah.dinas.id,
    judul: 'Antrean puskesmas',
    isi: 'Sejak pagi\nantre tanpa nomor.',
    kanal: 'lapor',
    verifikasi_at: null,
    tenggat_verifikasi: null,
    tanggapan_at: null,
  })
  expect(await kepala('9190002')).toMatchObject({ anonim: true, rahasia: true, klasifikasi: null })
})

it('follows LAPOR! to its end without inventing a day, but not against what was done here', async () => {
  await take(buku([baris({ 'Tracking ID': 9190003 }), baris({ 'Tracking ID': 9190004 })]))
  const { id } = (await kepala('9190004')) as { id: string }
  const pengelola = await rumah.pejabat({ peran: 'pengelola_pengaduan', unitId: null })
  await fresh.db.write({ instansiId: rumah.instansi.id }, (trx) => actOn(trx, deps, pengelola, id, 'jawab'))
  const lanjut = (status: string) =>
    buku(['9190003', '9190004'].map((n) => baris({ 'Tracking ID': Number(n), 'Status Laporan': status })))
  expect(await take(lanjut('Ditindaklanjuti oleh Instansi'))).toMatchObject({ berubah: 1, berbeda: 1 })
  expect((await kepala('9190004'))['status']).toBe('dijawab')
  expect(await take(lanjut('Ditutup oleh Sistem'))).toMatchObject({ berubah: 2, berbeda: 0 })
  expect(await kepala('9190003')).toMatchObject({
    status: 'ditutup_sistem',
    selesai_at: null,
    tenggat_selesai: null,
    tenggat_berikut: null,
  })
})

it('seals the name of a reporter who gave one, and forgets that of an anonymous one', async () => {
  const nama = (n: string, tipe: string): Sel[] => [
    ...baris({ 'Tracking ID': Number(n), 'Tipe Laporan (Anonim/Rahasia)': tipe }),
    'Ratna Wulandari',
  ]
  await take(xlsx({ a: [[...JUDUL, 'Nama Pelapor'], nama('9190011', ''), nama('9190012', 'Anonim')] }))
  const { rows } = await sql<{ n: string }>`select lapor_tracking_id n from pengaduan join pengaduan_pelapor
    on pengaduan_id = id where lapor_tracking_id in ('9190011', '9190012')`.execute(fresh.owner)
  expect(rows).toEqual([{ n: '9190011' }])
  const semua = await sql<{ t: string }>`select baris::text t from pengaduan_lapor_baris`.execute(fresh.owner)
  expect(JSON.stringify(semua.rows)).not.toContain('Ratna')
})
