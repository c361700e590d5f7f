import { roundHalfUp } from '../../../kernel/angka-desimal.ts'
import { ratio } from '../../../kernel/angka.ts'
import type { Cell, CellStyle, Sheet, Workbook } from '../../../reports/xlsx.ts'
import { getUnsur } from '../instrumen.ts'
import { formatDateRange } from '../../../ui/format.ts'
import type { LaporanSkm } from '../report-types.ts'
import type { Bobot } from '../rules.ts'
import { classifyKeabsahan } from '../sampel/rules.ts'
import { kataSampel } from '../sampel/words.ts'
import type { TerbitanSkm } from './snapshot.ts'

const head: CellStyle = { bold: true, fill: true, border: true, wrap: true }
const cell: CellStyle = { border: true, wrap: true }
const angka: CellStyle = { border: true, align: 'right' }
const dua: CellStyle = { ...angka, format: '0.00' }
const empat: CellStyle = { ...angka, format: '0.0000' }

const BOBOT: Record<Bobot, string> = { tepat: '1/9', '0.111': '111/1000', '0.11': '11/100' }

const kepala = (...judul: readonly string[]): Cell[] => judul.map((value) => ({ value, style: head }))
const teks = (value: string | null): Cell => ({ value, style: cell })

/** The result for everyone: totals and what follows from them by formulas. Not one respondent's row is in it. */
export function lembarPublik(
  t: TerbitanSkm,
  hash: string,
  l: Pick<LaporanSkm, 'demografi' | 'contoh'>,
): Workbook {
  return {
    title: `SKM ${t.unit.nama} – ${t.periode.nama}`,
    author: t.instansi.nama,
    sheets: [lembarHasil(t, hash, l.contoh), lembarLayanan(t), lembarResponden(t, l), lembarRencana(t)],
  }
}

function lembarHasil(t: TerbitanSkm, hash: string, contoh: boolean): Sheet {
  const { unsur, n, ikm, mutu, selang95, bobot } = t.hasil
  const awal = 6
  const rows: Cell[][] = [
    [{ value: `Indeks Kepuasan Masyarakat ${t.unit.nama}`, style: { title: true } }],
    [`${t.instansi.nama} · ${t.periode.nama} (${formatDateRange(t.periode.mulai, t.periode.selesai, 'id')})`],
    [contoh ? 'DATA CONTOH – seluruh isi rekaan' : `Terbitan revisi ${t.revisi}`],
    [],
    kepala('Unsur pelayanan', 'Jumlah nilai', 'Responden', 'NRR', 'NRR tertimbang', 'Nilai', 'Mutu'),
    ...unsur.map((u, i): Cell[] => {
      const r = awal + i
      return [
        teks(getUnsur(u.kunci).nama.id),
        { value: u.total, style: angka },
        { value: n, style: angka },
        { value: u.total / n, formula: `B${r}/C${r}`, style: empat },
        { value: u.nrrTertimbang, formula: `B${r}/C${r}*${BOBOT[bobot]}`, style: empat },
        { value: u.nilai, formula: `ROUND(B${r}*25/C${r},2)`, style: dua },
        { value: u.mutu, style: { border: true, align: 'center' } },
      ]
    }),
    [
      { value: 'Indeks', style: { ...cell, bold: true } },
      { value: t.agregat.jumlahBaris, formula: `SUM(B${awal}:B${awal + 8})`, style: angka },
      { value: n, style: angka },
      null,
      null,
      {
        value: ikm,
        formula: `ROUND(B${awal + 9}/C${awal + 9}*25*${BOBOT[bobot]},2)`,
        style: { ...dua, bold: true },
      },
      { value: mutu, style: { border: true, align: 'center', bold: true } },
    ],
    [],
    [
      teks('Selang 95 %'),
      { value: selang95?.[0] ?? '–', style: dua },
      { value: selang95?.[1] ?? '–', style: dua },
    ],
    [teks('Pengguna layanan'), { value: t.populasi ?? 'belum diisi', style: angka }],
    [teks('Minimum responden'), { value: t.minimum ?? 'tidak diketahui', style: angka }],
    [teks('Keabsahan sampel'), teks(kataSampel.id.keabsahan[classifyKeabsahan(n, t.minimum)])],
    ...(t.alasanMinimum ? [[teks('Alasan terbit di bawah minimum'), teks(t.alasanMinimum)]] : []),
    ...(t.alasan ? [[teks('Alasan revisi'), teks(t.alasan)]] : []),
    ...(t.tanda.tanpaTanda
      ? [[teks('Indeks tanpa jawaban bertanda'), { value: t.tanda.tanpaTanda.ikm, style: dua }]]
      : []),
    [teks('Hash terbitan (SHA-256)'), teks(hash)],
    [],
    ...t.metode.map((m) => [m]),
  ]
  return { name: 'Hasil', widths: [44, 16, 12, 10, 12, 10, 8], rows, freeze: { rows: 5 }, landscape: true }
}

function lembarLayanan(t: TerbitanSkm): Sheet {
  return {
    name: 'Layanan',
    widths: [44, 14, 10, 8],
    rows: [
      kepala('Layanan', 'Responden', 'Indeks', 'Mutu'),
      ...t.layanan.map((x): Cell[] => [
        teks(x.nama),
        { value: x.n ?? 'disembunyikan', style: angka },
        { value: x.hasil?.ikm ?? '–', style: dua },
        { value: x.hasil?.mutu ?? '–', style: { border: true, align: 'center' } },
      ]),
    ],
    freeze: { rows: 1 },
  }
}

function lembarResponden(t: TerbitanSkm, { demografi }: Pick<LaporanSkm, 'demografi'>): Sheet {
  const bagian = [
    ['Jenis kelamin', demografi.jenisKelamin],
    ['Usia', demografi.usia ?? []],
    ['Pendidikan', demografi.pendidikan],
    ['Pekerjaan', demografi.pekerjaan],
  ] as const
  const rows = bagian.flatMap(([judul, isi]): Cell[][] =>
    isi.length === 0
      ? []
      : [
          kepala(judul, 'Jumlah', 'Bagian'),
          ...isi.map((h): Cell[] => [
            teks(h.label),
            { value: h.n ?? 'disembunyikan', style: angka },
            {
              value: h.n === null ? '–' : roundHalfUp(ratio(h.n, t.hasil.n), 4).value,
              style: { ...angka, format: '0.0%' },
            },
          ]),
          [],
        ],
  )
  const catatan =
    'Kelompok kurang dari 5 orang disembunyikan, beserta kelompok lain yang tanpanya dapat dihitung mundur.'
  return { name: 'Responden', widths: [44, 16, 12], rows: [...rows, [catatan]] }
}

const lembarRencana = (t: TerbitanSkm): Sheet => ({
  name: 'RTL',
  widths: [34, 60, 20, 36],
  rows: [
    kepala('Unsur', 'Kegiatan', 'Waktu', 'Penanggung jawab'),
    ...(t.rencana.length === 0
      ? [['belum diisi']]
      : t.rencana.map((r): Cell[] => [
          teks(getUnsur(r.unsur).nama.id),
          teks(r.kegiatan),
          teks(r.waktu),
          teks(r.penanggungJawab),
        ])),
  ],
  freeze: { rows: 1 },
  landscape: true,
})
