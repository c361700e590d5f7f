import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { sinonimBawaan } from './kata.ts'
import { akar, buildIndeks, cari, jarak, type BahanCari } from './rules.ts'

const layanan = (id: string, nama: string, kata = '', unit = 'Dinas Kependudukan'): BahanCari => ({
  id,
  bidang: [
    { teks: nama, bobot: 5 },
    { teks: kata, bobot: 4 },
    { teks: unit, bobot: 1 },
  ],
})
const indeks = buildIndeks([
  layanan('ktp', 'KTP Elektronik', 'hilang, rusak'),
  layanan('kk', 'Kartu Keluarga'),
  layanan('kia', 'Kartu Identitas Anak'),
  layanan('akta', 'Akta Kelahiran'),
  layanan('pbg', 'Persetujuan Bangunan Gedung (PBG)', '', 'Dinas Penanaman Modal'),
  layanan('cuci', 'Hemodialisis', '', 'Rumah Sakit Umum Daerah'),
  layanan('stnk', 'Gerai Perpanjangan Surat Kendaraan', '', 'Mal Pelayanan Publik'),
])
const temu = (tanya: string): string[] => cari(indeks, tanya, sinonimBawaan).temuan.map((t) => t.id)

describe('looking for a service as people speak', () => {
  it.each([
    ['bikin KTP hilang', 'ktp'],
    ['ktp kehilangan', 'ktp'],
    ['kartu kelaurga', 'kk'],
    ['akte lahir', 'akta'],
    ['akta kelahirn', 'akta'],
    ['ktp anak', 'kia'],
    ['gimana urus imb?', 'pbg'],
    ['cuci darah', 'cuci'],
    ['perpanjang stnk', 'stnk'],
    ['KARTU  keluarga', 'kk'],
    ['elekt', 'ktp'],
  ])('“%s” finds %s first', (tanya, id) => {
    expect(temu(tanya)[0]).toBe(id)
  })
  it('finds the way back from one slip in any longer word of a name', () => {
    fc.assert(
      fc.property(
        fc.constantFrom('elektronik', 'keluarga', 'kelahiran', 'hemodialisis', 'kendaraan'),
        fc.nat(),
        (kata, n) => {
          const at = 1 + (n % (kata.length - 2))
          const salah = kata.slice(0, at) + kata.slice(at + 1)
          expect(temu(salah)).toContain(temu(kata)[0])
        },
      ),
    )
  })
  it('says what it took a word for, and only then', () => {
    expect(cari(indeks, 'kartu kelaurga', []).koreksi).toEqual([{ dari: 'kelaurga', ke: 'keluarga' }])
    expect(cari(indeks, 'kartu keluarga', []).koreksi).toEqual([])
  })
  it('gives what holds at least half of the words when nothing holds them all, and says so', () => {
    const hasil = cari(indeks, 'akta tetangga', [])
    expect([hasil.temuan[0]?.id, hasil.sebagian]).toEqual(['akta', true])
    expect(temu('zzz qqq')).toEqual([])
  })
  it('forgives nothing in short words: kk is not kia', () => {
    expect(cari(indeks, 'kx', []).temuan).toEqual([])
  })
  it('lets an everyday word be switched off', () => {
    expect(temu('imb')).toEqual(['pbg'])
    expect(cari(indeks, 'imb', []).temuan).toEqual([])
  })
  it('survives whatever is typed', () => {
    fc.assert(fc.property(fc.string({ maxLength: 60 }), (t) => void cari(indeks, t, sinonimBawaan)))
  })
})

describe('roots and slips', () => {
  it.each([
    ['kehilangan', 'hilang'],
    ['perpanjangan', 'panjang'],
    ['pindahan', 'pindah'],
    ['anak', 'anak'],
    ['keluarga', 'luarga'],
  ])('%s → %s', (kata, a) => {
    expect(akar(kata)).toBe(a)
  })
  it('counts a swap of neighbours as one', () => {
    expect(jarak('kelaurga', 'keluarga', 2)).toBe(1)
    expect(jarak('ktp', 'ktp', 0)).toBe(0)
    expect(jarak('akta', 'kartu', 1)).toBe(2)
  })
})
