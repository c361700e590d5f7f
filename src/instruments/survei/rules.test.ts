import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { jawabanOf, readSkm, totalOf } from '../../../test/support/skm.ts'
import { isEqual, parseDecimal, ratio } from '../../kernel/angka.ts'
import { roundHalfUp } from '../../kernel/angka-desimal.ts'
import { unsurKunciList, type Jawaban, type Nilai } from './instrumen.ts'
import {
  addJawaban,
  classifyMutu,
  computeIkm,
  computeIkmAgregat,
  computeIkmGabungan,
  emptyAgregat,
  mergeAgregat,
  type Agregat,
  type Bobot,
} from './rules.ts'
import { computePrioritas } from './rules-prioritas.ts'

export const jawaban = (...nilai: Nilai[]): Jawaban =>
  Object.fromEntries(unsurKunciList.map((k, i) => [k, nilai[i] ?? nilai.at(-1)!])) as Record<
    string,
    Nilai
  > as Jawaban
export const agregat = (list: readonly Jawaban[]): Agregat => list.reduce(addJawaban, emptyAgregat())
const anyJawaban = fc
  .array(fc.constantFrom<Nilai[]>(1, 2, 3, 4), { minLength: 9, maxLength: 9 })
  .map((nilai) => jawaban(...nilai))
const printed = (nrr: readonly string[], bobot: Bobot): string =>
  roundHalfUp(computeIkm(nrr.map(parseDecimal), bobot), 2).text

describe('the index', () => {
  it.each([
    ['4', '100.00', 'A'],
    ['3.5324', '88.31', 'A'],
    ['3.0644', '76.61', 'B'],
    ['2.6', '65.00', 'C'],
    ['1', '25.00', 'D'],
  ])('an average of %s on every unsur gives %s (%s)', (nrr, ikm, mutu) => {
    const nine = Array.from({ length: 9 }, () => nrr)
    expect(printed(nine, 'tepat')).toBe(ikm)
    expect(classifyMutu(parseDecimal(ikm))).toBe(mutu)
  })
  it('cannot reach 100 with 0.11 or 0.111', () => {
    const nine = Array.from({ length: 9 }, () => '4')
    expect([printed(nine, '0.111'), printed(nine, '0.11')]).toEqual(['99.90', '99.00'])
  })
  it('is the pooled mean of all answers × 25, whatever the answers', () => {
    fc.assert(
      fc.property(fc.array(anyJawaban, { minLength: 1, maxLength: 30 }), (list) => {
        const a = agregat(list)
        const points = list.reduce((n, j) => n + unsurKunciList.reduce((m, k) => m + j[k]!, 0), 0)
        expect(isEqual(computeIkmAgregat(a, 'tepat'), ratio(points * 25, list.length * 9))).toBe(true)
        expect(a.jumlahBaris).toBe(points)
      }),
    )
  })
  it('does not care in which order or in how many parts the answers came', () => {
    fc.assert(
      fc.property(
        fc.array(anyJawaban, { maxLength: 20 }),
        fc.array(anyJawaban, { maxLength: 20 }),
        (x, y) => {
          expect(mergeAgregat(agregat(y), agregat(x))).toEqual(agregat([...x, ...y]))
        },
      ),
    )
  })
})

describe('the grade', () => {
  it.each([
    ['88.305', 'A'],
    ['88.3049999999', 'B'],
    ['88.30', 'B'],
    ['76.605', 'B'],
    ['76.604', 'C'],
    ['64.995', 'C'],
    ['64.9949', 'D'],
    ['25', 'D'],
    ['100', 'A'],
  ])('of %s is %s', (nilai, mutu) => {
    expect(classifyMutu(parseDecimal(nilai))).toBe(mutu)
  })
})

describe('published results', () => {
  const gaspul = readSkm('gaspul_kemenag_tw3_2025')
  it.skipIf(!gaspul)('GASPUL 2025: both printed figures, 90.56 with 0.11 and 91.48 with 1/9', () => {
    const a = { n: 29, total: totalOf(gaspul!), jumlahBaris: 0, jumlahKuadrat: 0 }
    expect(roundHalfUp(computeIkmAgregat(a, '0.11'), 2).text).toBe('90.56')
    expect(roundHalfUp(computeIkmAgregat(a, 'tepat'), 2).text).toBe('91.48')
    expect(classifyMutu(computeIkmAgregat(a, '0.11'))).toBe(gaspul!.mutu)
  })
  const bantul = readSkm('bantul_dptr_2023')
  it.skipIf(!bantul)('Bantul 2023: 87.28 with 1/9, and neither habit gives it', () => {
    const nrr = bantul!.per_unsur.map((u) => String(u.nrr))
    expect(printed(nrr, 'tepat')).toBe('87.28')
    expect([printed(nrr, '0.111'), printed(nrr, '0.11')]).toEqual(['87.19', '86.41'])
    expect(classifyMutu(parseDecimal('87.28'))).toBe('B')
  })
  const metro = readSkm('metro_pusat_2020_s2')
  it.skipIf(!metro)('Metro Pusat 2020: the grade flips with the weight, 76.45 C and 77.22 B', () => {
    const a = agregat(jawabanOf(metro!))
    expect(a.total).toEqual(totalOf(metro!))
    const [wrong, right] = [computeIkmAgregat(a, '0.11'), computeIkmAgregat(a, 'tepat')]
    expect([roundHalfUp(wrong, 2).text, classifyMutu(wrong)]).toEqual(['76.45', 'C'])
    expect([roundHalfUp(right, 2).text, classifyMutu(right)]).toEqual(['77.22', 'B'])
  })
  const tubaba = readSkm('tubaba_disdukcapil_sem1_2023')
  it.skipIf(!tubaba)('Tubaba 2023: one respondent, 100 and A with 1/9', () => {
    const ikm = computeIkmAgregat(agregat(jawabanOf(tubaba!)), 'tepat')
    expect([roundHalfUp(ikm, 2).text, classifyMutu(ikm)]).toEqual(['100.00', 'A'])
  })
})

describe('several units in one figure', () => {
  const big = agregat(Array.from({ length: 9 }, () => jawaban(4)))
  const small = agregat([jawaban(1)])
  it('count every respondent once when pooled, every unit once when averaged', () => {
    expect(roundHalfUp(computeIkmGabungan([big, small], 'tepat', 'gabung'), 2).text).toBe('92.50')
    expect(roundHalfUp(computeIkmGabungan([big, small], 'tepat', 'rata_unit'), 2).text).toBe('62.50')
  })
  it('agree when the units are of one size', () => {
    const [x, y] = [agregat([jawaban(4), jawaban(2)]), agregat([jawaban(3), jawaban(3)])]
    const pooled = computeIkmGabungan([x, y], 'tepat', 'gabung')
    expect(isEqual(pooled, computeIkmGabungan([x, y], 'tepat', 'rata_unit'))).toBe(true)
  })
})

describe('the unsur an action plan starts from', () => {
  it('are the three lowest, lowest first', () => {
    const { terpilih, seri } = computePrioritas(agregat([jawaban(4, 4, 1, 3, 4, 2, 4, 4, 4)]))
    expect(terpilih).toEqual(['waktu', 'kompetensi', 'biaya'])
    expect(seri).toEqual([])
  })
  it('stand in form order when equal, and name those that tie with the third', () => {
    const { terpilih, seri } = computePrioritas(agregat([jawaban(4, 3, 4, 3, 4, 3, 4, 3, 3)]))
    expect(terpilih).toEqual(['prosedur', 'biaya', 'kompetensi'])
    expect(seri).toEqual(['sarana', 'pengaduan'])
  })
})
