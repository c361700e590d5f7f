import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { pBagian } from './uji-bagian.ts'
import { pLaju, pLajuBergerombol, type Potong } from './uji-laju.ts'

const potong = (banyak: number, paparan: number): Potong => ({ banyak, paparan: BigInt(paparan) })

describe('shares, by Fisher', () => {
  it.each([
    // R: fisher.test(matrix(c(2, 10, 15, 3), 2)), Fisher's convictions of twins.
    [{ ya: 2, dari: 17 }, { ya: 10, dari: 13 }, 0.0005367],
    // R: fisher.test(matrix(c(3, 1, 1, 3), 2)), the lady and her tea.
    [{ ya: 3, dari: 4 }, { ya: 1, dari: 4 }, 0.4857],
    // R: fisher.test(matrix(c(0, 10, 5, 5), 2)).
    [{ ya: 0, dari: 10 }, { ya: 5, dari: 10 }, 0.03251],
  ])('%o against %o gives %d', (lama, baru, p) => {
    expect(pBagian(lama, baru)).toBeCloseTo(p, p < 0.01 ? 7 : 4)
    expect(pBagian(baru, lama)).toBeCloseTo(p, p < 0.01 ? 7 : 4)
  })

  it('says nothing where there is nothing, or everybody was in time in both', () => {
    expect(pBagian({ ya: 0, dari: 0 }, { ya: 3, dari: 4 })).toBe(1)
    expect(pBagian({ ya: 9, dari: 9 }, { ya: 4, dari: 4 })).toBe(1)
    expect(pBagian({ ya: 5, dari: 10 }, { ya: 5, dari: 10 })).toBe(1)
  })

  it('passes into the score test without a step', () => {
    const exact = pBagian({ ya: 4700, dari: 9900 }, { ya: 4900, dari: 9900 })
    const score = pBagian({ ya: 4795, dari: 10_100 }, { ya: 4999, dari: 10_100 })
    expect(exact).toBeGreaterThan(0.003)
    expect(Math.abs(exact - score)).toBeLessThan(0.001)
  })
})

describe('rates, by the exact conditional test', () => {
  it.each([
    // R: poisson.test(c(11, 6 + 8 + 7), c(800, 1083 + 1050 + 878)).
    [potong(11, 800), potong(21, 3011), 0.07967],
    // R: binom.test(3, 15) two-sided, equal exposure.
    [potong(12, 184), potong(3, 184), 0.03516],
    [potong(0, 30), potong(5, 30), 0.0625],
  ])('%o against %o gives %d', (lama, baru, p) => {
    expect(pLaju(lama, baru)).toBeCloseTo(p, 5)
  })

  it('is certain of nothing without a count or without exposure', () => {
    expect(pLaju(potong(0, 10), potong(0, 20))).toBe(1)
    expect(pLaju(potong(4, 0), potong(3, 20))).toBe(1)
  })

  it('passes into the score test without a step', () => {
    const exact = pLaju(potong(2050, 181), potong(1940, 184))
    const score = pLaju(potong(2061, 181), potong(1950, 184))
    expect(Math.abs(exact - score)).toBeLessThan(0.002)
  })

  it('is a p between 0 and 1, the same whichever span is called the first and in whatever unit exposure is told', () => {
    fc.assert(
      fc.property(
        fc.nat(60),
        fc.nat(60),
        fc.integer({ min: 1, max: 400 }),
        fc.integer({ min: 1, max: 400 }),
        (x, y, a, b) => {
          const p = pLaju(potong(x, a), potong(y, b))
          expect(p).toBeGreaterThan(0)
          expect(p).toBeLessThanOrEqual(1)
          expect(pLaju(potong(y, b), potong(x, a))).toBeCloseTo(p, 12)
          expect(pLaju(potong(x, a * 7), potong(y, b * 7))).toBe(p)
        },
      ),
    )
  })

  it('is never surer of bursts than of single voices', () => {
    const rata = [10, 11, 9, 10, 11, 9].map((n) => potong(n, 30))
    const turun = [5, 4, 5, 6, 4, 5].map((n) => potong(n, 30))
    const gerombol = [1, 2, 1, 53, 2, 1].map((n) => potong(n, 30))
    expect(pLajuBergerombol(rata, turun)).toBeLessThan(0.01)
    expect(pLajuBergerombol(gerombol, turun)).toBeGreaterThan(0.3)
    expect(pLajuBergerombol(rata, turun)).toBeGreaterThanOrEqual(pLaju(potong(60, 180), potong(29, 180)))
  })

  it('needs six stretches to see how unevenly they come', () => {
    expect(pLajuBergerombol([potong(40, 30), potong(40, 30)], [potong(2, 30), potong(2, 30)])).toBe(1)
  })
})
