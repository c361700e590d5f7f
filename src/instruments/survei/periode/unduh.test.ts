import { expect, it } from 'vitest'
import { csvLine, namaBerkas } from './unduh.ts'

it('quotes what would break a line and doubles quotes', () => {
  expect(csvLine(['a;b', 'kata "baik"', 'dua\nbaris', 4])).toBe('"a;b";"kata ""baik""";"dua\nbaris";4\r\n')
})

it.each(['=HYPERLINK("x")', '+62', '-1', '@a', '\tx'])('keeps %j from running as a formula', (text) => {
  expect(csvLine([text])).toMatch(/^"?'/)
})

it('names the file after the period', () => {
  expect(namaBerkas({ nama: 'Semester I / 2026 (ulang)' })).toBe('skm-semester-i-2026-ulang')
})
