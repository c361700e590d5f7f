import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { addKiriman, countKiriman, jendelaKosong, type Jendela } from '../../../kernel/jendela.ts'
import { classifySerbuan, computeBit, palingPerangkat, type Ambang } from './rules.ts'

const ambang: Ambang = { tautan: 600, perangkat: null, bit: 14, tunggu: 20, sabar: 120 }
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

describe('an onslaught', () => {
  it('is not a day on which every ten minutes stay within what the place can produce', () => {
    fc.assert(
      fc.property(urutan, fc.integer({ min: 1, max: 400 }), (detik, tautan) => {
        let j = jendelaKosong
        for (const s of detik) {
          j = addKiriman(j, s)
          const came = detik.filter((x) => x <= s && x > s - 600).length
          const n = { tautan: countKiriman(j, s), perangkat: 1 }
          if (came <= tautan) expect(classifySerbuan(n, { ...ambang, tautan }, 9)).toBeUndefined()
        }
      }),
    )
  })

  it('is always seen once more came within nine minutes', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 500 }), fc.integer({ min: 0, max: 480 }), (tautan, lama) => {
        const detik = Array.from({ length: tautan + 1 }, (_, i) => MULAI + Math.floor((i * lama) / tautan))
        const n = { tautan: countKiriman(feed(detik), detik.at(-1)!), perangkat: 1 }
        expect(classifySerbuan(n, { ...ambang, tautan }, 9)).toBe('tautan')
      }),
    )
  })

  it('from one device is more than can be read: 34 forms of nine questions, 22 of fourteen', () => {
    expect([palingPerangkat(ambang, 9), palingPerangkat(ambang, 14)]).toEqual([34, 22])
    expect(palingPerangkat({ ...ambang, perangkat: 5 }, 9)).toBe(5)
    expect(classifySerbuan({ tautan: 34, perangkat: 34 }, ambang, 9)).toBeUndefined()
    expect(classifySerbuan({ tautan: 35, perangkat: 35 }, ambang, 9)).toBe('perangkat')
    expect(classifySerbuan({ tautan: 600, perangkat: 1 }, ambang, 9)).toBeUndefined()
    expect(classifySerbuan({ tautan: 601, perangkat: 1 }, ambang, 9)).toBe('tautan')
  })
})

it('makes the proof dearer for whoever solves it by the thousand, and never beyond 64 times', () => {
  expect([0, 600, 1199, 1200, 2400, 1e9].map((n) => computeBit(ambang, n))).toEqual([14, 14, 14, 15, 16, 20])
  fc.assert(
    fc.property(fc.nat(), fc.nat(), (a, b) => {
      expect(computeBit(ambang, Math.max(a, b))).toBeGreaterThanOrEqual(computeBit(ambang, Math.min(a, b)))
    }),
  )
})
