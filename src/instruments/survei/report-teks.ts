import { roundHalfUp, type Desimal } from '../../kernel/angka-desimal.ts'
import { ratio } from '../../kernel/angka.ts'
import type { Block } from '../../reports/model.ts'
import { formatDateRange, formatNumber } from '../../ui/format.ts'
import { getUnsur, type Instrumen, type UnsurKunci } from './instrumen.ts'
import { isSkm } from './instrumen/ukuran.ts'
import { judulBakuOf, type JudulKunci } from './report-naskah.ts'
import type { LaporanSkm } from './report-types.ts'
import type { Mutu } from './rules.ts'
import { kinerjaOf } from './rules.ts'

/** Where a person still has to write. */
export const BELUM_DIISI = 'belum diisi'
export const KOSONG = '……………………'

export const angka = (value: number | string | Desimal, decimals?: number): string =>
  formatNumber(typeof value === 'object' ? value.text : value, 'id', decimals)
export const nilai2 = (value: number): string => angka(value, 2)

/** Share with one decimal from whole numbers, half-up: 1 of 3 → "33,3%". */
export const persen = (bagian: number, semua: number): string =>
  semua > 0 ? `${angka(roundHalfUp(ratio(bagian * 100, semua), 1))}%` : '–'

export const namaUnsur = (kunci: UnsurKunci, instrumen: Instrumen): string =>
  getUnsur(kunci, instrumen).nama.id
export const mutuTeks = (mutu: Mutu, instrumen: Instrumen): string =>
  `${mutu} (${kinerjaOf(mutu, instrumen)})`
/** "86,41, mutu B (Baik)"; only the value where the questionnaire has no grades. */
export const nilaiBermutu = (nilai: number, mutu: Mutu, instrumen: Instrumen): string =>
  mutu === '' ? nilai2(nilai) : `${nilai2(nilai)}, mutu ${mutuTeks(mutu, instrumen)}`
/** In headings: the SKM is known by its letters, any other survey is a survey. */
export const sebutan = (instrumen: Instrumen): string => (isSkm(instrumen) ? 'SKM' : 'survei')
/** `× 25`, `× 2/3`. */
export const kaliTeks = ({ konversi }: Instrumen): string =>
  konversi.kali
    .split('/')
    .map((x) => angka(x))
    .join('/')

export const rentang = (periode: LaporanSkm['periode']): string =>
  formatDateRange(periode.mulai, periode.selesai, 'id')

export { listText as daftar } from './naskah/teks.ts'

/** A title as this instansi words it, else as it customarily stands. */
export const judul = (l: Pick<LaporanSkm, 'judul' | 'instrumen'>, kunci: JudulKunci): string =>
  l.judul?.[kunci]?.trim() || judulBakuOf(l.instrumen)[kunci]

/** Paragraphs of a text in which a blank line parts them. */
export const paragraf = (teks: string): Block[] =>
  teks
    .split(/\n\s*\n/)
    .map((text) => text.trim())
    .filter((text) => text !== '')
    .map((text) => ({ kind: 'paragraph', text }))
