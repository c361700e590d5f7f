import { expect, it } from 'vitest'
import { UMUM } from './peta.ts'
import { parseSaring } from './saring.ts'

const lewati = (page: string): number | undefined =>
  parseSaring((n) => ({ page, page_size: '10' })[n], new Date('2026-11-22T03:00:00Z'), [UMUM]).lewati

it('goes on behind the hundredth page, and repeats none', () => {
  expect(lewati('100')).toBe(990)
  expect(lewati('101')).toBe(1000)
  expect(lewati('102')).toBe(1010)
  expect(lewati('99999999')).toBeGreaterThan(1_000_000)
})
