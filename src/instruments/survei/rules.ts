import { compare, mean, parseDecimal, ratio, sum, type Ratio } from '../../kernel/angka.ts'
import { roundHalfUp } from '../../kernel/angka-desimal.ts'
import { unsurKunciList, type Jawaban, type UnsurKunci } from './instrumen.ts'

/**
 * Index arithmetic of PermenPANRB 14/2017, appendix, "Pengolahan Data".
 * Worked number used below: GASPUL, triwulan III 2025, n = 29, totals 105 101 100 116 102 105 106 105 115.
 */

/** All a set of answers leaves behind: whole numbers, so sets can be merged and subtracted without loss. */
export interface Agregat {
  readonly n: number
  /** Points per unsur. */
  readonly total: Readonly<Record<UnsurKunci, number>>
  /** Squares of the points per unsur; absent in what was published before they were kept. */
  readonly kuadrat?: Readonly<Record<UnsurKunci, number>> | undefined
  /** Σr, where r is one respondent's sum of nine answers. */
  readonly jumlahBaris: number
  /** Σr². */
  readonly jumlahKuadrat: number
}

function perUnsur(value: (kunci: UnsurKunci) => number): Record<UnsurKunci, number> {
  return Object.fromEntries(unsurKunciList.map((k) => [k, value(k)])) as Record<UnsurKunci, number>
}

export const emptyAgregat = (): Agregat => ({
  n: 0,
  total: perUnsur(() => 0),
  kuadrat: perUnsur(() => 0),
  jumlahBaris: 0,
  jumlahKuadrat: 0,
})

export function addJawaban(a: Agregat, jawaban: Jawaban): Agregat {
  const r = unsurKunciList.reduce((jumlah, k) => jumlah + jawaban[k], 0)
  return {
    n: a.n + 1,
    total: perUnsur((k) => a.total[k] + jawaban[k]),
    kuadrat: a.kuadrat && perUnsur((k) => a.kuadrat![k] + jawaban[k] ** 2),
    jumlahBaris: a.jumlahBaris + r,
    jumlahKuadrat: a.jumlahKuadrat + r * r,
  }
}

export function mergeAgregat(...list: readonly Agregat[]): Agregat {
  const add = (of: (a: Agregat) => number): number => list.reduce((jumlah, a) => jumlah + of(a), 0)
  return {
    n: add((a) => a.n),
    total: perUnsur((k) => add((a) => a.total[k])),
    // One part without squares and the whole has none.
    kuadrat: list.some((a) => a.n > 0 && !a.kuadrat)
      ? undefined
      : perUnsur((k) => add((a) => a.kuadrat?.[k] ?? 0)),
    jumlahBaris: add((a) => a.jumlahBaris),
    jumlahKuadrat: add((a) => a.jumlahKuadrat),
  }
}

/** The weight of one unsur. The regulation means 1/9; copies of its table print 0.111 or 0.11 and lose points. */
export type Bobot = 'tepat' | '0.111' | '0.11'
export const bobotList: readonly Bobot[] = ['tepat', '0.111', '0.11']
export const isBobot = (text: unknown): text is Bobot => bobotList.some((b) => b === text)

/** `tepat` is 1 divided by the number of unsur; the others are what they say. 9 × 0.11 = 0.99: one percent is gone. */
export const bobotPerUnsur = (bobot: Bobot, banyakUnsur: number): Ratio =>
  bobot === 'tepat' ? ratio(1, banyakUnsur) : parseDecimal(bobot)

/** Nilai rata-rata: points ÷ respondents. 105 ÷ 29 = 3.6207. */
export const computeNrr = (total: number, n: number): Ratio => ratio(total, n)

/** IKM from the averages: Σ NRR × weight × 25. GASPUL: 1/9 → 91.48, 0.11 → 90.56. */
export function computeIkm(nrr: readonly Ratio[], bobot: Bobot): Ratio {
  return sum(nrr).times(bobotPerUnsur(bobot, nrr.length)).times(25)
}

export const computeIkmAgregat = (a: Agregat, bobot: Bobot): Ratio =>
  computeIkm(
    unsurKunciList.map((k) => computeNrr(a.total[k], a.n)),
    bobot,
  )

export type Mutu = 'A' | 'B' | 'C' | 'D'
export type Kinerja = 'Sangat baik' | 'Baik' | 'Kurang baik' | 'Tidak baik'

/** Lower bounds on the 25–100 scale. The printed bands end at 88.30, 76.60, 64.99: what falls between is rounded first. */
export const batasMutu: readonly { readonly mutu: Mutu; readonly kinerja: Kinerja; readonly mulai: Ratio }[] =
  [
    { mutu: 'A', kinerja: 'Sangat baik', mulai: parseDecimal('88.31') },
    { mutu: 'B', kinerja: 'Baik', mulai: parseDecimal('76.61') },
    { mutu: 'C', kinerja: 'Kurang baik', mulai: parseDecimal('65.00') },
    { mutu: 'D', kinerja: 'Tidak baik', mulai: parseDecimal('25.00') },
  ]

/** Graded after half-up rounding to two decimals: 88.305 → 88.31 → A; 88.3049 → 88.30 → B. */
export function classifyMutu(nilai: Ratio): Mutu {
  const rounded = parseDecimal(roundHalfUp(nilai, 2).text)
  return batasMutu.find((b) => compare(rounded, b.mulai) >= 0)?.mutu ?? 'D'
}

export const kinerjaOf = (mutu: Mutu): Kinerja => batasMutu.find((b) => b.mutu === mutu)!.kinerja

/** How units become one instansi. The regulation gives no formula, so the method is named with every such figure. */
export type CaraGabung = 'gabung' | 'rata_unit'

/**
 * `gabung` counts every respondent once (the default); `rata_unit` counts every unit once, however small.
 * Bantul 2023: three layanan at 75.56, 86.29 and 94.61 average 85.49, where the respondents together give 87.28.
 */
export function computeIkmGabungan(units: readonly Agregat[], bobot: Bobot, cara: CaraGabung): Ratio {
  return cara === 'gabung'
    ? computeIkmAgregat(mergeAgregat(...units), bobot)
    : mean(units.map((u) => computeIkmAgregat(u, bobot)))
}
