import { describe, expect, it } from 'vitest'
import {
  formatDate,
  formatDateLong,
  formatDateRange,
  formatDateShort,
  formatDateTime,
  formatNumber,
  formatPercent,
  formatRelativeDays,
  formatRupiah,
  formatShare,
  formatTime,
} from './format.ts'

describe('numbers', () => {
  it.each([
    [1234.56, undefined, '1.234,56', '1,234.56'],
    [1_000_000, undefined, '1.000.000', '1,000,000'],
    [86.4, 2, '86,40', '86.40'],
    ['86.405', 2, '86,41', '86.41'],
    ['99.995', 2, '100,00', '100.00'],
    [1.005, 2, '1,01', '1.01'],
    ['0.05', 1, '0,1', '0.1'],
    [-3.2, 1, '−3,2', '−3.2'],
    [-0.04, 1, '0,0', '0.0'],
    [123456789012345678n, undefined, '123.456.789.012.345.678', '123,456,789,012,345,678'],
    [999.5, 0, '1.000', '1,000'],
  ] as const)('writes %s with %s decimals as %s and %s', (value, decimals, id, en) => {
    expect(formatNumber(value, 'id', decimals)).toBe(id)
    expect(formatNumber(value, 'en', decimals)).toBe(en)
  })
  it('shows a dash for what is no number', () => {
    expect(formatNumber(Number.NaN, 'id')).toBe('–')
    expect(formatNumber('dua', 'id')).toBe('–')
  })
  it('writes percent, shares and rupiah', () => {
    expect(formatPercent(12.5, 'id')).toBe('12,5%')
    expect(formatShare(3, 8, 'id')).toBe('37,5%')
    expect(formatShare(0, 0, 'id')).toBe('–')
    expect(formatRupiah(25000, 'id')).toBe('Rp 25.000')
    expect(formatRupiah(-25000, 'id')).toBe('−Rp 25.000')
  })
})

describe('dates and times', () => {
  it('writes a date as people say it', () => {
    expect(formatDate('2026-08-17', 'id')).toBe('17 Agustus 2026')
    expect(formatDate('2026-08-17', 'en')).toBe('17 August 2026')
    expect(formatDateShort('2026-08-17', 'id')).toBe('17 Agt 2026')
    expect(formatDateLong('2026-08-17', 'id')).toBe('Senin, 17 Agustus 2026')
  })
  it.each([
    ['2026-03-01', '2026-03-31', '1–31 Maret 2026'],
    ['2026-02-28', '2026-03-31', '28 Februari–31 Maret 2026'],
    ['2025-12-30', '2026-01-05', '30 Desember 2025–5 Januari 2026'],
    ['2026-08-17', '2026-08-17', '17 Agustus 2026'],
  ])('shortens the range %s to %s', (from, to, text) => {
    expect(formatDateRange(from, to, 'id')).toBe(text)
  })
  it('says the hour of the zone, and the day that belongs to it', () => {
    const at = new Date('2026-08-16T17:30:00Z')
    expect(formatTime(at, 'id')).toBe('00.30 WIB')
    expect(formatTime(at, 'en', 'WIT')).toBe('02:30 WIT')
    expect(formatDate(at, 'id')).toBe('17 Agustus 2026')
    expect(formatDateTime(at, 'id')).toBe('17 Agustus 2026 pukul 00.30 WIB')
  })
  it.each([
    ['2026-08-16', 'kemarin', 'yesterday'],
    ['2026-08-17', 'hari ini', 'today'],
    ['2026-08-18', 'besok', 'tomorrow'],
    ['2026-08-20', '3 hari lagi', 'in 3 days'],
    ['2026-08-05', '12 hari lalu', '12 days ago'],
  ])('says how far %s is from 17 August', (target, id, en) => {
    expect(formatRelativeDays(target, '2026-08-17', 'id')).toBe(id)
    expect(formatRelativeDays(target, '2026-08-17', 'en')).toBe(en)
  })
})
