import { expect, it } from 'vitest'
import { computeStatus, isMenerimaPetugas, isMenerimaWarga } from './status.ts'

const terbuka = { mulai: '2026-01-01', selesai: '2026-06-30', ditutupAt: null, revisi: 0 }
const ditutup = { ...terbuka, ditutupAt: new Date('2026-05-01T03:00:00Z') }

it.each([
  ['the day before the first', terbuka, '2025-12-31', 'terjadwal', false, false],
  ['the first day', terbuka, '2026-01-01', 'berjalan', true, true],
  ['the last day', terbuka, '2026-06-30', 'berjalan', true, true],
  ['the day after the last', terbuka, '2026-07-01', 'berakhir', false, true],
  ['closed early, within its dates', ditutup, '2026-05-02', 'ditutup', false, false],
  ['published', { ...ditutup, revisi: 1 }, '2026-05-02', 'terbit', false, false],
] as const)('%s', (_, periode, hariIni, status, warga, petugas) => {
  expect(computeStatus(periode, hariIni)).toBe(status)
  expect(isMenerimaWarga(periode, hariIni)).toBe(warga)
  expect(isMenerimaPetugas(periode, hariIni)).toBe(petugas)
})
