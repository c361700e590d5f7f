import { roundHalfUp } from '../../kernel/angka-desimal.ts'
import { ratio } from '../../kernel/angka.ts'
import type { Cell, CellStyle, Sheet } from '../../reports/xlsx.ts'
import { getUnsur, skm142017, unsurKunciList } from './instrumen.ts'
import { computeJumlahTertimbang, bobotTeks } from './report-bobot.ts'
import { dua, empat, kepala, KOLOM_INDEKS, kolomUnsur, rentang, sel, selAngka } from './lembar-kerja-data.ts'
import { type Agregat, type Bobot } from './rules.ts'
import type { Hasil } from './rules-hasil.ts'
import { tQuantile975 } from './selang-t.ts'

/** Weight as a fraction of whole numbers: spreadsheets then divide once, and round the figure that we round. */
const pecahan = (bobot: Bobot, k: number): readonly [number, number] =>
  bobot === 'tepat' ? [1, k] : bobot === '0.111' ? [111, 1000] : [11, 100]

const MULAI = 5
const tebal: CellStyle = { bold: true, border: true }
const rumus = (formula: string, value: number | string, style: CellStyle): Cell => ({ value, formula, style })

/** The statutory table as formulas over sheet 1: change an answer there and index and grade follow. */
export function lembarPengolahan(
  judul: readonly [string, string, string],
  hasil: Hasil,
  agregat: Agregat,
): Sheet {
  const { n, unsur, bobot } = hasil
  const k = unsur.length
  const [atas, bawah] = pecahan(bobot, k)
  const [awal, akhir] = [MULAI + 1, MULAI + k]
  const batas = akhir + 12
  const lookup = (x: string): string => `LOOKUP(${x},$B$${batas}:$B$${batas + 3},$A$${batas}:$A$${batas + 3})`
  const head = (value: string): Cell => ({ value, style: kepala })
  const rows: Cell[][] = [
    [{ value: judul[0], style: { title: true } }],
    [judul[1]],
    [judul[2]],
    [],
    [
      'No',
      'Unsur pelayanan',
      'Jumlah nilai',
      'Responden',
      'NRR',
      'NRR tertimbang',
      'Nilai (NRR × 25)',
      'Mutu',
    ].map(head),
    ...unsur.map((u, i): Cell[] => {
      const r = awal + i
      const data = rentang(kolomUnsur(i), n)
      return [
        { value: i + 1, style: selAngka },
        { value: getUnsur(u.kunci).nama.id, style: sel },
        rumus(`SUM(${data})`, u.total, selAngka),
        rumus(`COUNT(${data})`, n, selAngka),
        rumus(`C${r}/D${r}`, u.total / n, empat),
        rumus(`C${r}*${atas}/(D${r}*${bawah})`, (u.total * atas) / (n * bawah), empat),
        rumus(`ROUND(C${r}*25/D${r},2)`, u.nilai, dua),
        rumus(lookup(`G${r}`), u.mutu, { border: true, align: 'center' }),
      ]
    }),
    [
      null,
      { value: 'Jumlah NRR tertimbang', style: tebal },
      rumus(
        `SUM(C${awal}:C${akhir})`,
        unsur.reduce((a, u) => a + u.total, 0),
        { ...selAngka, bold: true },
      ),
      rumus(`MAX(D${awal}:D${akhir})`, n, { ...selAngka, bold: true }),
      null,
      rumus(`C${akhir + 1}*${atas}/(D${akhir + 1}*${bawah})`, computeJumlahTertimbang(hasil).value, {
        ...empat,
        bold: true,
      }),
    ],
    [
      null,
      { value: 'IKM', style: tebal },
      null,
      null,
      null,
      null,
      rumus(`ROUND(C${akhir + 1}*25*${atas}/(D${akhir + 1}*${bawah}),2)`, hasil.ikm, { ...dua, bold: true }),
      rumus(lookup(`G${akhir + 2}`), hasil.mutu, { border: true, bold: true, align: 'center' }),
    ],
    [],
    ...selangRows(hasil, agregat, akhir + 4),
    [],
    [head('Mutu'), head('Mulai'), head('Kinerja')],
    ...skm142017.kategori.toReversed().map((b): Cell[] => [
      { value: b.kode, style: sel },
      { value: Number(b.mulai), style: dua },
      { value: b.label.id, style: sel },
    ]),
    [],
    ...penggal(bobotTeks(hasil)),
    ...penggal(
      'Selang kepercayaan: rata-rata indeks responden ± t × simpangan baku ÷ √n, dikoreksi √(1 − n/N) bila jumlah pengguna (N) diisi, dibatasi 25–100.',
    ),
  ]
  return {
    name: 'Pengolahan',
    widths: [7, 42, 13, 11, 11, 12, 12, 8],
    rows,
    freeze: { rows: MULAI },
    landscape: true,
  }
}

/** Six lines: mean, spread, t, N, lower and upper end. The values beside the formulas are those of the rules. */
function selangRows(hasil: Hasil, agregat: Agregat, r: number): Cell[][] {
  const { n, selang95, populasi, unsur } = hasil
  const data = rentang(KOLOM_INDEKS, n)
  const label = (value: string): Cell => ({ value, style: sel })
  const rata = roundHalfUp(ratio(unsur.reduce((a, u) => a + u.total, 0) * 25, n * unsur.length), 2).value
  const [bawah, atas] = selang95 ?? ['–', '–']
  const koreksi = `IF(N(C${r + 3})>=${n},SQRT(1-${n}/C${r + 3}),1)`
  const half = `C${r + 2}*C${r + 1}/SQRT(${n})*${koreksi}`
  const ujung = (tanda: '+' | '-', value: number | string): Cell =>
    n < 2 ? { value: '–', style: dua } : rumus(`ROUND(MIN(100,MAX(25,C${r}${tanda}${half})),2)`, value, dua)
  return [
    [null, label('Rata-rata indeks responden'), rumus(`AVERAGE(${data})`, rata, dua)],
    [null, label('Simpangan baku'), n < 2 ? '–' : rumus(`STDEV(${data})`, simpanganBaku(agregat), empat)],
    [null, label('Nilai t (95%)'), n < 2 ? '–' : rumus(`TINV(0.05,${n - 1})`, tQuantile975(n - 1), empat)],
    [null, label('Pengguna layanan (N)'), { value: populasi ?? null, style: selAngka }],
    [null, label('Selang 95%, bawah'), ujung('-', bawah)],
    [null, label('Selang 95%, atas'), ujung('+', atas)],
  ]
}

/** s of the respondents' own indices: √((nΣr² − (Σr)²) ÷ n(n−1)) × 25 ÷ 9. */
const simpanganBaku = (a: Agregat): number =>
  (Math.sqrt((a.n * a.jumlahKuadrat - a.jumlahBaris ** 2) / (a.n * (a.n - 1))) * 25) / unsurKunciList.length

/** A long note as lines of the table's width, one to a row, so that printing does not shrink the sheet to it. */
function penggal(teks: string, lebar = 105): Cell[][] {
  const lines: string[] = ['']
  for (const kata of teks.split(' ')) {
    const last = lines.at(-1)!
    if (last.length + kata.length < lebar) lines[lines.length - 1] = `${last} ${kata}`.trim()
    else lines.push(kata)
  }
  return lines.map((line) => [line])
}
