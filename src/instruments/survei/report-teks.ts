import { roundHalfUp, type Desimal } from '../../kernel/angka-desimal.ts'
import { ratio } from '../../kernel/angka.ts'
import type { Block } from '../../reports/model.ts'
import { formatDateRange, formatNumber } from '../../ui/format.ts'
import { getUnsur, type UnsurKunci } from './instrumen.ts'
import { naskahBaku, type NaskahKunci } from './report-naskah.ts'
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

/** "a", "a dan b", "a, b, dan c". */
export function daftar(items: readonly string[]): string {
  if (items.length < 3) return items.join(' dan ')
  return `${items.slice(0, -1).join(', ')}, dan ${items.at(-1)}`
}

/** A section's words: what a person wrote, else what customarily stands there. */
export function naskah(l: LaporanSkm, kunci: NaskahKunci): string {
  const tulisan = l.naskah[kunci]?.trim()
  if (tulisan) return tulisan
  return naskahBaku({ unit: l.unit, instansi: l.instansi, periode: l.periode.nama })[kunci] ?? ''
}

/** Paragraphs of a text in which a blank line parts them. */
export const paragraf = (teks: string): Block[] =>
  teks
    .split(/\n\s*\n/)
    .map((text) => text.trim())
    .filter((text) => text !== '')
    .map((text) => ({ kind: 'paragraph', text }))
