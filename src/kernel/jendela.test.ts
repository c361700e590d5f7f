import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { bitOf } from './bukti.ts'
import { addKiriman, countKiriman, jendelaKosong, type Jendela } from './jendela.ts'

const feed = (detik: readonly number[]): Jendela => detik.reduce(addKiriman, jendelaKosong)
const MULAI = 1_763_000_040
/** Seconds after the start, in order, over an hour. */
const urutan = fc
  .array(fc.integer({ min: 0, max: 3600 }), { maxLength: 400 })
  .map((list) => list.toSorted((a, b) => a - b).map((s) => MULAI + s))

describe('the window', () => {
  it('never counts more than came within ten minutes, nor less than came within nine', () => {
    fc.assert(
      fc.property(urutan, fc.integer({ min: 0, max: 1200 }), (detik, sesudah) => {
        const now = (detik.at(-1) ?? MULAI) + sesudah
        const n = countKiriman(feed(detik), now)
        expect(n).toBeLessThanOrEqual(detik.filter((s) => s > now - 600).length)
        expect(n).toBeGreaterThanOrEqual(detik.filter((s) => s > now - 540).length)
      }),
    )
  })

  it('is empty ten minutes after the last form, whatever came before', () => {
    fc.assert(
      fc.property(urutan, (detik) => {
        expect(countKiriman(feed(detik), (detik.at(-1) ?? MULAI) + 600)).toBe(0)
      }),
    )
  })

  it('loses nothing when the clock is set back, and never grows in memory', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 30 }), { maxLength: 300 }), (mundur) => {
        const j = feed([MULAI, ...mundur.map((s) => MULAI - s)])
        expect(countKiriman(j, MULAI)).toBe(mundur.length + 1)
        expect(j.kotak).toHaveLength(10)
      }),
    )
  })
})

it('makes the proof dearer for whoever solves it by the thousand, and never beyond 64 times', () => {
  const bit = (lulus: number): number => bitOf(14, 600, lulus)
  expect([0, 600, 1199, 1200, 2400, 1e9].map(bit)).toEqual([14, 14, 14, 15, 16, 20])
  fc.assert(
    fc.property(fc.nat(), fc.nat(), (a, b) => {
      expect(bit(Math.max(a, b))).toBeGreaterThanOrEqual(bit(Math.min(a, b)))
    }),
  )
})
