import { parse } from 'csv-parse/sync'
import { berkasDitolak } from '../hitung/galat.ts'
import { jenisBerkas } from '../hitung/jenis.ts'
import { bukaBuku, BukuZip, pindaiLembar } from '../../../reports/baca-xlsx/index.ts'
import { ORANG_MAKS } from './daftar.ts'

const BARIS_MAKS = ORANG_MAKS + 20
const CSV_MAKS = 4 * 1024 * 1024

type Peran = 'nama' | 'surel' | 'telepon' | 'layanan' | 'tanggal'
const KOLOM: readonly (readonly [Peran, RegExp])[] = [
  ['surel', /sur[ea]l|e-?mail/],
  ['telepon', /telepon|telp|\bhp\b|ponsel|\bwa\b|whats|nomor|phone|handphone/],
  ['nama', /nama(?!.*layanan)|name/],
  ['layanan', /layanan|service/],
  ['tanggal', /tanggal|tgl|date/],
]
const URUTAN: readonly Peran[] = ['nama', 'surel', 'telepon', 'layanan', 'tanggal']

/** A CSV or XLSX as the lines an officer could have typed: what is wrong is then mended in the same box. */
export async function linesOfBerkas(isi: Buffer): Promise<string> {
  const rows = (await jenisBerkas(isi)) === 'xlsx' ? await rowsOfXlsx(isi) : rowsOfCsv(isi)
  const filled = rows.filter((row) => row.some((cell) => cell.trim() !== ''))
  const at = filled.slice(0, 10).findIndex((row) => columnsOf(row) !== undefined)
  const columns = at < 0 ? undefined : columnsOf(filled[at]!)
  return filled
    .slice(at + 1)
    .map((row) => (columns ? URUTAN.map((peran) => row[columns[peran] ?? -1] ?? '') : row))
    .map((cells) => cells.map((cell) => cell.replaceAll(/[\s;]+/g, ' ').trim()).join('; '))
    .join('\n')
}

/** Which column holds what, if this row is a heading: a name, and an address or a number. */
function columnsOf(row: readonly string[]): Partial<Record<Peran, number>> | undefined {
  const found: Partial<Record<Peran, number>> = {}
  row.forEach((cell, i) => {
    const peran = KOLOM.find(([, pattern]) => pattern.test(cell.toLowerCase()))?.[0]
    if (peran && cell.length < 40 && !/[@]|\d{4}/.test(cell)) found[peran] ??= i
  })
  return found.nama !== undefined && (found.surel !== undefined || found.telepon !== undefined)
    ? found
    : undefined
}

async function rowsOfXlsx(isi: Buffer): Promise<string[][]> {
  const zip = await BukuZip.buka(isi)
  try {
    const buku = await bukaBuku(zip)
    const [lembar] = buku.lembar
    if (!lembar)
      throw berkasDitolak('Berkas XLSX ini tidak berisi lembar kerja.', 'This XLSX file holds no sheet.')
    const rows: string[][] = []
    const pieces = pindaiLembar(zip, buku, lembar, (rekam) => {
      if (rows.length < BARIS_MAKS) rows.push([...rekam.sel])
    })
    for await (const _ of pieces) if (rows.length >= BARIS_MAKS) break
    return rows
  } finally {
    zip.tutup()
  }
}

function rowsOfCsv(isi: Buffer): string[][] {
  const text = isi.toString('utf8').replace(/^\uFEFF/, '')
  if (isi.length > CSV_MAKS)
    throw berkasDitolak(
      'Berkas CSV ini lebih dari 4 MB. Bagi menjadi beberapa berkas.',
      'This CSV file is over 4 MB. Split it into several.',
    )
  if (isi.includes(0) || text.includes('\uFFFD'))
    throw berkasDitolak(
      'Berkas ini bukan CSV bersandi UTF-8 dan bukan XLSX. Simpan ulang sebagai .xlsx.',
      'This is neither CSV in UTF-8 nor XLSX. Save it anew as .xlsx.',
    )
  const first = text.split('\n', 1)[0] ?? ''
  const count = (mark: string): number => first.split(mark).length
  const delimiter = [';', '\t', ','].toSorted((a, b) => count(b) - count(a))[0]!
  try {
    return parse(text, {
      delimiter,
      relax_column_count: true,
      relax_quotes: true,
      skip_empty_lines: true,
      to: BARIS_MAKS,
    })
  } catch {
    throw berkasDitolak(
      'Berkas CSV ini rusak: tanda kutipnya tidak berpasangan. Simpan ulang sebagai .xlsx.',
      'This CSV file is damaged: its quotation marks do not match. Save it anew as .xlsx.',
    )
  }
}
