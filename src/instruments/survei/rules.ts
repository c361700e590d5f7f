import { compare, mean, parseDecimal, ratio, sum, type Ratio } from '../../kernel/angka.ts'
import { roundHalfUp } from '../../kernel/angka-desimal.ts'
import { timbanganOf } from './instrumen/bobot.ts'
import { parsePecahan } from './instrumen/pecahan.ts'
import { skm142017, type Instrumen, type Jawaban } from './instrumen.ts'

/**
 * Index arithmetic of PermenPANRB 14/2017, appendix, "Pengolahan Data", for any instrument: the SKM where none is named.
 * Worked number used below: GASPUL, triwulan III 2025, n = 29, totals 105 101 100 116 102 105 106 105 115.
 */

/** All a set of answers leaves behind: whole numbers, so sets can be merged and subtracted without loss. */
export interface Agregat {
  readonly n: number
  /** Points per scale question; in the SKM each unsur has one. */
  readonly total: Readonly<Record<string, number>>
  /**
   * Per unsur, the squares of what each respondent gave all its questions together; absent in what was published before
   * they were kept.
   */
  readonly kuadrat?: Readonly<Record<string, number>> | undefined
  /** Σr, where r is one respondent's answers weighed as whole numbers (`Timbangan`); SKM: the sum of nine. */
  readonly jumlahBaris: number
  /** Σr². */
  readonly jumlahKuadrat: number
}

const nol = (list: readonly { readonly kunci: string }[]): Record<string, number> =>
  Object.fromEntries(list.map((x) => [x.kunci, 0]))

export const emptyAgregat = (instrumen: Instrumen = skm142017): Agregat => ({
  n: 0,
  total: nol(instrumen.pertanyaan),
  kuadrat: nol(instrumen.unsur),
  jumlahBaris: 0,
  jumlahKuadrat: 0,
})

/** One respondent as a whole number: his weighted mean × the common denominator. */
export function timbang(jawaban: Jawaban, instrumen: Instrumen = skm142017): number {
  const { kali } = timbanganOf(instrumen)
  return instrumen.pertanyaan.reduce((r, p, i) => r + kali[i]! * jawaban[p.kunci]!, 0)
}

/** Counts answers to one instrument. */
export const pencatat =
  (instrumen: Instrumen) =>
  (a: Agregat, jawaban: Jawaban): Agregat =>
    catat(a, jawaban, instrumen)

/** Counts answers to the SKM. */
export const addJawaban = pencatat(skm142017)

function catat(a: Agregat, jawaban: Jawaban, instrumen: Instrumen): Agregat {
  const r = timbang(jawaban, instrumen)
  const total = { ...a.total }
  const unsur = nol(instrumen.unsur)
  for (const p of instrumen.pertanyaan) {
    total[p.kunci] = (total[p.kunci] ?? 0) + jawaban[p.kunci]!
    unsur[p.unsur] = (unsur[p.unsur] ?? 0) + jawaban[p.kunci]!
  }
  const { kuadrat } = a
  return {
    n: a.n + 1,
    total,
    kuadrat:
      kuadrat && Object.fromEntries(Object.entries(unsur).map(([k, x]) => [k, (kuadrat[k] ?? 0) + x ** 2])),
    jumlahBaris: a.jumlahBaris + r,
    jumlahKuadrat: a.jumlahKuadrat + r * r,
  }
}

/** Answers to different questions are never added up; that would be a mistake of the program. */
export function mergeAgregat(...list: readonly Agregat[]): Agregat {
  const [first, ...rest] = list.filter((a) => a.n > 0)
  if (!first) return list[0] ?? emptyAgregat()
  const kunci = Object.keys(first.total)
  if (rest.some((a) => kunci.some((k) => a.total[k] === undefined)))
    throw new RangeError('aggregates of different instruments cannot be merged')
  const all = [first, ...rest]
  const add = (of: (a: Agregat) => number): number => all.reduce((jumlah, a) => jumlah + of(a), 0)
  const each = (of: (a: Agregat) => Readonly<Record<string, number>>): Record<string, number> =>
    Object.fromEntries(Object.keys(of(first)).map((k) => [k, add((a) => of(a)[k]!)]))
  return {
    n: add((a) => a.n),
    total: each((a) => a.total),
    // One part without squares and the whole has none.
    kuadrat: all.every((a) => a.kuadrat) ? each((a) => a.kuadrat!) : undefined,
    jumlahBaris: add((a) => a.jumlahBaris),
    jumlahKuadrat: add((a) => a.jumlahKuadrat),
  }
}

/** What is left of a whole without one of its parts. */
export function subtractAgregat(semua: Agregat, bagian: Agregat): Agregat {
  if (bagian.n === 0) return semua
  const each = (a: Readonly<Record<string, number>>, b: Readonly<Record<string, number>>) =>
    Object.fromEntries(Object.entries(a).map(([k, x]) => [k, x - (b[k] ?? 0)]))
  return {
    n: semua.n - bagian.n,
    total: each(semua.total, bagian.total),
    kuadrat: semua.kuadrat && bagian.kuadrat && each(semua.kuadrat, bagian.kuadrat),
    jumlahBaris: semua.jumlahBaris - bagian.jumlahBaris,
    jumlahKuadrat: semua.jumlahKuadrat - bagian.jumlahKuadrat,
  }
}

/** The same answers, given by `kali` people. */
export function multiplyAgregat(a: Agregat, kali: number): Agregat {
  const each = (x: Readonly<Record<string, number>>) =>
    Object.fromEntries(Object.entries(x).map(([k, v]) => [k, v * kali]))
  return {
    n: a.n * kali,
    total: each(a.total),
    kuadrat: a.kuadrat && each(a.kuadrat),
    jumlahBaris: a.jumlahBaris * kali,
    jumlahKuadrat: a.jumlahKuadrat * kali,
  }
}

/** The weight of one unsur. The regulation means 1/9; copies of its table print 0.111 or 0.11 and lose points. */
export type Bobot = 'tepat' | '0.111' | '0.11'
export const bobotList: readonly Bobot[] = ['tepat', '0.111', '0.11']
export const isBobot = (text: unknown): text is Bobot => bobotList.some((b) => b === text)

/** `tepat` is 1 divided by the number of unsur; the others are what they say. 9 × 0.11 = 0.99: one percent is gone. */
export const bobotPerUnsur = (bobot: Bobot, banyakUnsur: number): Ratio =>
  bobot === 'tepat' ? ratio(1, banyakUnsur) : parseDecimal(bobot)

/** The weight of one unsur of an instrument; the decimals are an old habit with nine equal ones. */
export const bobotUnsur = (bobot: Bobot, unsur: { readonly bobot: string }): Ratio =>
  bobot === 'tepat' ? parsePecahan(unsur.bobot) : parseDecimal(bobot)

/** Nilai rata-rata: points ÷ respondents. 105 ÷ 29 = 3.6207. */
export const computeNrr = (total: number, n: number): Ratio => ratio(total, n)

/** Points of an unsur: of all its questions. */
export const totalUnsur = (
  a: Pick<Agregat, 'total'>,
  kunci: string,
  instrumen: Instrumen = skm142017,
): number =>
  instrumen.pertanyaan.reduce((jumlah, p) => jumlah + (p.unsur === kunci ? a.total[p.kunci]! : 0), 0)

/** The mean of an unsur with several questions is the mean of their means: 105 and 101 points of 29 → 206 ÷ 58. */
export function computeNrrUnsur(a: Agregat, kunci: string, instrumen: Instrumen = skm142017): Ratio {
  const banyak = instrumen.pertanyaan.filter((p) => p.unsur === kunci).length
  return ratio(totalUnsur(a, kunci, instrumen), a.n * banyak)
}

/** IKM from the averages: Σ NRR × weight × 25. GASPUL: 1/9 → 91.48, 0.11 → 90.56. */
export function computeIkm(nrr: readonly Ratio[], bobot: Bobot): Ratio {
  return sum(nrr).times(bobotPerUnsur(bobot, nrr.length)).times(25)
}

/** The weighted mean on the scale of the answers: 3.6590 for GASPUL. */
export const computeRataRata = (a: Agregat, bobot: Bobot, instrumen: Instrumen = skm142017): Ratio =>
  sum(instrumen.unsur.map((u) => computeNrrUnsur(a, u.kunci, instrumen).times(bobotUnsur(bobot, u))))

/** The index of any instrument: Σ NRR × weight × its multiplier. */
export const computeIkmAgregat = (a: Agregat, bobot: Bobot, instrumen: Instrumen = skm142017): Ratio =>
  computeRataRata(a, bobot, instrumen).times(parsePecahan(instrumen.konversi.kali))

/** Code of a grade; empty where the instrument has none. */
export type Mutu = string
export type Kinerja = string

/** Graded after half-up rounding to two decimals: 88.305 → 88.31 → A; 88.3049 → 88.30 → B. */
export function classifyMutu(nilai: Ratio, { kategori }: Pick<Instrumen, 'kategori'> = skm142017): Mutu {
  const rounded = parseDecimal(roundHalfUp(nilai, 2).text)
  const found = kategori.find((k) => compare(rounded, parseDecimal(k.mulai)) >= 0)
  // A weight of 0.11 can push the index below the lowest bound: it is the lowest grade all the same.
  return (found ?? kategori.at(-1))?.kode ?? ''
}

export const kinerjaOf = (mutu: Mutu, { kategori }: Pick<Instrumen, 'kategori'> = skm142017): Kinerja =>
  kategori.find((k) => k.kode === mutu)?.label.id ?? ''

/** How units become one instansi. The regulation gives no formula, so the method is named with every such figure. */
export type CaraGabung = 'gabung' | 'rata_unit'

/**
 * `gabung` counts every respondent once (the default); `rata_unit` counts every unit once, however small.
 * Bantul 2023: three layanan at 75.56, 86.29 and 94.61 average 85.49, where the respondents together give 87.28.
 */
export function computeIkmGabungan(
  units: readonly Agregat[],
  bobot: Bobot,
  cara: CaraGabung,
  instrumen: Instrumen = skm142017,
): Ratio {
  return cara === 'gabung'
    ? computeIkmAgregat(mergeAgregat(...units), bobot, instrumen)
    : mean(units.map((u) => computeIkmAgregat(u, bobot, instrumen)))
}
