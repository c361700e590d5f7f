import { roundHalfUp } from '../../kernel/angka-desimal.ts'
import { ratio, type Ratio } from '../../kernel/angka.ts'
import type { Cell, CellStyle, Sheet } from '../../reports/xlsx.ts'
import { getUnsur, type Instrumen, type Unsur } from './instrumen.ts'
import { rentangIndeks, timbanganOf } from './instrumen/bobot.ts'
import { isSkm, rentangTeks } from './instrumen/ukuran.ts'
import { computeJumlahTertimbang, bobotTeks } from './report-bobot.ts'
import {
  dua,
  empat,
  kaliOf,
  kepala,
  kolomIndeks,
  kolomJawaban,
  kolomJumlah,
  rentang,
  sel,
  selAngka,
} from './lembar-kerja-data.ts'
import { kaliTeks, namaUnsur } from './report-teks.ts'
import { bobotUnsur, type Agregat, type Bobot } from './rules.ts'
import type { LaporanSkm } from './report-types.ts'
import { momenIndeks, pointOf, titik975 } from './selang.ts'
import { computeTaksiran } from './statistik/taksiran.ts'
import { toLapisanAgregat } from './terbitan/lapisan.ts'
import type { Hasil } from './rules-hasil.ts'
import { tQuantile975 } from './selang-t.ts'

/** A weight as whole numbers: spreadsheets then divide once, and round the figure that we round. */
function bobotAngka(bobot: Bobot, unsur: Unsur): readonly [number, number] {
  const { n, d } = bobotUnsur(bobot, unsur)
  return [Number(n), Number(d)]
}

const MULAI = 5
const tebal: CellStyle = { bold: true, border: true }
const rumus = (formula: string, value: number | string, style: CellStyle): Cell => ({ value, formula, style })

/** The table of the regulation as formulas over sheet 1: change an answer there and index and grade follow. */
export function lembarPengolahan(
  judul: readonly [string, string, string],
  hasil: Hasil,
  agregat: Agregat,
  instrumen: Instrumen,
  lapisan?: LaporanSkm['lapisan'],
): Sheet {
  const { n, unsur, bobot } = hasil
  const [kali, bagi] = kaliOf(instrumen)
  const [awal, akhir] = [MULAI + 1, MULAI + unsur.length]
  const { kategori } = instrumen
  const batas = akhir + 12
  const kolom = (huruf: string): string => `$${huruf}$${batas}:$${huruf}$${batas + kategori.length - 1}`
  const mutu = (x: string, value: string, bold = false): Cell[] =>
    kategori.length === 0
      ? []
      : [rumus(`LOOKUP(${x},${kolom('B')},${kolom('A')})`, value, { border: true, align: 'center', bold })]
  const head = (value: string): Cell => ({ value, style: kepala })
  const jumlahBaris = agregat.jumlahBaris
  const strata = lapisan && buatStrata(lapisan, n, kategori.length > 0 ? batas + kategori.length + 1 : batas)
  // By the exact weights the index is Σr; by an old decimal it is the sum of equal unsur times that decimal.
  const [atas, bawah] =
    bobot === 'tepat' ? [1, timbanganOf(instrumen).penyebut] : bobotAngka(bobot, instrumen.unsur[0]!)
  const rows: Cell[][] = [
    [{ value: judul[0], style: { title: true } }],
    [judul[1]],
    [judul[2]],
    [],
    [
      'No',
      isSkm(instrumen) ? 'Unsur pelayanan' : 'Unsur',
      'Jumlah nilai',
      'Responden',
      'NRR',
      'NRR tertimbang',
      `Nilai (NRR × ${kaliTeks(instrumen)})`,
      ...(kategori.length > 0 ? ['Mutu'] : []),
    ].map(head),
    ...unsur.map((u, i): Cell[] => {
      const r = awal + i
      const milik = instrumen.pertanyaan.flatMap((p, q) =>
        p.unsur === u.kunci ? [rentang(kolomJawaban(q), n)] : [],
      )
      const per = n * milik.length
      const orang = milik.length === 1 ? `D${r}` : `(D${r}*${milik.length})`
      const [w, v] = bobotAngka(bobot, getUnsur(u.kunci, instrumen))
      return [
        { value: i + 1, style: selAngka },
        { value: namaUnsur(u.kunci, instrumen), style: sel },
        rumus(`SUM(${milik.join(',')})`, u.total, selAngka),
        rumus(`COUNT(${milik[0]})`, n, selAngka),
        rumus(`C${r}/${orang}`, u.total / per, empat),
        rumus(`C${r}*${w}/(${orang}*${v})`, (u.total * w) / (per * v), empat),
        rumus(`ROUND(C${r}*${kali}/(${orang}*${bagi}),2)`, u.nilai, dua),
        ...mutu(`G${r}`, u.mutu),
      ]
    }),
    [
      null,
      { value: 'Jumlah NRR tertimbang', style: tebal },
      rumus(`SUM(${rentang(kolomJumlah(instrumen), n)})`, jumlahBaris, { ...selAngka, bold: true }),
      rumus(`MAX(D${awal}:D${akhir})`, n, { ...selAngka, bold: true }),
      null,
      rumus(
        `C${akhir + 1}*${atas}/(D${akhir + 1}*${bawah})`,
        computeJumlahTertimbang(hasil, instrumen).value,
        { ...empat, bold: true },
      ),
    ],
    [
      null,
      { value: instrumen.indeks.singkatan, style: tebal },
      null,
      null,
      null,
      null,
      rumus(`ROUND(C${akhir + 1}*${atas * kali}/(D${akhir + 1}*${bawah * bagi}),2)`, hasil.ikm, {
        ...dua,
        bold: true,
      }),
      ...mutu(`G${akhir + 2}`, hasil.mutu, true),
    ],
    [],
    ...selangRows(hasil, agregat, akhir + 4, instrumen, strata),
    [],
    ...(kategori.length > 0 ? [[head('Mutu'), head('Mulai'), head('Sebutan')]] : []),
    ...kategori.toReversed().map((b): Cell[] => [
      { value: b.kode, style: sel },
      { value: Number(b.mulai), style: dua },
      { value: b.label.id, style: sel },
    ]),
    [],
    ...(strata ? [...strata.rows, []] : []),
    ...penggal(bobotTeks(hasil, instrumen)),
    ...(instrumen.konversi.catatan ? penggal(instrumen.konversi.catatan.id) : []),
    ...penggal(
      strata
        ? `Selang kepercayaan berlapis menurut layanan: rata-rata indeks responden ± t × √(jumlah bagian ragam), dibatasi ${rentangTeks(instrumen, 'id')}.`
        : `Selang kepercayaan: rata-rata indeks responden ± t × simpangan baku ÷ √n, dikoreksi √(1 − n/N) bila jumlah pengguna (N) diisi, dibatasi ${rentangTeks(instrumen, 'id')}.`,
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
function selangRows(
  hasil: Hasil,
  agregat: Agregat,
  r: number,
  instrumen: Instrumen,
  strata: Strata | undefined,
): Cell[][] {
  const { n, selang95, populasi } = hasil
  const data = rentang(kolomIndeks(instrumen), n)
  const { min, maks } = rentangIndeks(instrumen)
  const ujungSkala = (x: Ratio): string => (x.d === 1n ? `${x.n}` : `${x.n}/${x.d}`)
  const label = (value: string): Cell => ({ value, style: sel })
  const rata = roundHalfUp(ratio(agregat.jumlahBaris, n).times(pointOf(instrumen)), 2).value
  const [bawah, atas] = selang95 ?? ['–', '–']
  const koreksi = `IF(N(C${r + 3})>=${n},SQRT(1-${n}/C${r + 3}),1)`
  const [kali, bagi] = kaliOf(instrumen)
  const half = strata
    ? `C${r + 2}*SQRT(${strata.ragam})*${kali}/${bagi * timbanganOf(instrumen).penyebut}`
    : `C${r + 2}*C${r + 1}/SQRT(${n})*${koreksi}`
  const t: Cell = strata
    ? { value: strata.t, style: empat }
    : rumus(`TINV(0.05,${n - 1})`, n < 2 ? '–' : tQuantile975(n - 1), empat)
  const ujung = (tanda: '+' | '-', value: number | string): Cell =>
    n < 2
      ? { value: '–', style: dua }
      : rumus(`ROUND(MIN(${ujungSkala(maks)},MAX(${ujungSkala(min)},C${r}${tanda}${half})),2)`, value, dua)
  return [
    [null, label('Rata-rata indeks responden'), rumus(`AVERAGE(${data})`, rata, dua)],
    [
      null,
      label('Simpangan baku'),
      n < 2 ? '–' : rumus(`STDEV(${data})`, simpanganBaku(agregat, instrumen), empat),
    ],
    [null, label('Nilai t (95%)'), n < 2 ? '–' : t],
    [null, label('Pengguna layanan (N)'), { value: populasi ?? null, style: selAngka }],
    [null, label('Selang 95%, bawah'), ujung('-', bawah)],
    [null, label('Selang 95%, atas'), ujung('+', atas)],
  ]
}

interface Strata {
  readonly rows: Cell[][]
  /** The cells whose sum is the variance of the mean, in points of r. */
  readonly ragam: string
  readonly t: number
}

/** One line per stratum: (nₕ/n)² · (1 − nₕ/Nₕ) · sₕ²/nₕ. Where a stratum has fewer than two answers there is no line to show. */
function buatStrata(lapisan: NonNullable<LaporanSkm['lapisan']>, n: number, r: number): Strata | undefined {
  const taksiran = computeTaksiran(toLapisanAgregat(lapisan).map(momenIndeks))
  if (!taksiran || lapisan.some((l) => l.n < 2)) return undefined
  const judul = [
    '',
    'Lapisan selang (layanan)',
    'Responden',
    'Jumlah',
    'Jumlah kuadrat',
    'Pengguna',
    'Bagian ragam',
  ]
  const rows = lapisan.map((l, i): Cell[] => {
    const at = r + 1 + i
    const s2 = (l.n * l.jumlahKuadrat - l.jumlahBaris ** 2) / (l.n * (l.n - 1))
    const sisa = l.populasi >= l.n ? 1 - l.n / l.populasi : 1
    return [
      { value: i + 1, style: selAngka },
      { value: l.layanan.length > 1 ? 'Layanan yang disembunyikan' : `Layanan ${i + 1}`, style: sel },
      ...[l.n, l.jumlahBaris, l.jumlahKuadrat, l.populasi].map((value): Cell => ({ value, style: selAngka })),
      rumus(
        `(C${at}/${n})^2*IF(F${at}>=C${at},1-C${at}/F${at},1)*(C${at}*E${at}-D${at}^2)/(C${at}*(C${at}-1))/C${at}`,
        (l.n / n) ** 2 * sisa * (s2 / l.n),
        { ...selAngka, format: '0.000000' },
      ),
    ]
  })
  return {
    rows: [judul.map((value): Cell => ({ value, style: kepala })), ...rows],
    ragam: `SUM(G${r + 1}:G${r + lapisan.length})`,
    t: titik975(taksiran.db),
  }
}

/** s of the respondents' own indices: √((nΣr² − (Σr)²) ÷ n(n−1)) × what a point of r is worth (SKM 25 ÷ 9). */
const simpanganBaku = (a: Agregat, instrumen: Instrumen): number =>
  Math.sqrt((a.n * a.jumlahKuadrat - a.jumlahBaris ** 2) / (a.n * (a.n - 1))) * pointOf(instrumen).toNumber()

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
