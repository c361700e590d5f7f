import { describe, expect, it } from 'vitest'
import { linesOfRows, ORANG_MAKS, readDaftar } from './daftar.ts'

const satu = (baris: string) => readDaftar(baris).orang[0]
const alasan = (baris: string) => readDaftar(baris).salah[0]?.alasan

describe('a list of people, one a line', () => {
  it('takes name, organisation, position, group and contact, in the order people write them', () => {
    expect(
      satu('Budi Santoso; Karang Taruna Melati; Ketua; OMS; Budi@Warga.example; 0812-3456-7890'),
    ).toEqual({
      nama: 'Budi Santoso',
      lembaga: 'Karang Taruna Melati',
      jabatan: 'Ketua',
      kelompok: 'oms',
      rentan: [],
      kontak: { surel: 'budi@warga.example', telepon: '+6281234567890' },
    })
    expect(satu('Sri Lestari, warga, lansia')).toMatchObject({
      kelompok: 'pengguna',
      rentan: ['lansia'],
      lembaga: '',
    })
    expect(satu('Pak Lurah; ; Lurah Sari; instansi terkait')).toMatchObject({
      lembaga: '',
      jabatan: 'Lurah Sari',
    })
    expect(satu('Dian; Media Lembah; Wartawan senior; media massa')).toMatchObject({
      lembaga: 'Media Lembah',
      jabatan: 'Wartawan senior',
      kelompok: 'media',
    })
  })

  it.each([
    ['0812-3456-7890; warga', 'nama'],
    ['Budi; Karang Taruna', 'kelompok'],
    ['Budi; warga; budi@', 'surel'],
    ['Budi; warga; 0812-00', 'telepon'],
    ['Budi; A; B; C; warga', 'asing'],
    [`${'x'.repeat(121)}; warga`, 'panjang'],
  ])('does not guess: %s', (baris, sebab) => {
    expect(alasan(baris)).toBe(sebab)
    expect(readDaftar(baris).orang).toEqual([])
  })

  it('names the line, keeps the good ones, and takes the same contact once', () => {
    const d = readDaftar('Budi; warga; b@x.example\n\nSri\nAni; media; b@x.example\nTono; ahli\n')
    expect(d.orang.map((o) => o.nama)).toEqual(['Budi', 'Tono'])
    expect(d.salah.map((s) => [s.baris, s.alasan])).toEqual([
      [3, 'kelompok'],
      [4, 'dobel'],
    ])
  })

  it('stops at the limit and hands back the lines it did not read', () => {
    const d = readDaftar(Array.from({ length: ORANG_MAKS + 3 }, (_, i) => `Orang ${i}; warga`).join('\n'))
    expect([d.orang.length, d.sisa]).toEqual([
      ORANG_MAKS,
      'Orang 500; warga\nOrang 501; warga\nOrang 502; warga',
    ])
  })

  it('reads a CSV by its headings, whatever their order, and without headings as it stands', () => {
    const rows = [
      ['No', 'Unsur', 'Nama', 'Instansi/Organisasi', 'Email'],
      ['1', 'Akademisi', 'Dr. Wulan; M.Si.', 'Universitas Sari', 'w@u.example'],
    ]
    expect(satu(linesOfRows(rows))).toMatchObject({
      nama: 'Dr. Wulan M.Si.',
      lembaga: 'Universitas Sari',
      kelompok: 'ahli',
      kontak: { surel: 'w@u.example' },
    })
    expect(satu(linesOfRows([['Budi', 'Karang Taruna', 'OMS']]))).toMatchObject({ kelompok: 'oms' })
  })
})
