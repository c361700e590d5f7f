import { maskPribadi } from '../../../kernel/samaran.ts'
import { skm142017, type Instrumen } from '../instrumen.ts'
import type { JawabanTersimpan } from '../jawaban/tipe.ts'
import type { Periode } from './periode.ts'

/** Columns of a download: the same names as the import and `sambut hitung` read, so a file can make the round trip. */
export const kolomOf = ({ pertanyaan, tambahan }: Instrumen): readonly string[] => [
  'tanggal',
  'layanan',
  ...pertanyaan.map((p) => p.kunci),
  ...skm142017.responden.map((f) => f.kunci).filter((kunci) => kunci !== 'layanan'),
  'saran',
  'saluran',
  'tanda',
  ...tambahan.map((t) => t.kunci),
]
export const kolomUnduh: readonly string[] = kolomOf(skm142017)

/** `samar`: for somebody outside the unit, comments without names and numbers. */
export function barisUnduh(
  j: JawabanTersimpan,
  layanan: ReadonlyMap<string, string>,
  samar = false,
  { pertanyaan, tambahan }: Instrumen = skm142017,
): (string | number)[] {
  const { jenisKelamin, usia, pendidikan, pekerjaan } = j.responden
  return [
    j.tanggal,
    layanan.get(j.layananId) ?? '',
    ...pertanyaan.map((p) => j.jawaban[p.kunci]!),
    jenisKelamin ?? '',
    usia ?? '',
    pendidikan ?? '',
    pekerjaan ?? '',
    samar ? maskPribadi(j.saran ?? '') : (j.saran ?? ''),
    j.saluran,
    [j.garisLurus ? 'garis lurus' : '', j.ganda ? 'ganda' : ''].filter(Boolean).join(', '),
    ...tambahan.map((t) => {
      const text = [j.tambahan[t.kunci] ?? []].flat().join(', ')
      return samar ? maskPribadi(text) : text
    }),
  ]
}

/**
 * One line for spreadsheets set to Indonesian: semicolons. A text that a spreadsheet would take for a formula gets an
 * apostrophe, because citizens write these cells.
 */
export function csvLine(cells: readonly (string | number)[]): string {
  return `${cells.map((cell) => (typeof cell === 'string' ? csvCell(cell) : String(cell))).join(';')}\r\n`
}

export const csvCell = (text: string): string => quote(safeText(text))

export const safeText = (text: string): string => (/^[=+\-@\t\r]/.test(text) ? `'${text}` : text)

const quote = (text: string): string => (/[";\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text)

/** `skm-semester-i-2026`, for the file on the officer's desk. */
export const namaBerkas = (periode: Pick<Periode, 'nama'>): string =>
  `skm-${periode.nama
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/g, '-')
    .replaceAll(/^-|-$/g, '')}`
