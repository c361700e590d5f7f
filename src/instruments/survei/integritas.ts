import { unsurKunciList, type Jawaban } from './instrumen.ts'

/** Signs that answers were not given with care. They are counted and shown; nothing is thrown away. */
export interface Integritas {
  /** All nine answers the same. */
  readonly garisLurus: number
  /** The same in everything given as an earlier one. */
  readonly ganda: number
}

export const isGarisLurus = (jawaban: Jawaban): boolean =>
  unsurKunciList.every((k) => jawaban[k] === jawaban[unsurKunciList[0]!])

/** Straight lines are worth a warning from one in ten: a contented person may well give nine fours. */
export const isGarisLurusBanyak = (garisLurus: number, n: number): boolean => n > 0 && garisLurus * 10 >= n
