import { expect, it } from 'vitest'
import { contohAgregat } from '../../../test/support/sample-laporan.ts'
import { newId } from '../../kernel/ids.ts'
import { kalenderKerja } from '../../kernel/hari-kerja.ts'
import { skm142017 } from './instrumen.ts'
import { computeNaskah } from './naskah/rules.ts'
import { laporanDariTerbitan } from './report-terbitan.ts'
import { laporanSkm } from './report.ts'
import { computeHasil } from './rules-hasil.ts'
import { CARA_BAKU } from './sampel.ts'
import { composeIsi, type Bahan } from './terbitan/susun.ts'

const agregat = contohAgregat(60)
const periode = {
  instansiId: newId(),
  id: newId(),
  unitId: newId(),
  nama: 'Semester II 2026',
  mulai: '2026-07-01',
  selesai: '2026-12-31',
  instrumenKode: 'skm-14-2017',
  instrumenVersi: 1,
  konversi: null,
  bobot: 'tepat',
  populasi: 1000,
  caraSampel: CARA_BAKU,
  palingSedikit: 5,
  naskah: {},
  dibukaAt: null,
  ditutupAt: null,
  revisi: 0,
  terbitAt: null,
  layananIds: ['a', 'b'],
} as const satisfies Bahan['periode']

const bahan: Bahan = {
  instansi: { id: periode.instansiId, nama: 'Pemerintah Kabupaten Uji', rekaan: true },
  unit: { id: periode.unitId, nama: 'Dinas Uji', slug: 'dinas-uji' },
  periode,
  instrumen: skm142017,
  layanan: [
    { id: newId(), nama: 'KTP' },
    { id: newId(), nama: 'Akta' },
  ],
  agregat: {
    semua: agregat,
    tanpaTanda: agregat,
    perLayanan: new Map(),
    nGarisLurus: 2,
    nGanda: 0,
  },
  demografi: [
    { dimensi: 'jenis_kelamin', nilai: 'P', n: 57, jumlahBaris: 1700, jumlahKuadrat: 51_000 },
    { dimensi: 'jenis_kelamin', nilai: 'L', n: 3, jumlahBaris: 90, jumlahKuadrat: 2700 },
  ],
  tanda: {
    sampai: { tanda: 0, putusan: 0 },
    alasan: [],
    putusan: [],
    masuk: agregat,
    nDikeluarkan: 0,
  },
  sampel: { cara: CARA_BAKU, palingSedikit: 5, layanan: [] },
  berubah: [],
  tren: [],
  terjemahan: [],
  media: [],
  rencana: [
    {
      id: newId(),
      unsur: 'waktu',
      kegiatan: 'Menambah loket',
      waktu: { tahun: 2027, triwulan: [1, 2] },
      penanggungJawab: 'Kepala Bidang',
    },
  ],
  naskah: {
    ...computeNaskah({
      instansi: 'Pemerintah Kabupaten Uji',
      unit: 'Dinas Uji',
      alamat: '',
      kepala: { nama: 'Sri Rahayu', nip: '19700101 199503 2 001', jabatan: '' },
      periode,
      layanan: ['KTP', 'Akta'],
      saluran: ['daring'],
      hasil: computeHasil(agregat),
      tanggal: '2027-01-10',
    }),
    tempat: 'Uji',
    'jadwal.pelaporan.mulai': '2027-01-04',
    'jadwal.pelaporan.selesai': '2027-01-08',
  },
  sampaiUrut: 60,
  hashBaris: 'a'.repeat(64),
}
const { publik, rincian } = composeIsi(bahan)
const kalender = kalenderKerja([])
const opsi = { instrumen: skm142017, zona: 'WIB', kalender } as const

it('writes the public report without the groups that are hidden and without the NIP', () => {
  const l = laporanDariTerbitan(publik, opsi)
  expect(l.demografi.jenisKelamin).toEqual([
    { label: 'Laki-laki', n: null },
    { label: 'Perempuan', n: null },
  ])
  expect(l.penandatangan).toEqual({
    tempat: 'Uji',
    tanggal: '2027-01-10',
    jabatan: 'Kepala Dinas Uji',
    nama: 'Sri Rahayu',
  })
  expect(JSON.stringify(laporanSkm(l))).not.toMatch(/"57"|19700101/)
})

it('writes the report of the house with every group and the NIP', () => {
  const l = laporanDariTerbitan(publik, { ...opsi, rincian })
  expect(l.demografi.jenisKelamin[0]).toEqual({ label: 'Laki-laki', n: 3 })
  expect(l.penandatangan.nip).toBe('19700101 199503 2 001')
})

it('counts both ends of a stage as working days: Monday to Friday is five', () => {
  const l = laporanDariTerbitan(publik, opsi)
  expect(l.jadwal.at(-1)).toEqual({
    kegiatan: 'Penyusunan dan pelaporan',
    waktu: '4–8 Januari 2027',
    hariKerja: 5,
  })
  expect(l.jadwal[0]).toMatchObject({ waktu: expect.stringMatching(/^…+$/), hariKerja: null })
})

it('ties a published report to its fingerprint, and prints why it stands below the minimum', () => {
  const terbit = {
    ...publik,
    revisi: 2,
    terbitPada: '2027-01-14T20:00:00Z',
    oleh: 'Sri Rahayu',
    alasan: 'Rencana ditambahkan.',
    alasanMinimum: 'Loket tutup dua bulan.',
    hashRincian: 'b'.repeat(64),
  }
  const l = laporanDariTerbitan(terbit, { ...opsi, hash: 'c'.repeat(64) })
  expect(l.publikasi).toEqual({
    revisi: 2,
    alasan: 'Rencana ditambahkan.',
    tanggal: '2027-01-15',
    hash: 'c'.repeat(64),
  })
  expect(JSON.stringify(laporanSkm(l))).toContain('Loket tutup dua bulan.')
  expect(JSON.stringify(laporanSkm(l))).toContain('Rencana ditambahkan.')
  expect(l.rtl[0]?.waktu).toEqual({ tahun: 2027, triwulan: [1, 2] })
})
