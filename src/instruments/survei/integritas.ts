import { skm142017, type Instrumen, type Jawaban } from './instrumen.ts'

/** Signs that answers were not given with care. They are counted and shown; nothing is thrown away. */
export interface Integritas {
  /** All answers the same. */
  readonly garisLurus: number
  /** The same in everything given as an earlier one. */
  readonly ganda: number
}

/** A form with one question has no line. */
export function isGarisLurus(jawaban: Jawaban, instrumen: Instrumen = skm142017): boolean {
  const [first, ...rest] = instrumen.pertanyaan.map((p) => jawaban[p.kunci])
  return rest.length > 0 && rest.every((x) => x === first)
}

/** Straight lines are worth a warning from one in ten: a contented person may well give nine fours. */
export const isGarisLurusBanyak = (garisLurus: number, n: number): boolean => n > 0 && garisLurus * 10 >= n
