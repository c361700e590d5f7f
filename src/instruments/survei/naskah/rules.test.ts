import { describe, expect, it } from 'vitest'
import { nilai } from '../../../../test/support/jawaban.ts'
import { addJawaban, emptyAgregat } from '../rules.ts'
import { computeHasil } from '../rules-hasil.ts'
import { computeNaskah, diffNaskah, mergeNaskah, type KonteksNaskah } from './rules.ts'
import { analisisText, listText } from './teks.ts'

const hasilOf = (...n: number[]) => computeHasil(addJawaban(emptyAgregat(), nilai(...n)))
const konteks: KonteksNaskah = {
  instansi: 'Pemerintah Kabupaten Uji',
  unit: 'Dinas Uji',
  alamat: 'Jalan Merdeka 1',
  kepala: { nama: 'Sri Rahayu', nip: '1', jabatan: '' },
  periode: { nama: 'Semester II 2026', mulai: '2026-07-01', selesai: '2026-12-31' },
  layanan: ['KTP', 'Akta'],
  saluran: ['daring', 'kertas'],
  hasil: hasilOf(4, 3, 2, 2, 3, 3, 3, 2, 4),
  tanggal: '2027-01-10',
}

describe('the words of a report', () => {
  const bawaan = computeNaskah(konteks)
  it('are generated from names, services, channels and figures', () => {
    expect(bawaan.metode).toContain('layanan KTP dan Akta')
    expect(bawaan.metode).toContain('formulir daring (tautan dan kode QR) dan kuesioner kertas')
    expect(bawaan.jabatan).toBe('Kepala Dinas Uji')
    expect(bawaan.penutup).toContain('72,22 dengan mutu pelayanan C (kurang baik)')
  })
  it('give way to what a person wrote, and come back when that is emptied', () => {
    const naskah = mergeNaskah({ lokasi: 'Loket lantai 2.', metode: '  ' }, bawaan)
    expect(naskah.lokasi).toBe('Loket lantai 2.')
    expect(naskah.metode).toBe(bawaan.metode)
  })
  it('are kept only where they differ, so that generated figures go on following the answers', () => {
    expect(diffNaskah({ ...bawaan, lokasi: 'Loket lantai 2.' }, bawaan)).toEqual({
      lokasi: 'Loket lantai 2.',
    })
    expect(diffNaskah({ asing: 'x' }, bawaan)).toEqual({})
  })
})

describe('the analysis', () => {
  it('names the lowest three, those that tie with them, the highest, and the distance', () => {
    expect(analisisText(hasilOf(4, 3, 2, 2, 3, 3, 3, 2, 4))).toBe(
      'Unsur dengan nilai terendah adalah Waktu Penyelesaian (50,00), Biaya/Tarif (50,00), dan Sarana dan Prasarana (50,00). ' +
        'Nilai tertinggi dicapai oleh Persyaratan (100,00) dan Penanganan Pengaduan, Saran, dan Masukan (100,00). ' +
        'Jarak antara unsur tertinggi dan terendah 50,00 poin.',
    )
    expect(analisisText(hasilOf(4, 2, 2, 2, 2, 3, 3, 3, 3))).toContain(
      'Yang bernilai sama dengan unsur terakhir: Produk Spesifikasi Jenis Pelayanan (50,00).',
    )
  })
  it('names nobody the weakest when all are equal', () => {
    expect(analisisText(hasilOf(3, 3, 3, 3, 3, 3, 3, 3, 3))).toContain('tidak ada unsur yang paling lemah')
  })
})

it('joins words as Indonesian does', () => {
  expect([[], ['a'], ['a', 'b'], ['a', 'b', 'c']].map((l) => listText(l))).toEqual([
    '',
    'a',
    'a dan b',
    'a, b, dan c',
  ])
})
