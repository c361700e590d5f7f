import { describe, expect, it } from 'vitest'
import { tQuantile975 } from '../selang-t.ts'
import { pDuaSisi, titikT } from './sebaran-t.ts'

describe('the two-sided p of Student’s t', () => {
  it('is 0.05 at the 97.5 % point of every whole number of degrees of freedom', () => {
    for (const df of [1, 2, 3, 7, 28, 60, 199, 368, 999, 20_000])
      expect(Math.abs(pDuaSisi(tQuantile975(df), df) - 0.05)).toBeLessThan(1e-10)
  })
  it.each([
    [1, 1, 0.5],
    [2, 4, 0.116116523516816],
    [3.1, 12.5, 0.008800003],
    [-3.1, 12.5, 0.008800003],
    [0, 9, 1],
    [Infinity, 9, 0],
  ])('of t = %d with %d degrees is %d', (t, df, p) => expect(pDuaSisi(t, df)).toBeCloseTo(p, 6))
  it('is the inverse of the point', () => {
    for (const p of [0.5, 0.05, 0.005, 1e-6]) expect(pDuaSisi(titikT(p, 13.7), 13.7) / p).toBeCloseTo(1, 8)
  })
  it('has no meaning without degrees of freedom', () => {
    expect(() => pDuaSisi(1, 0)).toThrow(RangeError)
  })
})
