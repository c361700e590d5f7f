import { describe, expect, it } from 'vitest'
import { batasCepat, tandaiBeruntun, tandaiLonjakan, type JawabanJendela } from './rules.ts'

const jam = Date.parse('2026-11-20T02:00:00Z') / 1000
const baris = (urut: number, over: Partial<JawabanJendela> = {}): JawabanJendela => ({
  urut,
  tautanId: 'loket-1',
  sidik: null,
  nilai: [3, 3, 4, 4, 3, 3, 4, 3, 3],
  detik: jam + urut,
  ...over,
})
const deret = (n: number, of: (i: number) => Partial<JawabanJendela>): JawabanJendela[] =>
  Array.from({ length: n }, (_, i) => baris(i + 1, of(i)))
/** Answers that have nothing to do with each other. */
const lain = (i: number): number[] => Array.from({ length: 9 }, (_, u) => 1 + ((i * 5 + u * 3) % 4))

describe('a burst', () => {
  it('is twenty or more in ten minutes, and over three times what the address is used to', () => {
    const rows = deret(24, (i) => ({ nilai: lain(i) }))
    expect(tandaiLonjakan(rows, new Map([['loket-1', 7]]))).toHaveLength(24)
    expect(tandaiLonjakan(rows, new Map([['loket-1', 7]]))[0]!.bukti).toEqual({
      banyak: 24,
      menit: 10,
      biasa: 7,
    })
    expect(tandaiLonjakan(rows, new Map([['loket-1', 8]]))).toEqual([])
    expect(tandaiLonjakan(rows.slice(0, 19), new Map())).toEqual([])
  })
  it('is counted for one address and one box of ten minutes only', () => {
    const dua = deret(24, (i) => ({ tautanId: i % 2 ? 'loket-1' : 'loket-2' }))
    expect(tandaiLonjakan(dua, new Map())).toEqual([])
    expect(
      tandaiLonjakan(
        deret(24, (i) => ({ detik: jam + i * 60 })),
        new Map(),
      ),
    ).toEqual([])
    expect(
      tandaiLonjakan(
        deret(24, () => ({ tautanId: null })),
        new Map(),
      ),
    ).toEqual([])
  })
})

describe('one hand filling in for many', () => {
  it('shows in four nearly equal answers in a row from one device, minutes apart', () => {
    const satu = deret(4, (i) => ({
      sidik: 'hp',
      detik: jam + i * 60,
      nilai: [3, 3, 4, 4, 3, 3, 4, 3, 3 + (i % 2)],
    }))
    expect(tandaiBeruntun(satu).map((t) => t.urut)).toEqual([1, 2, 3, 4])
    expect(tandaiBeruntun(satu)[0]!.bukti).toEqual({ banyak: 4, detik: 180, perangkat: 1 })
    expect(tandaiBeruntun(satu.slice(0, 3))).toEqual([])
  })
  it('does not show in different answers, long gaps, or different devices', () => {
    expect(tandaiBeruntun(deret(8, (i) => ({ sidik: 'hp', nilai: lain(i) })))).toEqual([])
    expect(tandaiBeruntun(deret(8, (i) => ({ sidik: 'hp', detik: jam + i * 200 })))).toEqual([])
    expect(tandaiBeruntun(deret(8, (i) => ({ sidik: `hp-${i}` })))).toEqual([])
  })
  it('is looked for by address where the device is unknown, and nowhere where neither is', () => {
    expect(tandaiBeruntun(deret(5, () => ({})))).toHaveLength(5)
    expect(tandaiBeruntun(deret(5, () => ({ tautanId: null })))).toEqual([])
  })
})

it('faster than reading is under two seconds a question', () => expect(batasCepat(9)).toBe(18))
