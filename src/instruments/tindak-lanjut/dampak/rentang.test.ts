import { expect, it } from 'vitest'
import { banyakHari, computeRentang, panjangPotong, potongHari } from './rentang.ts'

it('compares the days since it was written with as many before the reference ended', () => {
  const r = computeRentang('2026-06-30', '2026-07-20', '2027-06-30')!
  expect(r).toEqual({
    lama: { dari: '2025-07-21', sampai: '2026-06-30' },
    baru: { dari: '2026-07-21', sampai: '2027-06-30' },
  })
  expect([banyakHari(r.lama), banyakHari(r.baru)]).toEqual([345, 345])
})

it('looks at most a year back, and not before anything was recorded', () => {
  const r = computeRentang('2024-06-30', '2024-07-20', '2027-06-30', '2024-03-01')!
  expect(r.baru).toEqual({ dari: '2026-07-01', sampai: '2027-06-30' })
  expect(r.lama).toEqual({ dari: '2024-03-01', sampai: '2024-06-30' })
  expect(computeRentang('2024-06-30', '2024-07-20', '2024-12-31', '2024-07-01')).toBeUndefined()
  expect(computeRentang('2024-06-30', '2025-01-01', '2024-12-31')).toBeUndefined()
})

it('never counts a day on both sides', () => {
  const r = computeRentang('2026-06-30', '2026-06-15', '2026-12-31')!
  expect([r.lama.sampai, r.baru.dari]).toEqual(['2026-06-30', '2026-07-01'])
})

it('cuts a span into stretches that lose no day', () => {
  expect(potongHari({ dari: '2026-01-01', sampai: '2026-04-05' }, 30)).toEqual([30, 30, 30, 5])
  const pendek = computeRentang('2026-01-31', '2026-02-01', '2026-03-02')!
  expect(panjangPotong(pendek)).toBe(7)
})
