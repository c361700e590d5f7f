import { roundHalfUp } from '../../../kernel/angka-desimal.ts'
import { ratio } from '../../../kernel/angka.ts'
import type { Cell, CellStyle, Sheet, Workbook } from '../../../reports/xlsx.ts'
import { getUnsur, type Instrumen } from '../instrumen.ts'
import { timbanganOf } from '../instrumen/bobot.ts'
import { isSkm, rentangTeks } from '../instrumen/ukuran.ts'
import { kaliOf } from '../lembar-kerja-data.ts'
import { formatDateRange } from '../../../ui/format.ts'
import type { LaporanSkm } from '../report-types.ts'
import { bobotUnsur } from '../rules.ts'
import { classifyKeabsahan } from '../sampel/rules.ts'
import { kataSampel } from '../sampel/words.ts'
import { kataMedia } from '../media/words.ts'
import { listBarisTanda } from './baris-tanda.ts'
import type { TerbitanSkm } from './snapshot.ts'

const head: CellStyle = { bold: true, fill: true, border: true, wrap: true }
const cell: CellStyle = { border: true, wrap: true }
const angka: CellStyle = { border: true, align: 'right' }
const dua: CellStyle = { ...angka, format: '0.00' }
const empat: CellStyle = { ...angka, format: '0.0000' }

const kepala = (...judul: readonly string[]): Cell[] => judul.map((value) => ({ value, style: head }))
const teks = (value: string | null): Cell => ({ value, style: cell })

/** The result for everyone: totals and what follows from them by formulas. Not one respondent's row is in it. */
export function lembarPublik(
  t: TerbitanSkm,
  hash: string,
  l: Pick<LaporanSkm, 'demografi' | 'contoh' | 'instrumen'>,
): Workbook {
  return {
    title: `${isSkm(l.instrumen) ? 'SKM' : l.instrumen.nama.id} ${t.unit.nama} – ${t.periode.nama}`,
    author: t.instansi.nama,
    sheets: [
      lembarHasil(t, hash, l),
      ...(t.layanan.length > 0 ? [lembarLayanan(t)] : []),
      lembarResponden(t, l),
      lembarRencana(t, l.instrumen),
      lembarTanda(t),
    ],
  }
}

/** What of an unsur's points is one answer, weighed: rows and total then follow from the same column. */
function barisUnsur(
  t: TerbitanSkm,
  instrumen: Instrumen,
  u: TerbitanSkm['hasil']['unsur'][number],
  r: number,
): Cell[] {
  const [kali, bagi] = kaliOf(instrumen)
  const banyak = instrumen.pertanyaan.filter((p) => p.unsur === u.kunci).length
  const orang = banyak === 1 ? `C${r}` : `(C${r}*${banyak})`
  const bobot = bobotUnsur(t.hasil.bobot, getUnsur(u.kunci, instrumen))
  return [
    teks(getUnsur(u.kunci, instrumen).nama.id),
    { value: u.total, style: angka },
    { value: t.hasil.n, style: angka },
    { value: u.total / (t.hasil.n * banyak), formula: `B${r}/${orang}`, style: empat },
    { value: u.nrrTertimbang, formula: `B${r}*${bobot.n}/(${orang}*${bobot.d})`, style: empat },
    { value: u.nilai, formula: `ROUND(B${r}*${kali}/(${orang}*${bagi}),2)`, style: dua },
    ...(instrumen.kategori.length > 0
      ? [{ value: u.mutu, style: { border: true, align: 'center' } } satisfies Cell]
      : []),
  ]
}

/** `(2*B6+B7)*2/(C8*9*3)`: every unsur's points by its weight over one denominator, divided once. */
function rumusIndeks(t: TerbitanSkm, instrumen: Instrumen, awal: number, akhir: number): string {
  const [kali, bagi] = kaliOf(instrumen)
  if (t.hasil.bobot !== 'tepat') {
    const { n, d } = bobotUnsur(t.hasil.bobot, instrumen.unsur[0]!)
    return `ROUND(SUM(B${awal}:B${akhir})*${n * BigInt(kali)}/(C${akhir + 1}*${d * BigInt(bagi)}),2)`
  }
  const { kali: berat, penyebut } = timbanganOf(instrumen)
  const perUnsur = t.hasil.unsur.map(
    (u) => berat[instrumen.pertanyaan.findIndex((p) => p.unsur === u.kunci)]!,
  )
  const jumlah = perUnsur.every((b) => b === 1)
    ? `SUM(B${awal}:B${akhir})`
    : `(${perUnsur.map((b, i) => `${b}*B${awal + i}`).join('+')})`
  return `ROUND(${jumlah}*${kali}/(C${akhir + 1}*${penyebut * bagi}),2)`
}

function lembarHasil(
  t: TerbitanSkm,
  hash: string,
  { contoh, instrumen }: Pick<LaporanSkm, 'contoh' | 'instrumen'>,
): Sheet {
  const { unsur, n, ikm, mutu, selang95 } = t.hasil
  const awal = 6
  const akhir = awal + unsur.length - 1
  const bermutu = instrumen.kategori.length > 0
  const rows: Cell[][] = [
    [{ value: `${instrumen.indeks.nama.id} ${t.unit.nama}`, style: { title: true } }],
    [`${t.instansi.nama} · ${t.periode.nama} (${formatDateRange(t.periode.mulai, t.periode.selesai, 'id')})`],
    [contoh ? 'DATA CONTOH – seluruh isi rekaan' : `Terbitan revisi ${t.revisi}`],
    [],
    kepala(
      isSkm(instrumen) ? 'Unsur pelayanan' : 'Unsur',
      'Jumlah nilai',
      'Responden',
      'NRR',
      'NRR tertimbang',
      `Nilai (${rentangTeks(instrumen, 'id')})`,
      ...(bermutu ? ['Mutu'] : []),
    ),
    ...unsur.map((u, i): Cell[] => barisUnsur(t, instrumen, u, awal + i)),
    [
      { value: isSkm(instrumen) ? 'Indeks' : instrumen.indeks.singkatan, style: { ...cell, bold: true } },
      {
        value: unsur.reduce((a, u) => a + u.total, 0),
        formula: `SUM(B${awal}:B${akhir})`,
        style: angka,
      },
      { value: n, style: angka },
      null,
      null,
      { value: ikm, formula: rumusIndeks(t, instrumen, awal, akhir), style: { ...dua, bold: true } },
      ...(bermutu
        ? [{ value: mutu, style: { border: true, align: 'center', bold: true } } satisfies Cell]
        : []),
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

const lembarRencana = (t: TerbitanSkm, instrumen: Instrumen): Sheet => ({
  name: 'RTL',
  widths: [34, 60, 20, 36],
  rows: [
    kepala('Unsur', 'Kegiatan', 'Waktu', 'Penanggung jawab'),
    ...(t.rencana.length === 0
      ? [['belum diisi']]
      : t.rencana.map((r): Cell[] => [
          teks(getUnsur(r.unsur, instrumen).nama.id),
          teks(r.kegiatan),
          teks(r.waktu),
          teks(r.penanggungJawab),
        ])),
  ],
  freeze: { rows: 1 },
  landscape: true,
})

const lembarTanda = (t: TerbitanSkm): Sheet => ({
  name: 'Tanda',
  widths: [24, 18, 70, 12, 10, 10],
  rows: [
    kepala('Bagian', 'Kunci', 'Nama atau alasan', 'Jawaban', 'Indeks', 'Mutu'),
    ...listBarisTanda(t).map((b): Cell[] => [
      teks(b.bagian.replaceAll('_', ' ')),
      teks(b.kunci),
      teks(b.nama),
      { value: b.n, style: angka },
      { value: b.ikm ?? '–', style: dua },
      teks(b.mutu),
    ]),
    ...(t.terjemahan ?? []).map((b): Cell[] => [
      teks('terjemahan'),
      teks(b.bahasa),
      teks(`${b.nama}, sidik ${b.sidik}`),
    ]),
    ...(t.media ?? []).map((m): Cell[] => [
      teks('media publikasi'),
      teks(m.tanggal),
      teks(`${kataMedia.id.jenis[m.jenis]}: ${m.keterangan}`),
    ]),
  ],
  freeze: { rows: 1 },
  landscape: true,
})
