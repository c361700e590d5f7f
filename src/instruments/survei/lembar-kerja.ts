import type { Cell, Sheet, Workbook } from '../../reports/xlsx.ts'
import { kepala, lembarData, sel, type BarisResponden } from './lembar-kerja-data.ts'
import { lembarPengolahan } from './lembar-kerja-olah.ts'
import { lembarResponden } from './lembar-kerja-responden.ts'
import { isSkm } from './instrumen/ukuran.ts'
import { triwulanList, triwulanText } from './rencana/rules.ts'
import { susunRencana } from './report-rencana.ts'
import { BELUM_DIISI, namaUnsur, rentang } from './report-teks.ts'
import type { LaporanSkm } from './report-types.ts'
import { TANDA_CONTOH } from './report.ts'
import type { Agregat } from './rules.ts'

export type { BarisResponden }

function lembarRencana(l: Pick<LaporanSkm, 'hasil' | 'rtl' | 'instrumen'>): Sheet {
  const judul = [
    'No',
    'Prioritas unsur',
    'Program/kegiatan',
    'Tahun',
    ...triwulanList.map(triwulanText),
    'Penanggung jawab',
  ]
  const tengah = { ...sel, align: 'center' as const }
  return {
    name: 'RTL',
    widths: [5, 34, 48, 8, 7, 7, 7, 7, 34],
    rows: [
      judul.map((value) => ({ value, style: kepala })),
      ...susunRencana(l.hasil.prioritas.terpilih, l.rtl).map(({ unsur, rencana: r }, i): Cell[] => [
        { value: i + 1, style: sel },
        { value: namaUnsur(unsur, l.instrumen), style: sel },
        { value: r?.kegiatan || BELUM_DIISI, style: sel },
        { value: r?.waktu.tahun ?? null, style: sel },
        ...triwulanList.map((tw) => ({ value: r?.waktu.triwulan.includes(tw) ? '√' : null, style: tengah })),
        { value: r?.penanggungJawab || BELUM_DIISI, style: sel },
      ]),
    ],
    freeze: { rows: 1 },
    landscape: true,
  }
}

const lembarTanda = (tanda: NonNullable<LaporanSkm['tanda']>): Sheet => ({
  name: 'Tanda',
  widths: [24, 18, 70, 12, 10, 10],
  rows: [
    ['Bagian', 'Kunci', 'Nama atau alasan', 'Jawaban', 'Indeks', 'Mutu'].map((value) => ({
      value,
      style: kepala,
    })),
    ...tanda.map((b): Cell[] =>
      [b.bagian.replaceAll('_', ' '), b.kunci, b.nama, b.n, b.ikm ?? '–', b.mutu].map((value) => ({
        value,
        style: sel,
      })),
    ),
  ],
  freeze: { rows: 1 },
  landscape: true,
})

/**
 * The period as a workbook: every answer, and the statutory table computed from them by formulas that a reader can
 * follow and change. `baris` gives exactly the respondents that `agregat` counts.
 */
export function lembarKerjaSkm(
  l: Pick<
    LaporanSkm,
    | 'instansi'
    | 'unit'
    | 'periode'
    | 'hasil'
    | 'rtl'
    | 'instrumen'
    | 'demografi'
    | 'contoh'
    | 'alasanMinimum'
    | 'lapisan'
    | 'tanda'
  >,
  agregat: Agregat,
  baris: Iterable<BarisResponden> | AsyncIterable<BarisResponden>,
  tanda?: string,
): Workbook {
  const periode = [
    `${l.periode.nama} (${rentang(l.periode)})`,
    tanda ?? '',
    l.contoh ? TANDA_CONTOH : '',
    l.alasanMinimum ? `Terbit di bawah jumlah minimum responden: ${l.alasanMinimum}` : '',
  ]
  const nama = isSkm(l.instrumen) ? 'SKM' : l.instrumen.nama.id
  return {
    title: `${nama} ${l.unit} – ${l.periode.nama}`,
    author: l.instansi,
    sheets: [
      lembarData(baris, l.instrumen),
      lembarPengolahan(
        [`Pengolahan ${nama} ${l.unit}`, l.instansi, periode.filter(Boolean).join(' · ')],
        l.hasil,
        agregat,
        l.instrumen,
        l.lapisan,
      ),
      lembarResponden(l.demografi, l.hasil.n),
      lembarRencana(l),
      ...(l.tanda?.length ? [lembarTanda(l.tanda)] : []),
    ],
  }
}
