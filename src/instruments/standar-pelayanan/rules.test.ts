import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { bandingBaris, bandingKomponen } from './rules-beda.ts'
import {
  classifyTinjau,
  isBerlaku,
  isDisunting,
  keadaanList,
  kewenanganOf,
  listAksi,
  nextKeadaan,
  tanggalTerakhir,
} from './rules-alur.ts'
import {
  internalList,
  isiKosong,
  isPenyampaian,
  komponenList,
  listKurang,
  penyampaianList,
  tahapKosong,
  totalWaktu,
  urutanUu,
  type IsiStandar,
} from './rules.ts'
import { barisKomponen } from './teks.ts'

const ktp: IsiStandar = {
  ...isiKosong,
  tahap: [
    {
      nama: '',
      persyaratan: ['Surat kehilangan dari kepolisian', 'Fotokopi kartu keluarga'],
      prosedur: ['Ambil nomor antrean', 'Serahkan berkas', 'Terima KTP'],
      waktu: { angka: 1, satuan: 'hari_kerja', catatan: 'sejak berkas lengkap' },
    },
  ],
  produk: ['KTP elektronik'],
  pengaduan: ['Loket pengaduan'],
}

describe('the fourteen components', () => {
  it('are fourteen, six of them published, in two orders of the same keys', () => {
    expect(komponenList).toHaveLength(14)
    expect(penyampaianList).toEqual(['persyaratan', 'prosedur', 'waktu', 'biaya', 'produk', 'pengaduan'])
    expect(internalList).toHaveLength(8)
    expect([...urutanUu].toSorted()).toEqual([...komponenList].toSorted())
  })
  it('stand in UU 25/2009 ps. 21 with dasar hukum first and pengaduan tenth', () => {
    expect(urutanUu[0]).toBe('dasar_hukum')
    expect(urutanUu.indexOf('pengaduan')).toBe(9)
    expect(urutanUu.at(-1)).toBe('evaluasi')
  })
  it('count as missing until they say something; being free says something', () => {
    expect(listKurang(isiKosong, penyampaianList)).toEqual([
      'persyaratan',
      'prosedur',
      'waktu',
      'produk',
      'pengaduan',
    ])
    expect(listKurang(ktp, penyampaianList)).toEqual([])
    expect(listKurang(ktp)).toEqual(internalList)
  })
  it('are missing where one of several stages leaves them empty', () => {
    const hibah = { ...ktp, tahap: [...ktp.tahap, { ...tahapKosong, nama: 'Pencairan' }] }
    expect(listKurang(hibah, penyampaianList)).toEqual(['persyaratan', 'prosedur', 'waktu'])
  })
  it('say a tariff without an amount nowhere', () => {
    expect(listKurang({ ...ktp, biaya: { jenis: 'tarif', tarif: [], catatan: '' } }, ['biaya'])).toEqual([
      'biaya',
    ])
  })
  it.each(komponenList)('%s is either published or internal', (k) => {
    expect(isPenyampaian(k)).toBe(!internalList.includes(k))
  })
})

describe('how long it takes', () => {
  const tahap = (angka: number | null, satuan: 'hari_kerja' | 'jam') => ({
    ...tahapKosong,
    waktu: { angka, satuan, catatan: '' },
  })
  it('adds stages that count alike', () => {
    const isi = { ...ktp, tahap: [tahap(2, 'hari_kerja'), tahap(3, 'hari_kerja')] }
    expect(totalWaktu(isi)).toEqual({ angka: 5, satuan: 'hari_kerja' })
  })
  it('promises no single length for hours and days, or where a stage has none', () => {
    expect(totalWaktu({ ...ktp, tahap: [tahap(2, 'jam'), tahap(3, 'hari_kerja')] })).toBeNull()
    expect(totalWaktu({ ...ktp, tahap: [tahap(2, 'jam'), tahap(null, 'jam')] })).toBeNull()
  })
})

describe('the way of a version', () => {
  it('leads from draft to review by seven states', () => {
    const jalan = ['bahas', 'sepakati', 'tetapkan', 'publikasikan', 'monev', 'tinjau'] as const
    const lewat = ['draft' as (typeof keadaanList)[number]]
    for (const aksi of jalan) lewat.push(nextKeadaan(lewat.at(-1)!, aksi)!)
    expect(lewat).toEqual(keadaanList)
    expect(nextKeadaan('ditinjau_ulang', 'lanjutkan')).toBe('dipublikasikan')
  })
  it('is signed by the head alone', () => {
    const ttd = keadaanList.flatMap((k) =>
      listAksi(k)
        .filter((a) => kewenanganOf(a) === 'tanda_tangan')
        .map((a) => `${k} ${a}`),
    )
    expect(ttd).toEqual(['draft catat_sk', 'berita_acara tetapkan', 'ditinjau_ulang lanjutkan'])
  })
  it('never skips the forum on the way to a new SK, and never goes back once in force', () => {
    expect(nextKeadaan('draft', 'tetapkan')).toBeUndefined()
    expect(nextKeadaan('dibahas', 'tetapkan')).toBeUndefined()
    for (const k of keadaanList.filter(isBerlaku))
      for (const a of listAksi(k)) expect(isBerlaku(nextKeadaan(k, a)!)).toBe(true)
  })
  it('is edited before it was agreed, never after', () => {
    expect(keadaanList.filter(isDisunting)).toEqual(['draft', 'dibahas'])
  })
})

it('the last day of the steps so far is the first of the next one', () => {
  expect(tanggalTerakhir(['2026-03-09', null, undefined, '2026-02-28'])).toBe('2026-03-09')
  expect(tanggalTerakhir([null, undefined])).toBeUndefined()
})

describe('the review', () => {
  it('is overdue from the day after its date, and near for thirty days before', () => {
    expect(classifyTinjau('2026-11-21', '2026-11-22')).toBe('lewat')
    expect(classifyTinjau('2026-11-22', '2026-11-22')).toBe('segera')
    expect(classifyTinjau('2026-12-22', '2026-11-22')).toBe('segera')
    expect(classifyTinjau('2026-12-23', '2026-11-22')).toBe('nanti')
  })
})

describe('two versions side by side', () => {
  it('keeps what both say and marks what went and what came', () => {
    expect(bandingBaris(['a', 'b', 'c'], ['a', 'x', 'c'])).toEqual([
      { jenis: 'tetap', teks: 'a' },
      { jenis: 'hapus', teks: 'b' },
      { jenis: 'tambah', teks: 'x' },
      { jenis: 'tetap', teks: 'c' },
    ])
  })
  it('gives back both texts whole, whatever they are', () => {
    const teks = fc.array(fc.constantFrom('a', 'b', 'c', 'd'), { maxLength: 12 })
    fc.assert(
      fc.property(teks, teks, (lama, baru) => {
        const beda = bandingBaris(lama, baru)
        expect(beda.filter((b) => b.jenis !== 'tambah').map((b) => b.teks)).toEqual(lama)
        expect(beda.filter((b) => b.jenis !== 'hapus').map((b) => b.teks)).toEqual(baru)
      }),
    )
  })
  it('says per component what changed, in words', () => {
    const baru = {
      ...ktp,
      biaya: { jenis: 'tarif', tarif: [{ nama: 'Cetak', rupiah: 25_000 }], catatan: '' },
    } as const
    const beda = bandingKomponen(
      urutanUu,
      (k) => barisKomponen(ktp, k, 'id'),
      (k) => barisKomponen(baru, k, 'id'),
    )
    expect(beda.filter((b) => !b.sama).map((b) => [b.komponen, b.baris])).toEqual([
      [
        'biaya',
        [
          { jenis: 'hapus', teks: 'Gratis, tidak dipungut biaya' },
          { jenis: 'tambah', teks: 'Cetak: Rp 25.000' },
        ],
      ],
    ])
  })
})
