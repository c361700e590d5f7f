import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { kalenderKerja } from '../../../kernel/hari-kerja.ts'
import { CARA_BAKU } from '../sampel.ts'
import { allocateLayanan, shareLargestRemainder } from './alokasi.ts'
import { computeLaju, listPekan } from './pekan.ts'
import { classifyKeabsahan, computeSampel, countSisaHariKerja, listKekurangan } from './rules.ts'

const sum = (list: readonly number[]): number => list.reduce((a, b) => a + b, 0)

describe('sharing by the largest remainder', () => {
  it.each([
    [10, [1, 1, 1], [4, 3, 3]],
    [278, [900, 100], [250, 28]],
    [7, [0, 5], [0, 7]],
    [5, [0, 0], [0, 0]],
    [0, [3, 4], [0, 0]],
  ])('%i over %j is %j', (total, weights, shares) => {
    expect(shareLargestRemainder(total, weights)).toEqual(shares)
  })
  it('adds up exactly and stays within one of the quota', () => {
    fc.assert(
      fc.property(
        fc.nat(5000),
        fc.array(fc.nat(100_000), { minLength: 1, maxLength: 30 }).filter((w) => sum(w) > 0),
        (total, weights) => {
          const shares = shareLargestRemainder(total, weights)
          expect(sum(shares)).toBe(total)
          for (const [i, s] of shares.entries())
            expect(Math.abs(s - (total * weights[i]!) / sum(weights))).toBeLessThan(1)
        },
      ),
    )
  })
})

describe('allocation over services', () => {
  it('lifts small services to the floor and lets the others share the rest', () => {
    expect(allocateLayanan(100, [900, 90, 10], 15)).toEqual([75, 15, 10])
  })
  it('asks nobody twice, reaches the total, and forgets no floor', () => {
    fc.assert(
      fc.property(
        fc.array(fc.integer({ min: 1, max: 20_000 }), { minLength: 1, maxLength: 20 }),
        fc.integer({ min: 0, max: 40 }),
        fc.double({ min: 0, max: 1, noNaN: true }),
        (populasi, palingSedikit, part) => {
          const total = Math.floor(sum(populasi) * part)
          const shares = allocateLayanan(total, populasi, palingSedikit)
          const floors = sum(populasi.map((n) => Math.min(n, palingSedikit)))
          expect(sum(shares)).toBe(Math.max(total, floors))
          for (const [i, s] of shares.entries()) {
            expect(s).toBeLessThanOrEqual(populasi[i]!)
            expect(s).toBeGreaterThanOrEqual(Math.min(palingSedikit, populasi[i]!))
          }
        },
      ),
    )
  })
})

describe('the plan', () => {
  const rencana = (populasi: readonly (number | null)[], palingSedikit = 5) => ({
    cara: CARA_BAKU,
    palingSedikit,
    layanan: populasi.map((p, i) => ({ layananId: `l${i}`, populasi: p })),
  })
  it('divides the minimum of all users over the services', () => {
    const r = computeSampel(rencana([900, 100]), 1000)
    expect(r.minimum).toBe(278)
    expect(r.layanan.map((l) => l.sasaran)).toEqual([250, 28])
  })
  it('asks more than the minimum where every small service needs its floor', () => {
    const r = computeSampel(rencana([40, 40, 40], 30), 120)
    expect([r.minimum, r.sasaran]).toEqual([92, 92])
    expect(computeSampel(rencana([40, 40, 40], 35), 120).sasaran).toBe(105)
  })
  it('allocates nothing while one service is not counted, but keeps the minimum of the whole', () => {
    const r = computeSampel(rencana([900, null]), 1000)
    expect(r.minimum).toBe(278)
    expect(r.layanan.map((l) => l.sasaran)).toEqual([null, null])
  })
  it('names what is missing, the widest gap first', () => {
    const { layanan } = computeSampel(rencana([500, 500]), 1000)
    const n = new Map([
      ['l0', 102],
      ['l1', 130],
    ])
    expect(listKekurangan(layanan, (id) => n.get(id) ?? 0)).toEqual([
      { layananId: 'l0', sasaran: 139, n: 102, kurang: 37 },
      { layananId: 'l1', sasaran: 139, n: 130, kurang: 9 },
    ])
    expect(listKekurangan(layanan, () => 139)).toEqual([])
  })
})

it.each([
  [278, 278, 'memenuhi'],
  [277, 278, 'di_bawah_minimum'],
  [5000, null, 'populasi_tidak_diketahui'],
] as const)('%i respondents against a minimum of %s are %s', (n, minimum, label) => {
  expect(classifyKeabsahan(n, minimum)).toBe(label)
})

describe('the weeks', () => {
  // Thursday 1 January 2026 is a holiday; the periode ends on Wednesday 21.
  const kalender = kalenderKerja(['2026-01-01', '2026-01-16'])
  const pekan = listPekan('2026-01-01', '2026-01-21', kalender)
  it('run from Monday to Sunday, cut at both ends, with their working days', () => {
    expect(pekan).toEqual([
      { mulai: '2026-01-01', selesai: '2026-01-04', hariKerja: 1 },
      { mulai: '2026-01-05', selesai: '2026-01-11', hariKerja: 5 },
      { mulai: '2026-01-12', selesai: '2026-01-18', hariKerja: 4 },
      { mulai: '2026-01-19', selesai: '2026-01-21', hariKerja: 3 },
    ])
  })
  it('share the minimum by working days, and count what came in', () => {
    const laju = computeLaju(
      pekan,
      26,
      new Map([
        ['2026-01-06', 7],
        ['2026-01-11', 2],
        ['2026-01-21', 1],
      ]),
    )
    expect(laju.map((p) => p.sasaran)).toEqual([2, 10, 8, 6])
    expect(laju.map((p) => p.n)).toEqual([0, 9, 0, 1])
    expect(laju.at(-1)).toMatchObject({ nSampai: 10, sasaranSampai: 26 })
  })
  it('still ask when the calendar knows no working day at all', () => {
    const closed = listPekan('2026-01-03', '2026-01-11', kalenderKerja([], new Set()))
    expect(computeLaju(closed, 10, new Map()).map((p) => p.sasaran)).toEqual([5, 5])
  })
  it('leave today among the days that remain', () => {
    const left = (today: string): number => countSisaHariKerja(today, '2026-01-01', '2026-01-21', kalender)
    expect([left('2025-12-20'), left('2026-01-19'), left('2026-01-21'), left('2026-01-22')]).toEqual([
      13, 3, 1, 0,
    ])
  })
})
