import { skm142017, unsurKunciList } from '../instrumen.ts'
import type { Cell, Workbook } from '../../../reports/xlsx.ts'
import { csvLine } from '../periode/unduh.ts'

const kolom = [
  'tanggal',
  'layanan',
  ...unsurKunciList,
  'jenis_kelamin',
  'usia',
  'pendidikan',
  'pekerjaan',
  'saran',
] as const

const baris = (layanan: string, tanggal: string): (string | number)[] => [
  tanggal,
  layanan,
  3,
  3,
  4,
  4,
  3,
  4,
  4,
  3,
  3,
  'P',
  34,
  'SMA',
  'WIRAUSAHA',
  'Ruang tunggu perlu kipas angin',
]

/** A file to type into: the columns the import knows, with one invented row to be replaced. */
export const contohCsv = (layanan: string, tanggal: string): string =>
  `\uFEFF${csvLine([...kolom])}${csvLine(baris(layanan, tanggal))}`

export function contohXlsx(layanan: readonly string[], tanggal: string): Workbook {
  const bold = (value: string): Cell => ({ value, style: { bold: true } })
  return {
    title: 'Contoh berkas impor SKM',
    author: 'Sambut',
    sheets: [
      {
        name: 'Jawaban',
        widths: kolom.map((k) => (k === 'saran' ? 40 : k === 'layanan' ? 28 : 14)),
        rows: [kolom.map(bold), baris(layanan[0] ?? '', tanggal)],
        freeze: { rows: 1 },
      },
      { name: 'Keterangan', widths: [16, 90], rows: keterangan(layanan) },
    ],
  }
}

function keterangan(layanan: readonly string[]): Cell[][] {
  const unsur = skm142017.pertanyaan.map((u) => [
    u.kunci,
    `${u.teks.id} ${u.pilihan.map((p) => `${p.nilai} = ${p.label.id}`).join(', ')}`,
  ])
  const orang = skm142017.responden
    .filter((f) => f.pilihan.length > 0)
    .map((f) => [f.kunci, f.pilihan.map((p) => p.nilai).join(', ')])
  return [
    ['tanggal', 'Tanggal pengisian, misalnya 2026-02-17 atau 17/2/2026. Boleh kosong.'],
    ['layanan', layanan.join('; ')],
    ...unsur,
    ...orang,
    ['usia', 'Dalam tahun. Boleh kosong.'],
    ['saran', 'Paling banyak 1.000 huruf. Jangan menulis nama, NIK, atau nomor HP.'],
  ]
}
