import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { AMBANG_SEL, hideSel } from './sel-kecil.ts'

const shown = (counts: readonly number[]): (number | null)[] => {
  const hidden = hideSel(counts)
  return counts.map((n, i) => (hidden[i] ? null : n))
}

describe('small cells', () => {
  it.each([
    ['nothing when every group has five or more', [5, 40, 55], [5, 40, 55]],
    [
      'the next smallest beside a lone small one, which the total would give away',
      [3, 40, 57],
      [null, null, 57],
    ],
    ['a third when two small ones together are fewer than five', [1, 1, 20, 30], [null, null, null, 30]],
    ['no more than the small ones when they protect each other', [3, 4, 20, 30], [null, null, 20, 30]],
    ['both of two, because one would follow from the other', [2, 98], [null, null]],
    ['nothing of an empty group: nobody is in it', [0, 10, 20], [0, 10, 20]],
    ['the earlier of two equals', [2, 30, 30], [null, null, 30]],
  ])('hide %s', (_name, counts, expected) => {
    expect(shown(counts)).toEqual(expected)
  })

  it('never leave a small group readable, directly or by subtraction from the total', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 40 }), { minLength: 1, maxLength: 12 }), (counts) => {
        const hidden = hideSel(counts)
        counts.forEach((n, i) => n > 0 && n < AMBANG_SEL && expect(hidden[i]).toBe(true))
        const behind = counts.filter((_, i) => hidden[i])
        if (behind.length === 0) return
        const everyone = counts.every((n, i) => n === 0 || hidden[i])
        const together = behind.reduce((a, b) => a + b, 0)
        expect(everyone || (behind.length > 1 && together >= AMBANG_SEL)).toBe(true)
      }),
    )
  })

  it('hide no group that need not be: showing any complementary one again breaks the rule', () => {
    fc.assert(
      fc.property(
        fc.array(fc.integer({ min: 5, max: 40 }), { maxLength: 8 }),
        fc.integer({ min: 1, max: 4 }),
        (big, small) => {
          const hidden = hideSel([small, ...big]).filter(Boolean).length
          expect(hidden).toBe(big.length === 0 ? 1 : 2)
        },
      ),
    )
  })
})
