import type { Instrumen } from '../instrumen.ts'
import { rentangTeks } from '../instrumen/ukuran.ts'
import type { Media } from '../media/rules.ts'
import { kataMedia } from '../media/words.ts'
import { csvLine } from '../periode/unduh.ts'
import { classifyKeabsahan } from '../sampel/rules.ts'
import { kataSampel } from '../sampel/words.ts'
import { listBarisTanda } from './baris-tanda.ts'
import type { TerbitanSkm } from './snapshot.ts'

type Baris = readonly (string | number)[]
/** Excel takes a file for UTF-8 only when it begins with this. */
export const BOM = '\uFEFF'
const csv = (rows: readonly Baris[]): string => BOM + rows.map((r) => csvLine(r)).join('')

const KOLOM: readonly (readonly [string, string])[] = [
  [
    'bagian',
    'indeks, unsur, layanan, kelompok responden (nama dimensinya), tanda, putusan, indeks_tanpa_tanda, atau indeks_semua_masuk',
  ],
  ['kunci', 'kunci tetap dari bagian itu; kosong untuk indeks'],
  ['nama', 'nama untuk dibaca; pada putusan: alasannya'],
  ['n', 'jumlah responden; kosong bila disembunyikan untuk melindungi kelompok kecil'],
  ['jumlah_nilai', 'jumlah nilai jawaban pada unsur itu'],
  ['nilai', 'indeks atau nilai unsur, dua desimal'],
  ['bawah95', 'ujung bawah selang kepercayaan 95 %'],
  ['atas95', 'ujung atas selang kepercayaan 95 %'],
  ['mutu', 'mutu pelayanan'],
]

const selang = (s: readonly [number, number] | null | undefined): [number | '', number | ''] =>
  s ? [s[0], s[1]] : ['', '']

/** The published figures, one per line: for a spreadsheet, R or Python. Decimal points, semicolons between. */
export function dataCsv(t: TerbitanSkm, instrumen: Instrumen): string {
  const { hasil } = t
  const namaUnsur = new Map(instrumen.unsur.map((u): [string, string] => [u.kunci, u.nama.id]))
  return csv([
    KOLOM.map(([nama]) => nama),
    [
      'indeks',
      '',
      instrumen.indeks.nama.id,
      hasil.n,
      t.agregat.jumlahBaris,
      hasil.ikm,
      ...selang(hasil.selang95),
      hasil.mutu,
    ],
    ...hasil.unsur.map((u) => [
      'unsur',
      u.kunci,
      namaUnsur.get(u.kunci) ?? u.kunci,
      hasil.n,
      u.total,
      u.nilai,
      '',
      '',
      u.mutu,
    ]),
    ...t.layanan.map((l) => [
      'layanan',
      l.id,
      l.nama,
      l.n ?? '',
      '',
      l.hasil?.ikm ?? '',
      ...selang(l.hasil?.selang95),
      l.hasil?.mutu ?? '',
    ]),
    ...t.demografi.map((d) => [
      d.dimensi,
      d.nilai,
      labelOf(instrumen, d),
      d.n ?? '',
      '',
      d.ikm ?? '',
      '',
      '',
      '',
    ]),
    ...listBarisTanda(t).map((b) => [b.bagian, b.kunci, b.nama, b.n, '', b.ikm ?? '', '', '', b.mutu]),
  ])
}

const labelOf = (instrumen: Instrumen, d: { dimensi: string; nilai: string }): string =>
  instrumen.responden.find((r) => r.kunci === d.dimensi)?.pilihan.find((p) => p.nilai === d.nilai)?.label
    .id ?? d.nilai.replaceAll('_', ' ')

/** What the columns of `data.csv` mean, and everything one must know of the survey to use them. */
export function bukuKodeData(t: TerbitanSkm, instrumen: Instrumen, hash: string): string {
  const keabsahan = classifyKeabsahan(t.hasil.n, t.minimum)
  return csv([
    ['kolom', 'arti'],
    ...KOLOM,
    ['', ''],
    ['tentang', 'isi'],
    ['unit', t.unit.nama],
    ['instansi', t.instansi.nama],
    ['periode', `${t.periode.nama}, ${t.periode.mulai} sampai ${t.periode.selesai}`],
    ['revisi', t.revisi],
    ['instrumen', `${t.instrumen.nama} (${t.instrumen.kode} versi ${t.instrumen.versi})`],
    ['sidik instrumen', t.instrumen.hash],
    ['pengguna layanan', t.populasi ?? 'tidak diketahui'],
    ['minimum responden', t.minimum ?? 'tidak diketahui'],
    ['keabsahan sampel', kataSampel.id.keabsahan[keabsahan]],
    ['skala jawaban', `${instrumen.skala.min} sampai ${instrumen.skala.max}`],
    ['skala indeks', rentangTeks(instrumen, 'id')],
    ...(t.lapisan
      ? [['lapisan selang', t.lapisan.map((l) => `n = ${l.n}, N = ${l.populasi}`).join('; ')] satisfies Baris]
      : []),
    ['tanda', 'jawaban yang diberi tanda karena alasan itu; satu jawaban dapat bertanda lebih dari satu'],
    ['putusan', 'keluarkan: tidak dihitung; hitung: tetap dihitung; n: banyaknya jawaban dalam putusan itu'],
    ...(t.terjemahan ?? []).map((b): Baris => ['terjemahan', `${b.nama} (${b.bahasa}), sidik ${b.sidik}`]),
    ...(t.media ?? []).map((m): Baris => [
      'media publikasi',
      `${m.tanggal}: ${kataMedia.id.jenis[m.jenis]}, ${m.keterangan}`,
    ]),
    ...t.metode.map((m): Baris => ['metode', m]),
    ['sidik terbitan (SHA-256)', hash],
    ['sidik jawaban (SHA-256)', t.hashBaris],
    ...(t.instansi.rekaan ? [['data contoh', 'seluruh isi rekaan'] satisfies Baris] : []),
  ])
}

/** Where a result was made known; the proof is an address, or the picture the unit keeps. */
export const mediaCsv = (media: readonly Media[], dasar: string): string =>
  csv([
    ['tanggal', 'jenis', 'nama_jenis', 'keterangan', 'bukti'],
    ...media.map((m): Baris => [
      m.tanggal,
      m.jenis,
      kataMedia.id.jenis[m.jenis],
      m.keterangan,
      m.tautan ?? `${dasar}${m.id}`,
    ]),
  ])
