import { roundHalfUp } from '../../kernel/angka-desimal.ts'
import { parseDecimal } from '../../kernel/angka.ts'
import { bold, type Block, type Chapter, type Table } from '../../reports/model.ts'
import { kepastianTeks } from './report-analisis.ts'
import { bobotTeks, computeJumlahTertimbang } from './report-bobot.ts'
import { grafikUnsur } from './report-grafik.tsx'
import type { Instrumen } from './instrumen.ts'
import { rentangIndeks } from './instrumen/bobot.ts'
import { isSkm, rentangTeks } from './instrumen/ukuran.ts'
import { angka, kaliTeks, mutuTeks, namaUnsur, judul, nilai2, persen } from './report-teks.ts'
import type { Hitungan, LaporanSkm } from './report-types.ts'
import type { Hasil } from './rules-hasil.ts'

/**
 * Count and share per answer. Who left the question out has a line too, so that every table adds up to n; with
 * hidden groups that line would give them away, so it stays out.
 */
export function tabelResponden(caption: string, kolom: string, isi: readonly Hitungan[], n: number): Table {
  const terlihat = isi.reduce((jumlah, h) => jumlah + (h.n ?? 0), 0)
  const tersembunyi = isi.some((h) => h.n === null)
  const baris = !tersembunyi && terlihat < n ? [...isi, { label: 'Tidak diisi', n: n - terlihat }] : isi
  return {
    kind: 'table',
    caption,
    columns: [
      { header: kolom, width: 50 },
      { header: 'Jumlah', align: 'right', width: 25 },
      { header: 'Persentase', align: 'right', width: 25 },
    ],
    rows: baris.map((h) => (h.n === null ? [h.label, '–', '–'] : [h.label, angka(h.n), persen(h.n, n)])),
    foot: [['Jumlah', angka(n), persen(n, n)]],
    ...(tersembunyi
      ? { note: 'Tanda –: kelompok kecil tidak ditampilkan untuk melindungi respondennya.' }
      : {}),
  }
}

export function tabelUnsur(hasil: Hasil, instrumen: Instrumen): Table {
  const bermutu = instrumen.kategori.length > 0
  const mutu = (text: string): string[] => (bermutu ? [text] : [])
  const { min, max } = instrumen.skala
  // An own questionnaire may call its grades "Kuning": bold in the last line they must not break.
  const lebarMutu = Math.min(
    18,
    Math.max(9, ...instrumen.kategori.map((k) => 4 + Math.ceil(1.5 * k.kode.length))),
  )
  return {
    kind: 'table',
    caption: `Nilai per unsur${isSkm(instrumen) ? ' pelayanan' : ''}`,
    columns: [
      { header: 'No', align: 'right', width: 5 },
      { header: isSkm(instrumen) ? 'Unsur pelayanan' : 'Unsur', width: bermutu ? 45 - lebarMutu : 45 },
      { header: 'Jumlah nilai', align: 'right', width: 12 },
      { header: 'NRR', align: 'right', width: 12 },
      { header: 'NRR tertimbang', align: 'right', width: 15 },
      { header: `Nilai (NRR × ${kaliTeks(instrumen)})`, align: 'right', width: 13 },
      ...(bermutu ? [{ header: 'Mutu', align: 'center', width: lebarMutu } as const] : []),
    ],
    rows: hasil.unsur.map((u, i) => [
      String(i + 1),
      namaUnsur(u.kunci, instrumen),
      angka(u.total),
      angka(u.nrr, 4),
      angka(u.nrrTertimbang, 4),
      nilai2(u.nilai),
      ...mutu(u.mutu),
    ]),
    foot: [
      [
        '',
        'Jumlah NRR tertimbang',
        '',
        '',
        angka(computeJumlahTertimbang(hasil, instrumen)),
        '',
        ...mutu(''),
      ],
      ['', instrumen.indeks.singkatan, '', '', '', nilai2(hasil.ikm), ...mutu(hasil.mutu)],
    ],
    note: `NRR: nilai rata-rata per unsur, ${min}–${max}.${isSkm(instrumen) ? ' Urutan mengikuti kuesioner: 8 sarana dan prasarana, 9 penanganan pengaduan.' : ''}`,
  }
}

/** The grades with their printed bounds, highest first; nothing where the questionnaire has none. */
export function tabelMutu(instrumen: Instrumen): Table[] {
  const { kategori, dasarHukum } = instrumen
  if (kategori.length === 0) return []
  const maks = roundHalfUp(rentangIndeks(instrumen).maks, 2)
  const atas = (i: number): string =>
    i === 0
      ? angka(maks)
      : angka(roundHalfUp(parseDecimal(kategori[i - 1]!.mulai).minus(parseDecimal('0.01')), 2))
  return [
    {
      kind: 'table',
      caption: `Nilai interval konversi dan ${isSkm(instrumen) ? 'mutu pelayanan' : 'mutu'}`,
      columns: [
        { header: 'Nilai interval konversi', width: 34 },
        { header: isSkm(instrumen) ? 'Mutu pelayanan' : 'Mutu', align: 'center', width: 28 },
        { header: isSkm(instrumen) ? 'Kinerja unit pelayanan' : 'Sebutan', width: 38 },
      ],
      rows: kategori.map((k, i) => [`${angka(k.mulai, 2)}–${atas(i)}`, k.kode, k.label.id]),
      note: `Sumber: ${dasarHukum || 'kuesioner ini'}.`,
    },
  ]
}

/** Reservations that belong beside the figure; silence means there are none. */
export function catatanData(hasil: Hasil): Block[] {
  if (hasil.peringatan.length === 0) return []
  return [
    { kind: 'heading', level: 3, text: 'Catatan atas data' },
    { kind: 'list', items: hasil.peringatan },
  ]
}

/** `subjek` is "Dinas … periode …", or nothing when a file names neither. */
export const kalimatIkm = (hasil: Hasil, subjek: string, instrumen: Instrumen): Block => ({
  kind: 'paragraph',
  text: [
    `${instrumen.indeks.singkatan}${subjek} sebesar `,
    bold(nilai2(hasil.ikm)),
    ...(isSkm(instrumen) ? [] : [` pada skala ${rentangTeks(instrumen, 'id')}`]),
    ...(hasil.mutu
      ? [` dengan mutu${isSkm(instrumen) ? ' pelayanan' : ''} `, bold(mutuTeks(hasil.mutu, instrumen))]
      : []),
    `, dari ${angka(hasil.n)} responden. ${kepastianTeks(hasil, instrumen)}`,
    ...(hasil.rataRata === undefined
      ? []
      : [
          ` Rata-rata aslinya ${nilai2(hasil.rataRata)} pada skala ${instrumen.skala.min}–${instrumen.skala.max}.`,
        ]),
  ],
})

export const tabelDemografi = (l: Pick<LaporanSkm, 'demografi' | 'hasil'>): Table[] => {
  const { jenisKelamin, usia, pendidikan, pekerjaan, layanan } = l.demografi
  const all: [string, string, readonly Hitungan[] | undefined][] = [
    ['Responden menurut jenis kelamin', 'Jenis kelamin', jenisKelamin],
    ['Responden menurut usia', 'Usia', usia],
    ['Responden menurut pendidikan', 'Pendidikan', pendidikan],
    ['Responden menurut pekerjaan', 'Pekerjaan', pekerjaan],
    ['Responden menurut jenis layanan', 'Jenis layanan', layanan],
  ]
  return all.flatMap(([judul, kolom, isi]) =>
    isi?.length ? [tabelResponden(judul, kolom, isi, l.hasil.n)] : [],
  )
}

/** As a heading is written: Indeks kepuasan masyarakat. Abbreviations keep their capitals. */
const kalimat = (nama: string): string =>
  nama
    .split(' ')
    .map((kata, i) => (i > 0 && /^[A-Z][a-z]+$/.test(kata) ? kata.toLowerCase() : kata))
    .join(' ')

export function babHasil(l: LaporanSkm): Chapter {
  const demografi = tabelDemografi(l)
  return {
    label: 'BAB III',
    title: judul(l, 'bab3'),
    blocks: [
      { kind: 'heading', level: 2, number: '3.1', text: 'Karakteristik responden' },
      {
        kind: 'paragraph',
        text: demografi.length
          ? `Kuesioner diisi oleh ${angka(l.hasil.n)} responden dengan sebaran berikut.`
          : `Kuesioner diisi oleh ${angka(l.hasil.n)} responden. Data tentang diri responden tidak dikumpulkan.`,
      },
      ...demografi,
      {
        kind: 'heading',
        level: 2,
        number: '3.2',
        text: `${kalimat(l.instrumen.indeks.nama.id)} dan nilai per unsur`,
      },
      kalimatIkm(l.hasil, ` ${l.unit} periode ${l.periode.nama}`, l.instrumen),
      tabelUnsur(l.hasil, l.instrumen),
      { kind: 'note', text: bobotTeks(l.hasil, l.instrumen) },
      ...tabelMutu(l.instrumen),
      grafikUnsur(l.hasil, l.instrumen),
      ...catatanData(l.hasil),
    ],
  }
}
