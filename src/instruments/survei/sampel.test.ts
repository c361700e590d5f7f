import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { sharedData } from '../../../test/support/shared.ts'
import {
  computeCochran,
  computeMinimum,
  computeMinimumResponden,
  computeSlovin,
  galatList,
  kepercayaanList,
} from './sampel.ts'

// The 90 entries of Krejcie & Morgan (1970): N, S.
const table =
  '10 10 15 14 20 19 25 24 30 28 35 32 40 36 45 40 50 44 55 48 60 52 65 56 70 59 75 63 80 66 85 70 90 73 95 76 ' +
  '100 80 110 86 120 92 130 97 140 103 150 108 160 113 170 118 180 123 190 127 200 132 210 136 220 140 230 144 ' +
  '240 148 250 152 260 155 270 159 280 162 290 165 300 169 320 175 340 181 360 186 380 191 400 196 420 201 440 205 ' +
  '460 210 480 214 500 217 550 226 600 234 650 242 700 248 750 254 800 260 850 265 900 269 950 274 1000 278 ' +
  '1100 285 1200 291 1300 297 1400 302 1500 306 1600 310 1700 313 1800 317 1900 320 2000 322 2200 327 2400 331 ' +
  '2600 335 2800 338 3000 341 3500 346 4000 351 4500 354 5000 357 6000 361 7000 364 8000 367 9000 368 10000 370 ' +
  '15000 375 20000 377 30000 379 40000 380 50000 381 75000 382 1000000 384'

describe('the minimum number of respondents', () => {
  const pairs = [...table.matchAll(/(\d+) (\d+)/g)].map((m) => [Number(m[1]), Number(m[2])] as const)
  it('is the printed one for every row of the table', () => {
    expect(pairs.length).toBeGreaterThan(85)
    for (const [populasi, minimum] of pairs)
      expect([populasi, computeMinimumResponden(populasi)]).toEqual([populasi, minimum])
  })
  const path = sharedData('survey-stats/krejcie_morgan_1970.csv')
  it.skipIf(!path)('is the published one in the reference file too', () => {
    const rows = readFileSync(path!, 'utf8').trim().split('\n').slice(1)
    for (const row of rows) {
      const [populasi, published] = row.split(',').map(Number)
      expect([populasi, computeMinimumResponden(populasi!)]).toEqual([populasi, published])
    }
  })
  it('asks everyone where there are few, and never more than there are', () => {
    for (let n = 1; n <= 300; n++) expect(computeMinimumResponden(n)).toBeLessThanOrEqual(n)
    expect(computeMinimumResponden(1)).toBe(1)
  })
  it('never falls as the population grows', () => {
    for (let n = 1; n < 3000; n++)
      expect(computeMinimumResponden(n + 1)).toBeGreaterThanOrEqual(computeMinimumResponden(n))
  })
  it('refuses a population that is no whole number from 1', () => {
    for (const wrong of [0, -5, 2.5, Number.NaN])
      expect(() => computeMinimumResponden(wrong)).toThrow(RangeError)
  })
})

describe('Cochran and Slovin', () => {
  const path = sharedData('survey-stats/cochran_slovin_reference.csv')
  it.skipIf(!path)('give every row of the reference table', () => {
    const rows = readFileSync(path!, 'utf8').trim().split('\n').slice(1)
    const zOf = { '90': 1.644853627, '95': 1.959963985, '99': 2.575829304 }
    for (const row of rows) {
      const [N, e, z, , , , cochran, , slovin] = row.split(',').map(Number)
      const populasi = Number.isFinite(N) ? N! : null
      const galat = galatList.find((g) => Number(g) === e)!
      const kepercayaan = kepercayaanList.find((k) => zOf[k] === z)!
      expect([row, computeCochran(populasi, galat, kepercayaan), computeSlovin(populasi, galat)]).toEqual([
        row,
        cochran,
        slovin,
      ])
    }
    expect(rows.length).toBeGreaterThan(40)
  })
  it('need no end of the population', () => {
    expect(computeCochran(null, '0.05')).toBe(385)
    expect(computeSlovin(null, '0.05')).toBe(400)
    expect(computeSlovin(null, '0.1')).toBe(100)
  })
  it('keep the exact quotient: 100 users at 5 % are 80 by Slovin, not 81', () => {
    expect(computeSlovin(100, '0.05')).toBe(80)
  })
})

describe('the minimum of a periode', () => {
  it('is Krejcie and Morgan unless something else was chosen', () => {
    expect(computeMinimum(1000)).toBe(278)
    expect(computeMinimum(null)).toBeNull()
  })
  it('stays unknown while users are not counted, unless their number does not matter', () => {
    expect(computeMinimum(null, { metode: 'slovin', galat: '0.05', hingga: true })).toBeNull()
    expect(computeMinimum(null, { metode: 'cochran', galat: '0.05', hingga: false })).toBe(385)
  })
  it('never asks for more people than there are', () => {
    expect(computeMinimum(40, { metode: 'cochran', galat: '0.05', hingga: false })).toBe(40)
  })
})
