import { describe, expect, it } from 'vitest'
import { bacaCsvTerjemahan, csvTerjemahan } from './csv.ts'
import type { KataAsal } from './kamus.ts'

const asal: KataAsal[] = ['Sesuai', 'Kata; "kutip"', '=SUM(A1)', '-'].map((teks) => ({
  teks,
  bagian: 'pilihan',
}))
const kamus = new Map([
  ['Sesuai', 'Trep'],
  ['=SUM(A1)', '+62 wae'],
])
const refused = (isi: Uint8Array): string => {
  try {
    bacaCsvTerjemahan(isi, asal)
    return 'taken'
  } catch (err) {
    return (err as Error).message
  }
}

describe('a translation as CSV', () => {
  it('makes the round trip, guarded against formulas', () => {
    const csv = csvTerjemahan(asal, kamus, 'jv')
    expect(csv.split('\r\n')).toEqual([
      '\uFEFFbagian;id;jv',
      'pilihan;Sesuai;Trep',
      'pilihan;"Kata; ""kutip""";',
      "pilihan;'=SUM(A1);'+62 wae",
      "pilihan;'-;",
      '',
    ])
    expect(bacaCsvTerjemahan(Buffer.from(csv), asal)).toEqual({ kamus, ditolak: [] })
  })

  it('names the rows it cannot place', () => {
    const csv = `bagian,id,jv\npilihan,Sesuai,${'x'.repeat(1001)}\npilihan,Lain,Liyane\npilihan,Sesuai,Trep\n`
    const { kamus: taken, ditolak } = bacaCsvTerjemahan(Buffer.from(csv), asal)
    expect([...taken]).toEqual([['Sesuai', 'Trep']])
    expect(ditolak.map((d) => d.baris)).toEqual([2, 3])
    expect(ditolak[1]!.alasan).toContain('“Lain” tidak ada')
  })

  it('says in words what is wrong with a row that is broken', () => {
    const { ditolak } = bacaCsvTerjemahan(Buffer.from('bagian,id,jv\nUnsur,"Syarat"x,Sarat\n'), asal)
    expect(ditolak).toHaveLength(1)
    expect(ditolak[0]!.alasan).toMatch(/tanda kutip/i)
  })

  it('refuses what is no such file', () => {
    expect(refused(Buffer.from('PK\x03\x04\0\0'))).toContain('biner')
    expect(refused(Buffer.from('halo'))).toContain('tiga kolom')
    expect(refused(Buffer.alloc(2 << 20, 'a'))).toContain('1 MB')
    expect(refused(Buffer.from('a;b;c\n"tidak ditutup;x;y'))).toContain('Tanda kutip')
  })
})
