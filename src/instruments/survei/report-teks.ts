import { roundHalfUp, type Desimal } from '../../kernel/angka-desimal.ts'
import { ratio } from '../../kernel/angka.ts'
import type { Block } from '../../reports/model.ts'
import { formatDateRange, formatNumber } from '../../ui/format.ts'
import { getUnsur, type UnsurKunci } from './instrumen.ts'
import { judulBaku, type JudulKunci } from './report-naskah.ts'
import type { LaporanSkm } from './report-types.ts'
import type { Mutu } from './rules.ts'
import { kinerjaOf } from './rules.ts'

/** Where a person still has to write. */
export const BELUM_DIISI = 'belum diisi'
export const KOSONG = '……………………'

export const angka = (value: number | Desimal, decimals?: number): string =>
  formatNumber(typeof value === 'object' ? value.text : value, 'id', decimals)
export const nilai2 = (value: number): string => angka(value, 2)

/** Share with one decimal from whole numbers, half-up: 1 of 3 → "33,3%". */
export const persen = (bagian: number, semua: number): string =>
  semua > 0 ? `${angka(roundHalfUp(ratio(bagian * 100, semua), 1))}%` : '–'

export const namaUnsur = (kunci: UnsurKunci): string => getUnsur(kunci).nama.id
export const mutuTeks = (mutu: Mutu): string => `${mutu} (${kinerjaOf(mutu)})`
export const rentang = (periode: LaporanSkm['periode']): string =>
  formatDateRange(periode.mulai, periode.selesai, 'id')

export { listText as daftar } from './naskah/teks.ts'

/** A title as this instansi words it, else as it customarily stands. */
export const judul = (l: Pick<LaporanSkm, 'judul'>, kunci: JudulKunci): string =>
  l.judul?.[kunci]?.trim() || judulBaku[kunci]

/** Paragraphs of a text in which a blank line parts them. */
export const paragraf = (teks: string): Block[] =>
  teks
    .split(/\n\s*\n/)
    .map((text) => text.trim())
    .filter((text) => text !== '')
    .map((text) => ({ kind: 'paragraph', text }))
