import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { addDays } from './clock.ts'
import {
  addHariKerja,
  computeTenggat,
  countHariKerja,
  ENAM_HARI,
  isHariKerja,
  kalenderKerja,
  LIMA_HARI,
  type Hari,
} from './hari-kerja.ts'

const biasa = kalenderKerja([])
/** Idulfitri 1447: cuti bersama and libur nasional around a weekend. */
const lebaran2026 = kalenderKerja([
  '2026-03-18',
  '2026-03-19',
  '2026-03-20',
  '2026-03-21',
  '2026-03-22',
  '2026-03-23',
  '2026-03-24',
])

describe('a working-day deadline', () => {
  it.each([
    ['Friday', '2026-11-13', 3, '2026-11-18'],
    ['Saturday', '2026-11-14', 3, '2026-11-18'],
    ['Sunday', '2026-11-15', 3, '2026-11-18'],
    ['Monday', '2026-11-16', 5, '2026-11-23'],
    ['a working day, none to add', '2026-11-16', 0, '2026-11-16'],
    ['a Saturday, none to add', '2026-11-14', 0, '2026-11-16'],
  ])('from %s %s, %d working days end on %s', (_name, mulai, n, expected) => {
    expect(addHariKerja(mulai, n, biasa)).toBe(expected)
  })
  it('steps over Idulfitri with its cuti bersama', () => {
    expect(addHariKerja('2026-03-17', 1, lebaran2026)).toBe('2026-03-25')
  })
  it('counts Saturday where the office works six days', () => {
    expect(addHariKerja('2026-11-13', 3, kalenderKerja([], ENAM_HARI))).toBe('2026-11-17')
  })
  it('ends with the day in the zone of the office, not of the server', () => {
    // 17.30 UTC on Thursday is Friday 00.30 in Jakarta and 02.30 in Jayapura.
    const malam = new Date('2026-11-12T17:30:00Z')
    expect(computeTenggat(malam, 1, 'WIB', biasa)).toEqual({
      tanggal: '2026-11-16',
      batas: new Date('2026-11-16T17:00:00Z'),
    })
    expect(computeTenggat(malam, 1, 'WIT', biasa).batas).toEqual(new Date('2026-11-16T15:00:00Z'))
  })
  it('refuses half days, days back, and a calendar in which nobody ever works', () => {
    expect(() => addHariKerja('2026-11-13', 1.5, biasa)).toThrow(RangeError)
    expect(() => addHariKerja('2026-11-13', -1, biasa)).toThrow(RangeError)
    expect(() => addHariKerja('2026-11-13', 1, kalenderKerja([], new Set()))).toThrow(RangeError)
  })
})

describe('working-day arithmetic, whatever the calendar', () => {
  const anyTanggal = fc.integer({ min: 0, max: 1400 }).map((d) => addDays('2024-01-01', d))
  const anyKalender = fc
    .tuple(fc.array(anyTanggal, { maxLength: 60 }), fc.constantFrom<ReadonlySet<Hari>>(LIMA_HARI, ENAM_HARI))
    .map(([libur, hari]) => kalenderKerja(libur, hari))
  const anyN = fc.integer({ min: 1, max: 90 })

  it('always lands on a working day, after the start', () => {
    fc.assert(
      fc.property(anyTanggal, anyN, anyKalender, (mulai, n, kalender) => {
        const due = addHariKerja(mulai, n, kalender)
        expect(isHariKerja(due, kalender)).toBe(true)
        expect(due > mulai).toBe(true)
      }),
    )
  })
  it('agrees with counting back', () => {
    fc.assert(
      fc.property(anyTanggal, anyN, anyKalender, (mulai, n, kalender) => {
        const due = addHariKerja(mulai, n, kalender)
        expect(countHariKerja(mulai, due, kalender)).toBe(n)
        expect(countHariKerja(due, mulai, kalender)).toBe(-n)
      }),
    )
  })
  it('counts by weeks what a walk from day to day counts', () => {
    fc.assert(
      fc.property(anyTanggal, fc.integer({ min: 0, max: 900 }), anyKalender, (mulai, hari, kalender) => {
        const sampai = addDays(mulai, hari)
        let n = 0
        for (let t = addDays(mulai, 1); t <= sampai; t = addDays(t, 1)) n += isHariKerja(t, kalender) ? 1 : 0
        expect(countHariKerja(mulai, sampai, kalender)).toBe(n)
      }),
    )
  })
  it('adds up: m days and then n more are m + n days', () => {
    fc.assert(
      fc.property(anyTanggal, anyN, anyN, anyKalender, (mulai, m, n, kalender) => {
        expect(addHariKerja(addHariKerja(mulai, m, kalender), n, kalender)).toBe(
          addHariKerja(mulai, m + n, kalender),
        )
      }),
    )
  })
  it('never comes sooner because of one more day off', () => {
    fc.assert(
      fc.property(anyTanggal, anyN, anyKalender, anyTanggal, (mulai, n, kalender, off) => {
        const more = kalenderKerja([...kalender.libur, off], kalender.hari)
        expect(addHariKerja(mulai, n, more) >= addHariKerja(mulai, n, kalender)).toBe(true)
      }),
    )
  })
})
