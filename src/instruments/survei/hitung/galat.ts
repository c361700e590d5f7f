import type { Bahasa } from '../../../kernel/bahasa.ts'

export { berkasDitolak } from '../../../reports/baca-xlsx/galat.ts'

/** A sentence about a file: Indonesian for the terminal and most screens, English where the screen is. */
export interface Kalimat {
  /** Plain Indonesian, complete without anything beside it. */
  readonly pesan: string
  readonly en: string
}

/** What only a terminal says has no English. */
export const kalimatText = ({ pesan, en }: Kalimat, lang: Bahasa): string =>
  lang === 'en' ? en || pesan : pesan

/** Something in the file that is not as it must be, found where a person can look it up. */
export interface GalatSel extends Kalimat {
  /** Row as the spreadsheet numbers it; null when it concerns the file as a whole. */
  readonly baris: number | null
  /** The column's own heading. */
  readonly kolom: string | null
  readonly nilai: string | null
}

export const galatBerkas = (pesan: string, en = ''): GalatSel => ({
  baris: null,
  kolom: null,
  nilai: null,
  pesan,
  en,
})

/** Column letters as a spreadsheet writes them: 0 → A, 26 → AA. */
export function hurufKolom(index: number): string {
  let text = ''
  for (let n = index + 1; n > 0; n = Math.floor((n - 1) / 26))
    text = String.fromCharCode(65 + ((n - 1) % 26)) + text
  return text
}

/** A cell's content for a message: a page of text is named, not quoted. */
export function ringkas(nilai: string, lang: Bahasa = 'id'): string {
  const flat = nilai.replaceAll(/\s+/g, ' ').trim()
  return flat.length <= 40
    ? flat
    : `${flat.slice(0, 40)}… (${flat.length} ${lang === 'en' ? 'characters' : 'huruf'})`
}
