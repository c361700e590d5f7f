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

/** Everybody who knows the rule, the total and what is shown: which numbers can a hidden cell have? */
function nilaiMungkin(counts: readonly number[]): number[] {
  const hidden = hideSel(counts)
  const at = hidden.flatMap((h, i) => (h ? [i] : []))
  const mungkin = at.map(() => new Set<number>())
  const coba = (isi: number[], sisa: number): void => {
    if (isi.length === at.length - 1) {
      if (sisa < 1) return
      const d = [...counts]
      ;[...isi, sisa].forEach((n, k) => (d[at[k]!] = n))
      if (hideSel(d).every((h, i) => h === hidden[i])) [...isi, sisa].forEach((n, k) => mungkin[k]!.add(n))
      return
    }
    for (let n = 1; n < sisa; n++) coba([...isi, n], sisa - n)
  }
  if (at.length > 0)
    coba(
      [],
      at.reduce((a, i) => a + counts[i]!, 0),
    )
  return mungkin.map((m) => m.size)
}

describe('an attack with everything that is known', () => {
  it('solves no hidden cell of any table of two to four groups', () => {
    const isi = [1, 2, 3, 4, 5, 6, 8, 9]
    const tables = [2, 3].flatMap((m) =>
      Array.from({ length: isi.length ** m }, (_, x) =>
        Array.from({ length: m }, (__, i) => isi[Math.floor(x / isi.length ** i) % isi.length]!),
      ),
    )
    const diserang = tables.filter((t) => t.reduce((a, b) => a + b, 0) >= 5 && t.some((n) => n < 5))
    expect(diserang.length).toBeGreaterThan(300)
    for (const t of diserang) for (const banyak of nilaiMungkin(t)) expect([t, banyak > 1]).toEqual([t, true])
  })
  it('solved 9, 9, 4 before the whole table was hidden', () => {
    expect(hideSel([9, 9, 4])).toEqual([true, true, true])
    expect(hideSel([9, 12, 4])).toEqual([true, false, true])
  })
  it('solves none by random tables either', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 1, max: 14 }), { minLength: 4, maxLength: 5 }), (t) => {
        // Five groups and five people: that there is one in each is said by the groups themselves.
        fc.pre(t.reduce((a, b) => a + b, 0) > t.length)
        for (const banyak of nilaiMungkin(t)) expect(banyak).toBeGreaterThan(1)
      }),
      { numRuns: 25 },
    )
  })
  it('learns nothing of one to four people who joined or left since any earlier revision', () => {
    fc.assert(
      fc.property(
        fc.array(fc.tuple(fc.integer({ min: 5, max: 40 }), fc.nat({ max: 6 }), fc.nat({ max: 6 })), {
          minLength: 2,
          maxLength: 6,
        }),
        (sel) => {
          const [baru, satu, dua] = [sel.map(([n]) => n), sel.map(([, k]) => k), sel.map(([, , k]) => k)]
          const banyak = (list: readonly number[]): number => list.reduce((a, b) => a + b, 0)
          const ubah = [satu, dua].filter((u) => banyak(u) === 0 || banyak(u) >= AMBANG_SEL)
          const hidden = hideSel(baru, AMBANG_SEL, ubah)
          for (const u of ubah) {
            u.forEach((n, i) => hidden[i] || expect(n === 0 || n >= AMBANG_SEL).toBe(true))
            const tersembunyi = banyak(u.filter((_, i) => hidden[i]))
            expect(tersembunyi === 0 || tersembunyi >= AMBANG_SEL).toBe(true)
          }
        },
      ),
    )
  })
})
