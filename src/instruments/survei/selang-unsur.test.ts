import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { roundSelang } from './selang.ts'
import { tQuantile975 } from './selang-t.ts'
import { computeSelangUnsur } from './selang-unsur.ts'

describe('the widest interval of one unsur', () => {
  it('is 70.49 ± 3.66 for 388 people with 1,094 points', () => {
    expect(roundSelang(computeSelangUnsur(1094, 388)!)).toEqual([66.83, 74.15])
  })

  it('has no width when everybody gave the same extreme answer, and does not exist for one person', () => {
    expect(roundSelang(computeSelangUnsur(400, 100)!)).toEqual([100, 100])
    expect(roundSelang(computeSelangUnsur(100, 100)!)).toEqual([25, 25])
    expect(computeSelangUnsur(4, 1)).toBeUndefined()
  })

  it('holds the ordinary t interval of any answers within it', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 1, max: 4 }), { minLength: 2, maxLength: 60 }), (answers) => {
        const n = answers.length
        const total = answers.reduce((a, b) => a + b, 0)
        const variance = answers.reduce((s, x) => s + (x - total / n) ** 2, 0) / (n - 1)
        const half = 25 * tQuantile975(n - 1) * Math.sqrt(variance / n)
        const [bawah, atas] = computeSelangUnsur(total, n)!
        expect(bawah.toNumber()).toBeLessThanOrEqual(Math.max(25, (25 * total) / n - half) + 1e-9)
        expect(atas.toNumber()).toBeGreaterThanOrEqual(Math.min(100, (25 * total) / n + half) - 1e-9)
      }),
    )
  })
})
