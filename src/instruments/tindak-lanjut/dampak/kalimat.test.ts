import { expect, it } from 'vitest'
import type { Angka } from './angka.ts'
import { kalimatDampak, kalimatHarapan, kalimatKeluarga, kalimatRentang } from './kalimat.ts'

const titik = (nilai: string, rata: string, n: number, periode: string) => ({
  periode,
  periodeId: '11111111-1111-4111-8111-111111111111',
  revisi: 1,
  n,
  nilai,
  rata,
})
const unsur: Angka = {
  jenis: 'unsur',
  nama: { id: 'Waktu Penyelesaian', en: 'Time' },
  skala: { min: 1, max: 4 },
  lama: titik('72.75', '2.91', 240, 'Semester I'),
  baru: titik('79.5', '3.18', 251, 'Semester II'),
  selisih: '6.75',
}
const aduan = (perSeribu: boolean): Angka => ({
  jenis: 'pengaduan',
  topik: 'Parkir',
  lama: {
    dari: '2026-01-01',
    sampai: '2026-06-30',
    hari: 181,
    banyak: 122,
    sebulan: '20.5',
    perSeribu: perSeribu ? '8.13' : null,
  },
  baru: {
    dari: '2026-07-01',
    sampai: '2026-12-31',
    hari: 184,
    banyak: 55,
    sebulan: '9.1',
    perSeribu: perSeribu ? '3.61' : null,
  },
  selisih: '-55.65',
})

it('says a proven change in one plain sentence with its figures, and never because', () => {
  const teks = kalimatDampak({ arah: 'naik', keluarga: 3, angka: unsur }, 'id')
  expect(teks).toBe(
    'Nilai Waktu Penyelesaian naik dari 72,75 (n 240) menjadi 79,50 (n 251); kenaikan ini nyata, bukan kebetulan.',
  )
  expect(teks).not.toMatch(/karena|berkat|menyebabkan/)
  expect(kalimatDampak({ arah: 'turun', keluarga: 1, angka: aduan(false) }, 'id')).toBe(
    'Pengaduan tentang Parkir turun dari 20,5 per bulan (122 dalam 181 hari) menjadi 9,1 per bulan (55 dalam 184 hari); penurunan ini nyata, bukan kebetulan.',
  )
})

it('says of people served where they are known', () => {
  expect(kalimatDampak({ arah: 'turun', keluarga: 1, angka: aduan(true) }, 'id')).toContain(
    'dari 8,13 per 1.000 orang dilayani (122 dalam 181 hari) menjadi 3,61',
  )
})

it('says how small an unproven difference is, and what could not be tested', () => {
  const kecil = { ...unsur, baru: titik('72.8', '2.91', 251, 'Semester II'), selisih: '0.05' }
  expect(kalimatDampak({ arah: 'belum_terbukti', keluarga: 3, angka: kecil }, 'id')).toBe(
    'Belum terbukti: nilai Waktu Penyelesaian 72,75 (n 240) menjadi 72,80 (n 251); selisih 0,05 poin masih dalam batas kebetulan.',
  )
  expect(
    kalimatDampak(
      { arah: 'belum_terbukti', keluarga: 0, angka: { ...unsur, lama: null, selisih: null } },
      'id',
    ),
  ).toMatch(/^Belum dapat diuji: nilai Waktu Penyelesaian tidak ditanyakan/)
})

it('tells the hope, the family and what is compared', () => {
  const h = {
    versi: 1,
    tolok: { jenis: 'unsur', unsur: 'waktu', instrumen: 'x' },
    arah: 'naik',
    besar: '2.5',
    tanggal: '2026-07-20',
    acuan: { periodeId: 'x', revisi: 1, selesai: '2026-06-30' },
  } as const
  expect(kalimatHarapan(h, 'Nilai Waktu Penyelesaian', 'id')).toBe(
    'Harapan yang dicatat 20 Juli 2026: nilai Waktu Penyelesaian naik paling sedikit 2,5 poin.',
  )
  expect(kalimatKeluarga(4, 'id')).toContain('4 pertanyaan')
  expect([kalimatKeluarga(1, 'id'), kalimatKeluarga(0, 'id')]).toEqual([
    expect.stringContaining('Satu'),
    null,
  ])
  expect(kalimatRentang(unsur, 'id')).toBe('Semester II dibandingkan dengan Semester I')
  expect(kalimatRentang(aduan(false), 'id')).toContain(
    '1 Juli 2026 sampai 31 Desember 2026 dibandingkan dengan 1 Januari',
  )
})
