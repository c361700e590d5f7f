import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { formatAngka, roundHalfUp, truncate } from './angka-desimal.ts'
import { compare, fromDouble, isEqual, mean, parseBulat, parseDecimal, ratio, sum, ZERO } from './angka.ts'

const anyRatio = fc
  .tuple(fc.bigInt(-(10n ** 20n), 10n ** 20n), fc.bigInt(1n, 10n ** 12n))
  .map(([n, d]) => ratio(n, d))

describe('exact fractions', () => {
  it('keep one third a third: three of them are one', () => {
    expect(isEqual(sum([ratio(1, 3), ratio(1, 3), ratio(1, 3)]), ratio(1))).toBe(true)
  })
  it('do not repeat the famous 0.1 + 0.2', () => {
    expect(isEqual(parseDecimal('0.1').plus(parseDecimal('0.2')), parseDecimal('0.3'))).toBe(true)
  })
  it('refuse a zero below the line, and a mean of nothing', () => {
    expect(() => ratio(1, 0)).toThrow(RangeError)
    expect(() => mean([])).toThrow(RangeError)
  })
  it('add and multiply as fractions must', () => {
    fc.assert(
      fc.property(anyRatio, anyRatio, anyRatio, (a, b, c) => {
        expect(isEqual(a.plus(b), b.plus(a))).toBe(true)
        expect(isEqual(a.plus(b).minus(b), a)).toBe(true)
        expect(isEqual(a.times(b.plus(c)), a.times(b).plus(a.times(c)))).toBe(true)
        if (b.n !== 0n) expect(isEqual(a.times(b).dividedBy(b), a)).toBe(true)
      }),
    )
  })
  it('order as their difference says', () => {
    fc.assert(
      fc.property(anyRatio, anyRatio, (a, b) => {
        const difference = a.minus(b).n
        expect(compare(a, b)).toBe(difference < 0n ? -1 : difference > 0n ? 1 : 0)
      }),
    )
  })
  it('have a mean that lies between the least and the greatest', () => {
    fc.assert(
      fc.property(fc.array(anyRatio, { minLength: 1, maxLength: 20 }), (list) => {
        const sorted = [...list].sort(compare)
        expect(compare(sorted[0]!, mean(list))).toBeLessThanOrEqual(0)
        expect(compare(mean(list), sorted.at(-1)!)).toBeLessThanOrEqual(0)
      }),
    )
  })
  it('survive the way through a double when they are one', () => {
    const double = fc.double({ noNaN: true, min: 1e-300, max: 1e300 })
    fc.assert(
      fc.property(double, fc.boolean(), (size, isNegative) => {
        const x = isNegative ? -size : size
        expect(fromDouble(x).toNumber()).toBe(x)
      }),
    )
    expect(() => fromDouble(Number.NaN)).toThrow(RangeError)
  })
  it('become the nearest double even when both parts are huge', () => {
    expect(ratio(10n ** 400n, 3n * 10n ** 400n).toNumber()).toBe(1 / 3)
    expect(ZERO.toNumber()).toBe(0)
  })
})

describe('half-up rounding', () => {
  it.each([
    ['88.305', 2, '88.31'],
    ['88.304999999999999999', 2, '88.30'],
    ['76.605', 2, '76.61'],
    ['1.005', 2, '1.01'],
    ['-0.005', 2, '-0.01'],
    ['-0.004', 2, '0.00'],
    ['2.5', 0, '3'],
    ['100', 2, '100.00'],
  ])('%s to %d decimals is %s', (input, decimals, expected) => {
    expect(roundHalfUp(parseDecimal(input), decimals).text).toBe(expected)
  })
  it('is never off by more than half a unit, and mirrors around zero', () => {
    fc.assert(
      fc.property(anyRatio, fc.integer({ min: 0, max: 6 }), (r, decimals) => {
        const rounded = parseDecimal(roundHalfUp(r, decimals).text)
        const off = rounded.minus(r)
        const half = ratio(1, 2n * 10n ** BigInt(decimals))
        expect(compare(off.n < 0n ? off.times(-1) : off, half)).toBeLessThanOrEqual(0)
        expect(isEqual(parseDecimal(roundHalfUp(r.times(-1), decimals).text), rounded.times(-1))).toBe(true)
      }),
    )
  })
  it('can be told apart from truncation, which some reports use', () => {
    expect(truncate(ratio(83, 30), 2).text).toBe('2.76')
    expect(roundHalfUp(ratio(83, 30), 2).text).toBe('2.77')
  })
})

describe('written numbers', () => {
  it('have a comma and dots in Indonesian, the reverse in English', () => {
    expect(formatAngka(roundHalfUp(parseDecimal('1234.56'), 2))).toBe('1.234,56')
    expect(formatAngka(1_000_000, 'en')).toBe('1,000,000')
    expect(formatAngka('-0.50')).toBe('−0,50')
    expect(formatAngka(999)).toBe('999')
  })
  it('agree with Intl wherever Intl has the same digits', () => {
    const intl = new Intl.NumberFormat('id-ID', { minimumFractionDigits: 2, maximumFractionDigits: 2 })
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 10 ** 12 }), (cents) => {
        const d = roundHalfUp(ratio(cents, 100), 2)
        expect(formatAngka(d)).toBe(intl.format(d.value))
      }),
    )
  })
  it('are read back whole, with their dots where dots belong', () => {
    const baca = (...teks: string[]) => teks.map((t) => parseBulat(t, { sedikit: 1, banyak: 1_000_000 }))
    expect(baca('24', '1200', '1.200', '1.000.000', '007')).toEqual([24, 1200, 1200, 1_000_000, 7])
    const bukan = ['', '0', '1.5', '1.2.3', '12.00', '1,200', '-3', '24 bulan', '1.000.001', '9'.repeat(400)]
    expect(baca(...bukan)).toEqual(bukan.map(() => undefined))
  })
  it('refuse what is not a plain number', () => {
    expect(() => formatAngka('1e21')).toThrow(RangeError)
    expect(() => parseDecimal('1,5')).toThrow(RangeError)
  })
})
