import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { parseDecimal } from '../../kernel/angka.ts'
import { tQuantile975 } from './selang-t.ts'
import { classifyKepastian, computeSelang95, roundSelang } from './selang.ts'
import { unsurKunciList } from './instrumen.ts'
import { emptyAgregat, type Agregat } from './rules.ts'

/** An aggregate of respondents of whom only the sum of nine answers matters. */
const sums = (...r: number[]): Agregat => ({
  ...emptyAgregat(),
  n: r.length,
  jumlahBaris: r.reduce((x, y) => x + y, 0),
  jumlahKuadrat: r.reduce((x, y) => x + y * y, 0),
})

describe("Student's t, 97.5 %", () => {
  it.each([
    [1, 12.706204736174705],
    [2, 4.302652729749464],
    [3, 3.1824463052837095],
    [4, 2.7764451051977943],
    [5, 2.5705818356363155],
    [9, 2.2621571627982053],
    [10, 2.228138851986275],
    [28, 2.048407141795245],
    [29, 2.0452296421327043],
    [60, 2.0002978220142604],
    [99, 1.9842169515864174],
    [199, 1.971956544251754],
    [200, 1.9718962236339095],
    [201, 1.9718365067798593],
    [368, 1.9664312670628088],
    [999, 1.96234146113345],
    [999_999, 1.9599663568],
  ])('with %d degrees of freedom is %d', (df, t) => {
    expect(Math.abs(tQuantile975(df) - t)).toBeLessThan(df < 200 ? 1e-12 : 1e-10)
  })
  it('falls towards 1.96 with every further degree, also where the two methods meet', () => {
    for (let df = 1; df < 400; df++) expect(tQuantile975(df)).toBeGreaterThan(tQuantile975(df + 1))
    expect(tQuantile975(1e9)).toBeCloseTo(1.959963984540054, 8)
  })
  it('is not defined for half a degree or none', () => {
    expect(() => tQuantile975(0)).toThrow(RangeError)
    expect(() => tQuantile975(1.5)).toThrow(RangeError)
  })
})

describe('the 95 % interval', () => {
  it('of four respondents with 50, 75, 75 and 100 is 75 ± 32.48, cut off at 100', () => {
    // s = 20.4124, s/√4 = 10.2062, t(3) = 3.18245 → 32.4809
    expect(roundSelang(computeSelang95(sums(18, 27, 27, 36))!)).toEqual([42.52, 100])
  })
  it('does not exist for one respondent or none', () => {
    expect(computeSelang95(sums(30))).toBeUndefined()
    expect(computeSelang95(sums())).toBeUndefined()
  })
  it('is one point, exactly, when all agree: 9 × 3.5324… stays on its side of the boundary', () => {
    expect(roundSelang(computeSelang95(sums(27, 27, 27))!)).toEqual([75, 75])
  })
  it('narrows by √(1−n/N) when the population is known, to a point when everyone answered', () => {
    const a = sums(25, 26, 27, 28, 29, 30)
    const width = (populasi?: number): number => {
      const [low, high] = computeSelang95(a, populasi)!
      return high.minus(low).toNumber()
    }
    expect(width(24) / width()).toBeCloseTo(Math.sqrt(1 - 6 / 24), 12)
    expect(width(6)).toBe(0)
  })
  it('takes no notice of a population smaller than the sample', () => {
    const a = sums(25, 26, 30)
    expect(computeSelang95(a, 2)).toEqual(computeSelang95(a))
  })
  it('equals the textbook computation on the respondents themselves', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 9, max: 36 }), { minLength: 2, maxLength: 200 }), (r) => {
        const x = r.map((s) => (s / 9) * 25)
        const m = x.reduce((s, v) => s + v, 0) / x.length
        const sd = Math.sqrt(x.reduce((s, v) => s + (v - m) ** 2, 0) / (x.length - 1))
        const half = (tQuantile975(x.length - 1) * sd) / Math.sqrt(x.length)
        const [low, high] = computeSelang95(sums(...r))!
        expect(low.toNumber()).toBeCloseTo(Math.max(25, m - half), 9)
        expect(high.toNumber()).toBeCloseTo(Math.min(100, m + half), 9)
      }),
    )
  })
})

describe('certainty', () => {
  const d = parseDecimal
  it('is given when the whole interval carries the grade of the index', () => {
    expect(classifyKepastian(d('91'), [d('88.31'), d('94')])).toBe('pasti')
    expect(classifyKepastian(d('91'), [d('88.305'), d('94')])).toBe('pasti')
  })
  it('is denied when the interval crosses a boundary', () => {
    expect(classifyKepastian(d('91'), [d('88.304'), d('94')])).toBe('ambang')
    expect(classifyKepastian(d('76.61'), [d('76.60'), d('76.70')])).toBe('ambang')
  })
  it('is denied when a short weight pushed the index out of its own interval into another grade', () => {
    expect(classifyKepastian(d('87.62'), [d('88.4'), d('88.6')])).toBe('ambang')
  })
  it('is denied to a single respondent', () => {
    expect(classifyKepastian(d('100'), computeSelang95(sums(9 * unsurKunciList.length)))).toBe('ambang')
  })
})
