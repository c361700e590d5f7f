import type { Teks } from '../instrumen-tipe.ts'

/** In the language asked for, else in Indonesian: a respondent is not told that a translation is missing. */
export const teksOf = (teks: Teks, bahasa: string): string => teks[bahasa] || teks.id
