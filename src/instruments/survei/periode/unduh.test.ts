import { expect, it } from 'vitest'
import { skm142017 } from '../instrumen.ts'
import { bukuKode } from './buku-kode.ts'
import { csvLine, kolomUnduh, namaBerkas } from './unduh.ts'

it('quotes what would break a line and doubles quotes', () => {
  expect(csvLine(['a;b', 'kata "baik"', 'dua\nbaris', 4])).toBe('"a;b";"kata ""baik""";"dua\nbaris";4\r\n')
})

it.each(['=HYPERLINK("x")', '+62', '-1', '@a', '\tx'])('keeps %j from running as a formula', (text) => {
  expect(csvLine([text])).toMatch(/^"?'/)
})

it('names the file after the period', () => {
  expect(namaBerkas({ nama: 'Semester I / 2026 (ulang)' })).toBe('skm-semester-i-2026-ulang')
})

it('explains every column of a download and every code in it', () => {
  const lines = bukuKode(skm142017).trim().split('\r\n').slice(1)
  const rows = lines.map((l) => l.split(';'))
  expect(new Set(rows.map((r) => r[0]))).toEqual(new Set(kolomUnduh))
  expect(lines).toContain('pendidikan;Pendidikan;S1;S1')
  expect(rows.filter((r) => r[0] === 'sarana').map((r) => [r[2], r[3]])).toEqual([
    ['1', 'Buruk'],
    ['2', 'Cukup'],
    ['3', 'Baik'],
    ['4', 'Sangat baik'],
  ])
  for (const [kolom, arti] of rows) expect([kolom, arti]).not.toEqual([kolom, ''])
})
