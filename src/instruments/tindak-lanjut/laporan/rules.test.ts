import * as fc from 'fast-check'
import { expect, it } from 'vitest'
import { hitungBulan, nilaiKecepatan, nilaiTerlaksana } from './rules.ts'

it.each([
  [0, 0, 0],
  [5, 0, 1],
  [4, 1, 2],
  [100, 29, 2],
  [10, 3, 3],
  [10, 8, 3],
  [5, 4, 3],
  [11, 9, 4],
  [1000, 801, 4],
  [1000, 800, 3],
  [1000, 999, 4],
  [7, 7, 5],
])('of %i planned actions %i done are worth %i (PEKPPP 8.a.Ak)', (rencana, selesai, nilai) => {
  expect(nilaiTerlaksana({ rencana, selesai })).toBe(nilai)
})

it.each([
  ['2026-01-15', '2026-01-15', 0],
  ['2026-01-15', '2026-02-15', 1],
  ['2026-01-15', '2026-02-16', 2],
  ['2026-01-31', '2026-02-28', 1],
  ['2026-01-31', '2026-03-01', 2],
  ['2026-11-30', '2027-02-28', 3],
  ['2025-03-01', '2026-03-01', 12],
  ['2025-03-01', '2026-03-02', 13],
  ['2026-05-01', '2026-04-01', 0],
])('from %s to %s are %i months', (a, b, bulan) => {
  expect(hitungBulan(a, b)).toBe(bulan)
})

it.each([
  [null, 0],
  [0, 5],
  [1, 5],
  [2, 4],
  [3, 4],
  [4, 3],
  [6, 3],
  [7, 2],
  [9, 2],
  [10, 1],
  [12, 1],
  [13, 0],
])('a report after %s months is worth %i (PEKPPP 9.a.Ak)', (bulan, nilai) => {
  expect(nilaiKecepatan(bulan)).toBe(nilai)
})

it('never gives less for one more action done, nor for a month less', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 500 }), fc.nat(500), (rencana, n) => {
      const selesai = Math.min(n, rencana - 1)
      expect(nilaiTerlaksana({ rencana, selesai: selesai + 1 })).toBeGreaterThanOrEqual(
        nilaiTerlaksana({ rencana, selesai }),
      )
      expect(nilaiKecepatan(n)).toBeGreaterThanOrEqual(nilaiKecepatan(n + 1))
    }),
  )
})
