import type { PilihanJawaban } from '../../instrumen-tipe.ts'

type Kata = readonly [id: string, en: string]

/** Words for every value of a scale, least good first, beginning with `min`. */
export const pilihanDari = (min: number, kata: readonly Kata[]): readonly PilihanJawaban[] =>
  kata.map(([id, en], i) => ({ nilai: min + i, label: { id, en } }))

/** 1–6. The ends are those of the Zona Integritas form; the words between them are ours. */
export const sesuai6 = pilihanDari(1, [
  ['Sangat tidak sesuai', 'Very unfitting'],
  ['Tidak sesuai', 'Unfitting'],
  ['Kurang sesuai', 'Rather unfitting'],
  ['Cukup sesuai', 'Rather fitting'],
  ['Sesuai', 'Fitting'],
  ['Sangat sesuai', 'Very fitting'],
])

/** 0–5 of F-03; the words are ours. */
export const setuju05 = pilihanDari(0, [
  ['Sangat tidak setuju', 'Strongly disagree'],
  ['Tidak setuju', 'Disagree'],
  ['Kurang setuju', 'Rather disagree'],
  ['Cukup setuju', 'Rather agree'],
  ['Setuju', 'Agree'],
  ['Sangat setuju', 'Strongly agree'],
])

export const setuju5 = pilihanDari(1, [
  ['Sangat tidak setuju', 'Strongly disagree'],
  ['Tidak setuju', 'Disagree'],
  ['Netral', 'Neutral'],
  ['Setuju', 'Agree'],
  ['Sangat setuju', 'Strongly agree'],
])
