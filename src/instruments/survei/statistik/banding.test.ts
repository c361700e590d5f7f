import { describe, expect, it } from 'vitest'
import { computeBanding, koreksiHolm, type Pasangan } from './banding.ts'
import { momenOf } from './momen.ts'
import { computeTaksiran, type Taksiran } from './taksiran.ts'

const taksir = (nilai: readonly number[], populasi?: number): Taksiran | undefined =>
  computeTaksiran([{ momen: momenOf(nilai), populasi }])
const kali = (nilai: readonly number[], berapa: number): number[] =>
  Array.from({ length: berapa }, () => nilai).flat()
const arah = (...pasangan: readonly Omit<Pasangan, 'kunci'>[]): string[] =>
  computeBanding(pasangan.map((p, i) => ({ kunci: String(i), ...p }))).map((b) => b.arah)

describe('Holm', () => {
  it('multiplies the smallest by all, the next by one fewer, and never goes back', () => {
    const adjusted = koreksiHolm([0.01, 0.04, 0.03])
    ;[0.03, 0.06, 0.06].forEach((p, i) => expect(adjusted[i]).toBeCloseTo(p, 12))
    expect(koreksiHolm([0.5, 0.9])).toEqual([1, 1])
    expect(koreksiHolm([])).toEqual([])
  })
})

describe('one period against another', () => {
  const biasa = kali([2, 3, 3, 4], 50)
  const naik = kali([3, 3, 4, 4], 50)
  it('names a rise and a fall, and says nothing of what chance can do', () => {
    expect(
      arah(
        { lama: taksir(biasa), baru: taksir(naik) },
        { lama: taksir(naik), baru: taksir(biasa) },
        { lama: taksir(biasa), baru: taksir(biasa) },
      ),
    ).toEqual(['naik', 'turun', 'belum_terbukti'])
  })
  it('is Welch’s test where both are spread alike: t = 1.5 with 18 degrees', () => {
    const [b] = computeBanding([
      {
        kunci: 'x',
        lama: taksir([1, 2, 3, 4, 5, 1, 2, 3, 4, 5]),
        baru: taksir([2, 3, 4, 5, 6, 2, 3, 4, 5, 6]),
      },
    ])
    expect(b!.p).toBeCloseTo(0.15095, 5)
  })
  it('does not let a small period look surer of itself than both together', () => {
    const besar = taksir(kali([2, 3, 3, 4, 4, 4, 4, 4], 25))
    const yakin = { lama: besar, baru: taksir([...kali([4], 11), 3]) }
    expect(arah(yakin)).toEqual(['belum_terbukti'])
  })
  it('asks more of one line among ten than of a line alone', () => {
    const sedikit = { lama: taksir(kali([2, 3, 3, 4], 25)), baru: taksir(kali([2, 3, 4, 4], 25)) }
    const sama = { lama: taksir(biasa), baru: taksir(biasa) }
    expect(arah(sedikit)).toEqual(['naik'])
    expect(arah(sedikit, ...Array.from({ length: 9 }, () => sama))[0]).toBe('belum_terbukti')
  })
  it('needs no proof where everybody was asked both times', () => {
    expect(
      arah({ lama: taksir(kali([3, 4], 10), 20), baru: taksir([...kali([3, 4], 9), 4, 4], 20) }),
    ).toEqual(['naik'])
  })
  it('does not take thirty equal answers for knowledge', () => {
    expect(arah({ lama: taksir(kali([4], 12)), baru: taksir([...kali([4], 11), 3]) })).toEqual([
      'belum_terbukti',
    ])
    expect(arah({ lama: taksir(kali([3], 40)), baru: taksir(kali([4], 40)) })).toEqual(['naik'])
  })
  it('does not judge nine people, nor a figure that is missing', () => {
    expect(arah({ lama: taksir(kali([1], 9)), baru: taksir(kali([4], 200)) })).toEqual(['belum_terbukti'])
    expect(arah({ lama: undefined, baru: taksir(naik) })).toEqual(['belum_terbukti'])
  })
})
