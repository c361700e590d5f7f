import * as fc from 'fast-check'
import { expect, it } from 'vitest'
import { formatWaktu, nextTriwulan, parseWaktu, triwulanList } from './rules.ts'

it('writes quarters in order with their year, and reads them back', () => {
  expect(formatWaktu({ tahun: 2027, triwulan: [4, 1, 3] })).toBe('TW I, TW III, TW IV 2027')
  fc.assert(
    fc.property(
      fc.subarray([...triwulanList], { minLength: 1 }),
      fc.integer({ min: 2000, max: 2100 }),
      (triwulan, tahun) => {
        expect(parseWaktu(formatWaktu({ tahun, triwulan }))).toEqual({ tahun, triwulan })
      },
    ),
  )
})

it.each([
  ['2026-01-15', { tahun: 2026, triwulan: 2 }],
  ['2026-09-30', { tahun: 2026, triwulan: 4 }],
  ['2026-11-21', { tahun: 2027, triwulan: 1 }],
])('actions decided on %s can begin in the next quarter', (hariIni, expected) => {
  expect(nextTriwulan(hariIni)).toEqual(expected)
})
