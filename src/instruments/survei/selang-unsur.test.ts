import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { roundSelang } from './selang.ts'
import { tQuantile975 } from './selang-t.ts'
import { spak } from './instrumen/bawaan/zona-integritas.ts'
import { computeSelangUnsur } from './selang-unsur.ts'

/** So many people who gave one unsur so many points, without their squares. */
const selang = (total: number, n: number) => computeSelangUnsur({ n, total: { waktu: total } }, 'waktu')

describe('the widest interval of one unsur', () => {
  it('is 70.49 ± 3.66 for 388 people with 1,094 points', () => {
    expect(roundSelang(selang(1094, 388)!)).toEqual([66.83, 74.15])
  })

  it('has no width when everybody gave the same extreme answer, and does not exist for one person', () => {
    expect(roundSelang(selang(400, 100)!)).toEqual([100, 100])
    expect(roundSelang(selang(100, 100)!)).toEqual([25, 25])
    expect(selang(4, 1)).toBeUndefined()
  })

  it('stands on the scale of its questionnaire: all sixes on SPAK are 4 of 4', () => {
    const a = { n: 10, total: { pungli: 60 }, kuadrat: { pungli: 360 } }
    expect(roundSelang(computeSelangUnsur(a, 'pungli', undefined, spak)!)).toEqual([4, 4])
  })

  it('holds the ordinary t interval of any answers within it', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 1, max: 4 }), { minLength: 2, maxLength: 60 }), (answers) => {
        const n = answers.length
        const total = answers.reduce((a, b) => a + b, 0)
        const variance = answers.reduce((s, x) => s + (x - total / n) ** 2, 0) / (n - 1)
        const half = 25 * tQuantile975(n - 1) * Math.sqrt(variance / n)
        const [bawah, atas] = selang(total, n)!
        expect(bawah.toNumber()).toBeLessThanOrEqual(Math.max(25, (25 * total) / n - half) + 1e-9)
        expect(atas.toNumber()).toBeGreaterThanOrEqual(Math.min(100, (25 * total) / n + half) - 1e-9)
      }),
    )
  })
})
