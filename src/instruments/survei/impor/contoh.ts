import type { Instrumen } from '../instrumen.ts'
import type { Cell, Workbook } from '../../../reports/xlsx.ts'
import { csvLine } from '../periode/unduh.ts'

const ISIAN: Readonly<Record<string, string | number>> = {
  jenis_kelamin: 'P',
  usia: 34,
  pendidikan: 'SMA',
  pekerjaan: 'WIRAUSAHA',
}

/** The columns of one questionnaire, and one invented row to be replaced. */
function kolomOf(
  i: Instrumen,
  layanan: string,
  tanggal: string,
): readonly (readonly [string, string | number])[] {
  const { min, max } = i.skala
  return [
    ['tanggal', tanggal],
    ...(layanan === '' ? [] : [['layanan', layanan] as const]),
    // Mostly good, never all alike: an example that would be flagged is no example.
    ...i.pertanyaan.map((p, q) => [p.kunci, q % 3 === 2 ? max : Math.max(min, max - 1)] as const),
    ...i.responden.flatMap((f) => (f.kunci in ISIAN ? [[f.kunci, ISIAN[f.kunci]!] as const] : [])),
    ['saran', 'Ruang tunggu perlu kipas angin'],
  ]
}

/** A file to type into: the columns the import knows, with one invented row to be replaced. */
export function contohCsv(i: Instrumen, layanan: string, tanggal: string): string {
  const kolom = kolomOf(i, layanan, tanggal)
  return `\uFEFF${csvLine(kolom.map(([nama]) => nama))}${csvLine(kolom.map(([, isi]) => isi))}`
}

export function contohXlsx(i: Instrumen, layanan: readonly string[], tanggal: string): Workbook {
  const kolom = kolomOf(i, layanan[0] ?? '', tanggal)
  const bold = (value: string): Cell => ({ value, style: { bold: true } })
  return {
    title: `Contoh berkas impor ${i.nama.id}`,
    author: 'Sambut',
    sheets: [
      {
        name: 'Jawaban',
        widths: kolom.map(([k]) => (k === 'saran' ? 40 : k === 'layanan' ? 28 : 14)),
        rows: [kolom.map(([nama]) => bold(nama)), kolom.map(([, isi]) => isi)],
        freeze: { rows: 1 },
      },
      { name: 'Keterangan', widths: [16, 90], rows: keterangan(i, layanan) },
    ],
  }
}

function keterangan(i: Instrumen, layanan: readonly string[]): Cell[][] {
  const unsur = i.pertanyaan.map((u) => [
    u.kunci,
    `${u.teks.id} ${u.pilihan.map((p) => `${p.nilai} = ${p.label.id}`).join(', ')}`,
  ])
  const orang = i.responden
    .filter((f) => f.pilihan.length > 0)
    .map((f) => [f.kunci, f.pilihan.map((p) => p.nilai).join(', ')])
  return [
    ['tanggal', 'Tanggal pengisian, misalnya 2026-02-17 atau 17/2/2026. Boleh kosong.'],
    ...(layanan.length > 0 ? [['layanan', layanan.join('; ')]] : []),
    ...unsur,
    ...orang,
    ['usia', 'Dalam tahun. Boleh kosong.'],
    ['saran', 'Paling banyak 1.000 huruf. Jangan menulis nama, NIK, atau nomor HP.'],
  ]
}
