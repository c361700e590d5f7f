import * as fc from 'fast-check'
import { parse } from 'csv-parse/sync'
import { expect, it } from 'vitest'
import { PemindaiCsv } from './csv.ts'

function scan(text: string, size: number): string[][] {
  const rows: string[][] = []
  const pemindai = new PemindaiCsv(',', (r) =>
    rows.push(Array.from({ length: r.jumlah }, (_, i) => r.teks(i))),
  )
  const bytes = Buffer.from(text)
  for (let at = 0; at < bytes.length; at += size) pemindai.push(bytes.subarray(at, at + size))
  pemindai.end()
  return rows
}

const anyCell = fc.string({ unit: fc.constantFrom('a', '"', ',', '\n', '\r', ' ', 'é', '4'), maxLength: 8 })
const anyTable = fc.array(fc.array(anyCell, { minLength: 2, maxLength: 4 }), { minLength: 1, maxLength: 8 })
const write = (rows: string[][]): string =>
  rows.map((row) => row.map((c) => `"${c.replaceAll('"', '""')}"`).join(',')).join('\r\n')

it('reads the same rows however the file is cut into pieces', () => {
  fc.assert(
    fc.property(anyTable, fc.integer({ min: 1, max: 7 }), (rows, size) => {
      expect(scan(write(rows), size)).toEqual(scan(write(rows), 1_000_000))
    }),
  )
})

it('reads what csv-parse reads', () => {
  fc.assert(
    fc.property(anyTable, (rows) => {
      const text = write(rows)
      const other: string[][] = parse(text, { relax_column_count: true })
      expect(scan(text, 5)).toEqual(other.map((row) => row.map((c) => c.trim())))
    }),
  )
})

it('refuses a row of more than a megabyte instead of taking all memory', () => {
  expect(() => scan(`"${'x'.repeat(3_000_000)}`, 65_536)).toThrow(/lebih panjang dari 1 MB/)
})

it('refuses thousands of columns', () => {
  expect(() => scan(','.repeat(5000), 65_536)).toThrow(/lebih dari 2000 kolom/)
})
