import { expect, it } from 'vitest'
import { addBulan, mundurBulan } from './clock.ts'

it.each([
  ['2026-08-31', 6, '2027-02-28'],
  ['2024-02-29', 12, '2025-02-28'],
  ['2026-01-15', 12, '2027-01-15'],
  ['2026-12-31', 1, '2027-01-31'],
  ['2026-11-30', 36, '2029-11-30'],
  ['2026-05-31', -3, '2026-02-28'],
  ['2026-01-15', -1, '2025-12-15'],
  ['2026-11-22', -1200, '1926-11-22'],
])('%s and %i months is %s', (dari, n, ke) => {
  expect(addBulan(dari, n)).toBe(ke)
})

it('31 May less 3 months is 28 February, and 29 February in a leap year', () => {
  expect(mundurBulan(new Date('2027-05-31T05:00:00Z'), 3)).toEqual(new Date('2027-02-28T05:00:00Z'))
  expect(mundurBulan(new Date('2028-05-31T05:00:00Z'), 3)).toEqual(new Date('2028-02-29T05:00:00Z'))
  expect(mundurBulan(new Date('2027-01-15T05:00:00.250Z'), 14)).toEqual(new Date('2025-11-15T05:00:00.250Z'))
})
