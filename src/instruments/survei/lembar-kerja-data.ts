import { columnName } from '../../reports/xlsx-sheet.ts'
import type { Cell, CellStyle, Sheet } from '../../reports/xlsx.ts'
import { getUnsur, type Instrumen } from './instrumen.ts'
import { timbanganOf } from './instrumen/bobot.ts'
import { parsePecahan } from './instrumen/pecahan.ts'

/** One respondent: answers in the order of the questions and what the form asks besides, already as words. No name, no day, no remark. */
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
const JAWABAN_MULAI = 1 + identitas.length

export const DATA = 'Data'
/** Column of a question's answers. */
export const kolomJawaban = (i: number): string => columnName(JAWABAN_MULAI + i)
/** r of each respondent: his answers weighed as whole numbers. SKM: their sum. */
export const kolomJumlah = (i: Instrumen): string => columnName(JAWABAN_MULAI + i.pertanyaan.length)
export const kolomIndeks = (i: Instrumen): string => columnName(JAWABAN_MULAI + i.pertanyaan.length + 1)

/** "Data!$G$2:$G$213": one column of all respondents. */
export const rentang = (kolom: string, n: number): string => `${DATA}!$${kolom}$2:$${kolom}$${n + 1}`
export const rentangIdentitas = (kunci: Identitas, n: number): string =>
  rentang(columnName(1 + identitas.indexOf(kunci)), n)

/** The multiplier as whole numbers, so that spreadsheets divide once and round the figure that we round. */
export const kaliOf = ({ konversi }: Instrumen): readonly [atas: number, bawah: number] => {
  const { n, d } = parsePecahan(konversi.kali)
  return [Number(n), Number(d)]
}

/** SKM: `SUM(G2:O2)`; weights 1, 1 and 2: `G2+H2+2*I2`. */
function rumusJumlah(instrumen: Instrumen, r: number): string {
  const { kali } = timbanganOf(instrumen)
  if (kali.every((k) => k === 1)) return `SUM(${kolomJawaban(0)}${r}:${kolomJawaban(kali.length - 1)}${r})`
  return kali.map((k, i) => `${k === 1 ? '' : `${k}*`}${kolomJawaban(i)}${r}`).join('+')
}

/** The unsur names the column; where it has several questions, each is numbered. */
export const judulPertanyaan = (instrumen: Instrumen): string[] =>
  instrumen.pertanyaan.map((p, i) => {
    const { nama } = getUnsur(p.unsur, instrumen)
    const semua = instrumen.pertanyaan.filter((x) => x.unsur === p.unsur)
    return semua.length === 1 ? nama.id : `${i + 1}. ${nama.id}`
  })

async function* baris(
  isi: AsyncIterable<BarisResponden> | Iterable<BarisResponden>,
  instrumen: Instrumen,
): AsyncGenerator<Cell[]> {
  yield ['No', ...judulIdentitas, ...judulPertanyaan(instrumen), 'Jumlah', 'Indeks responden'].map(
    (value) => ({
      value,
      style: kepala,
    }),
  )
  const { kali, penyebut } = timbanganOf(instrumen)
  const [atas, bawah] = kaliOf(instrumen)
  let r = 1
  for await (const b of isi) {
    r++
    const jumlah = b.nilai.reduce((a, x, i) => a + kali[i]! * x, 0)
    yield [
      { value: r - 1, style: selAngka },
      ...identitas.map((k) => ({ value: b[k] ?? null, style: sel })),
      ...b.nilai.map((value) => ({ value, style: selAngka })),
      { value: jumlah, formula: rumusJumlah(instrumen, r), style: selAngka },
      {
        value: (jumlah * atas) / (penyebut * bawah),
        formula: `${kolomJumlah(instrumen)}${r}*${atas}/${penyebut * bawah}`,
        style: dua,
      },
    ]
  }
}

export const lembarData = (
  isi: AsyncIterable<BarisResponden> | Iterable<BarisResponden>,
  instrumen: Instrumen,
): Sheet => ({
  name: DATA,
  widths: [6, 26, 12, 10, 14, 14, ...instrumen.pertanyaan.map(() => 12), 9, 11],
  rows: baris(isi, instrumen),
  freeze: { rows: 1, columns: 1 },
  landscape: true,
})
