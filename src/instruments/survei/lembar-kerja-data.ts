import { columnName } from '../../reports/xlsx-sheet.ts'
import type { Cell, CellStyle, Sheet } from '../../reports/xlsx.ts'
import { getUnsur, unsurKunciList } from './instrumen.ts'

/** One respondent: answers in form order and what the form asks besides, already as words. No name, no day, no remark. */
export interface BarisResponden {
  readonly nilai: readonly number[]
  readonly layanan?: string
  readonly jenisKelamin?: string
  readonly usia?: string
  readonly pendidikan?: string
  readonly pekerjaan?: string
}

export const kepala: CellStyle = { bold: true, fill: true, border: true, wrap: true }
export const sel: CellStyle = { border: true, wrap: true }
export const selAngka: CellStyle = { border: true, align: 'right' }
export const dua: CellStyle = { border: true, align: 'right', format: '0.00' }
export const empat: CellStyle = { border: true, align: 'right', format: '0.0000' }

/** Columns of sheet 1 before the answers. */
export const identitas = ['layanan', 'jenisKelamin', 'usia', 'pendidikan', 'pekerjaan'] as const
export type Identitas = (typeof identitas)[number]
const judulIdentitas = ['Layanan', 'Jenis kelamin', 'Usia', 'Pendidikan', 'Pekerjaan']
const UNSUR_MULAI = 1 + identitas.length

export const DATA = 'Data'
export const kolomUnsur = (i: number): string => columnName(UNSUR_MULAI + i)
const KOLOM_JUMLAH = columnName(UNSUR_MULAI + unsurKunciList.length)
export const KOLOM_INDEKS = columnName(UNSUR_MULAI + unsurKunciList.length + 1)

/** "Data!$G$2:$G$213": one column of all respondents. */
export const rentang = (kolom: string, n: number): string => `${DATA}!$${kolom}$2:$${kolom}$${n + 1}`
export const rentangIdentitas = (kunci: Identitas, n: number): string =>
  rentang(columnName(1 + identitas.indexOf(kunci)), n)

async function* baris(isi: AsyncIterable<BarisResponden> | Iterable<BarisResponden>): AsyncGenerator<Cell[]> {
  yield [
    'No',
    ...judulIdentitas,
    ...unsurKunciList.map((k) => getUnsur(k).nama.id),
    'Jumlah',
    'Indeks responden',
  ].map((value) => ({ value, style: kepala }))
  let r = 1
  for await (const b of isi) {
    r++
    const jumlah = b.nilai.reduce((a, x) => a + x, 0)
    const unsur = `${kolomUnsur(0)}${r}:${kolomUnsur(unsurKunciList.length - 1)}${r}`
    yield [
      { value: r - 1, style: selAngka },
      ...identitas.map((k) => ({ value: b[k] ?? null, style: sel })),
      ...b.nilai.map((value) => ({ value, style: selAngka })),
      { value: jumlah, formula: `SUM(${unsur})`, style: selAngka },
      {
        value: (jumlah * 25) / unsurKunciList.length,
        formula: `${KOLOM_JUMLAH}${r}*25/${unsurKunciList.length}`,
        style: dua,
      },
    ]
  }
}

export const lembarData = (isi: AsyncIterable<BarisResponden> | Iterable<BarisResponden>): Sheet => ({
  name: DATA,
  widths: [6, 26, 12, 10, 14, 14, ...unsurKunciList.map(() => 12), 9, 11],
  rows: baris(isi),
  freeze: { rows: 1, columns: 1 },
  landscape: true,
})
