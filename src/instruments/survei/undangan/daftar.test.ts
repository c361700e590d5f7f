import { describe, expect, it } from 'vitest'
import { ORANG_MAKS, readDaftar } from './daftar.ts'

const acuan = { layanan: [{ id: 'ktp', nama: 'KTP elektronik' }], hariIni: '2026-11-20' }
const read = (...lines: string[]) => readDaftar(lines.join('\n'), acuan)

describe('a line', () => {
  it.each([
    'Sari Dewi; Sari@Warga.example; 0812-3456-7890; KTP Elektronik; 18/11/2026',
    'Sari Dewi\t081234567890\tsari@warga.example\t2026-11-18\tktp-elektronik',
    'Sari Dewi,sari@warga.example,+62 812 3456 7890,KTP elektronik,18-11-2026',
  ])('says itself what its cells are: %s', (line) => {
    expect(read(line).orang).toEqual([
      {
        nama: 'Sari Dewi',
        surel: 'sari@warga.example',
        telepon: '+6281234567890',
        layananId: 'ktp',
        tanggal: '2026-11-18',
      },
    ])
  })

  it('may hold a name with commas, and no more than a name and one address', () => {
    expect(read('dr. Budi, Sp.A.; budi@warga.example').orang).toEqual([
      { nama: 'dr. Budi, Sp.A.', surel: 'budi@warga.example', telepon: '', layananId: null, tanggal: null },
    ])
  })

  it.each([
    ['sari@warga.example', 'tanpaNama'],
    ['; sari@warga.example', 'tanpaNama'],
    ['Sari', 'tanpaKontak'],
    ['Sari; KTP elektronik', 'tanpaKontak'],
    ['Sari; sari@warga', 'surel'],
    ['Sari; sari@warga.example>; x', 'surel'],
    ['Sari; a@b.example; c@d.example', 'surel'],
    ['Sari; 0812', 'asing'],
    ['Sari; 08120000000000', 'telepon'],
    ['Sari; (0274) 512345', 'telepon'],
    ['Sari; a@b.example; 31/2/2026', 'tanggal'],
    ['Sari; a@b.example; 21/11/2026', 'nanti'],
    ['Sari; a@b.example; Paspor', 'asing'],
    [`${'S'.repeat(121)}; a@b.example`, 'panjang'],
    [`Sari; ${'x'.repeat(1_000_000)}`, 'panjang'],
  ])('is named with its number and its fault: %s', (line, jenis) => {
    const { orang, salah } = read('', 'Budi; budi@warga.example', line)
    expect(orang).toHaveLength(1)
    expect(salah).toEqual([
      { baris: 3, isi: line.trim().slice(0, 80), alasan: expect.objectContaining({ jenis }) },
    ])
  })

  it('with an address that came before is named with the line it came on', () => {
    const { orang, salah } = read(
      'Sari; a@b.example',
      'Sari Dewi; A@B.example; 081234567890',
      'Budi; 0812 3456 7890',
    )
    expect(salah).toEqual([
      { baris: 2, isi: 'Sari Dewi; A@B.example; 081234567890', alasan: { jenis: 'dobel', nilai: '1' } },
    ])
    expect(orang.map((o) => o.nama)).toEqual(['Sari', 'Budi'])
  })
})

it('stops at five thousand people and says so', () => {
  const { orang, terpotong } = read(
    ...Array.from({ length: ORANG_MAKS + 1 }, (_, i) => `Orang ${i}; o${i}@warga.example`),
  )
  expect(orang).toHaveLength(ORANG_MAKS)
  expect(terpotong).toBe(true)
})

it('passes over empty lines and lines of separators', () => {
  expect(read('', ' ; ; ', '\t', ',,').salah).toEqual([])
})
