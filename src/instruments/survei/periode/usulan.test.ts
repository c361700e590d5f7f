import { expect, it } from 'vitest'
import { suggestPeriode } from './usulan.ts'

it.each([
  ['semester', '2026-11-21', 'Semester II 2026', '2026-11-21', '2026-12-31'],
  ['semester', '2026-12-18', 'Semester II 2026', '2026-12-18', '2026-12-31'],
  ['semester', '2026-12-19', 'Semester I 2027', '2027-01-01', '2027-06-30'],
  ['triwulan', '2028-02-10', 'Triwulan I 2028', '2028-02-10', '2028-03-31'],
  ['triwulan', '2026-09-29', 'Triwulan IV 2026', '2026-10-01', '2026-12-31'],
  ['tahun', '2026-01-01', 'Tahun 2026', '2026-01-01', '2026-12-31'],
] as const)('%s on %s is %s', (jenis, hariIni, nama, mulai, selesai) => {
  expect(suggestPeriode(jenis, hariIni)).toEqual({ jenis, nama, mulai, selesai })
})
