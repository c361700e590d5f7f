import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { isEqual, mean, ratio, sum } from '../../kernel/angka.ts'
import { spak, spkp } from './instrumen/bawaan/zona-integritas.ts'
import { f03Luring } from './instrumen/bawaan/f03.ts'
import { timbanganOf } from './instrumen/bobot.ts'
import { checkInstrumen } from './instrumen/periksa.ts'
import { skm142017, type Instrumen, type Jawaban } from './instrumen.ts'
import { computeHasil } from './rules-hasil.ts'
import { computeIkmAgregat, computeRataRata, emptyAgregat, mergeAgregat, pencatat, timbang } from './rules.ts'
import { computeSelang95 } from './selang.ts'

/** Any instrument: k unsur with any weights, one to three questions each, any scale. */
const anyInstrumen: fc.Arbitrary<Instrumen> = fc
  .record({
    bobot: fc.array(fc.integer({ min: 1, max: 12 }), { minLength: 1, maxLength: 14 }),
    tanya: fc.array(fc.integer({ min: 1, max: 3 }), { minLength: 14, maxLength: 14 }),
    min: fc.integer({ min: 0, max: 1 }),
    lebar: fc.integer({ min: 1, max: 6 }),
    kali: fc.constantFrom('25', '1', '2/3', '20', '7/3'),
  })
  .map(({ bobot, tanya, min, lebar, kali }): Instrumen => {
    const jumlah = bobot.reduce((a, b) => a + b, 0)
    const pilihan = Array.from({ length: lebar + 1 }, (_, i) => ({
      nilai: min + i,
      label: { id: String(min + i) },
    }))
    return {
      ...skm142017,
      kode: 'uji',
      jenis: 'sendiri',
      skala: { min, max: min + lebar },
      konversi: { kali },
      kategori: [],
      unsur: bobot.map((b, i) => ({ kunci: `u${i}`, nama: { id: `U${i}` }, bobot: `${b}/${jumlah}` })),
      pertanyaan: bobot.flatMap((_, i) =>
        Array.from({ length: tanya[i]! }, (__, q) => ({
          kunci: `u${i}q${q}`,
          unsur: `u${i}`,
          teks: { id: '?' },
          pilihan,
        })),
      ),
    }
  })
  .filter((i) => checkInstrumen(i).length === 0)

const anyIsian = fc
  .tuple(anyInstrumen, fc.array(fc.infiniteStream(fc.nat(1000)), { minLength: 1, maxLength: 12 }))
  .map(([i, orang]) => ({
    i,
    jawaban: orang.map((acak): Jawaban => {
      const { min, max } = i.skala
      return Object.fromEntries(
        i.pertanyaan.map((p) => [p.kunci, min + (acak.next().value! % (max - min + 1))] as const),
      )
    }),
  }))

describe('for any number of unsur, any weights and any scale', () => {
  it('the index is the one worked out by hand: average the questions, weigh the unsur, multiply', () => {
    fc.assert(
      fc.property(anyIsian, ({ i, jawaban }) => {
        const a = jawaban.reduce(pencatat(i), emptyAgregat(i))
        const perOrang = jawaban.map((j) =>
          sum(
            i.unsur.map((u) => {
              const own = i.pertanyaan.filter((p) => p.unsur === u.kunci)
              const [above, below] = u.bobot.split('/').map(Number) as [number, number]
              return mean(own.map((p) => ratio(j[p.kunci]!))).times(ratio(above, below))
            }),
          ),
        )
        expect(isEqual(computeRataRata(a, 'tepat', i), mean(perOrang))).toBe(true)
        const { penyebut } = timbanganOf(i)
        expect(jawaban.map((j) => timbang(j, i))).toEqual(perOrang.map((r) => Number(r.times(penyebut).n)))
        // Σr leads to the same index as the unsur do, so the interval stands around it exactly.
        const [above, below = 1] = i.konversi.kali.split('/').map(Number) as [number, number?]
        const r = ratio(a.jumlahBaris, a.n * penyebut).times(ratio(above, below))
        expect(isEqual(computeIkmAgregat(a, 'tepat', i), r)).toBe(true)
      }),
      { numRuns: 300 },
    )
  })
  it('parts merge to the whole, squares and all', () => {
    fc.assert(
      fc.property(anyIsian, fc.nat(12), ({ i, jawaban }, cut) => {
        const count = (list: readonly Jawaban[]) => list.reduce(pencatat(i), emptyAgregat(i))
        expect(mergeAgregat(count(jawaban.slice(0, cut)), count(jawaban.slice(cut)))).toEqual(count(jawaban))
      }),
    )
  })
  it('the interval stays on the scale and around the index', () => {
    fc.assert(
      fc.property(anyIsian, ({ i, jawaban }) => {
        const a = jawaban.reduce(pencatat(i), emptyAgregat(i))
        const selang = computeSelang95(a, undefined, i)
        fc.pre(a.n > 1)
        const ikm = computeIkmAgregat(a, 'tepat', i).toNumber()
        expect(selang![0].toNumber()).toBeLessThanOrEqual(ikm + 1e-9)
        expect(selang![1].toNumber()).toBeGreaterThanOrEqual(ikm - 1e-9)
      }),
    )
  })
})

describe('the instruments on other scales', () => {
  const semua = (i: Instrumen, nilai: number): Jawaban =>
    Object.fromEntries(i.pertanyaan.map((p) => [p.kunci, nilai]))
  const hasil = (i: Instrumen, ...list: readonly Jawaban[]) =>
    computeHasil(list.reduce(pencatat(i), emptyAgregat(i)), { instrumen: i })

  it('SPAK: a mean of 5.5 of 6 is 3.67 of 4, and the plain mean stands beside it; no grade is prescribed', () => {
    const h = hasil(spak, semua(spak, 5), semua(spak, 6))
    expect([h.ikm, h.rataRata, h.mutu, h.kinerja]).toEqual([3.67, 5.5, '', ''])
    expect(h.unsur.map((u) => u.nilai)).toEqual([3.67, 3.67, 3.67, 3.67, 3.67])
  })
  it('SPKP: eight times 6 is 4.00', () => {
    expect(hasil(spkp, semua(spkp, 6), semua(spkp, 6)).ikm).toBe(4)
  })
  it('F-03: the value is the mean of 0–5, down to nought', () => {
    expect(hasil(f03Luring, semua(f03Luring, 4)).ikm).toBe(4)
    expect(hasil(f03Luring, semua(f03Luring, 0), semua(f03Luring, 0)).selang95).toEqual([0, 0])
    expect(hasil(f03Luring, semua(f03Luring, 4)).rataRata).toBeUndefined()
  })
  it('are never added to one another', () => {
    const satu = pencatat(spak)(emptyAgregat(spak), semua(spak, 6))
    const lain = pencatat(spkp)(emptyAgregat(spkp), semua(spkp, 6))
    expect(() => mergeAgregat(satu, lain)).toThrow('different instruments')
  })
})
