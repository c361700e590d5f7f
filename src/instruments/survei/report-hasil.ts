import { bold, type Block, type Chapter, type Table } from '../../reports/model.ts'
import { kepastianTeks } from './report-analisis.ts'
import { bobotTeks, computeJumlahTertimbang } from './report-bobot.ts'
import { grafikUnsur } from './report-grafik.tsx'
import { angka, mutuTeks, namaUnsur, judul, nilai2, persen } from './report-teks.ts'
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

export function tabelUnsur(hasil: Hasil): Table {
  return {
    kind: 'table',
    caption: 'Nilai per unsur pelayanan',
    columns: [
      { header: 'No', align: 'right', width: 5 },
      { header: 'Unsur pelayanan', width: 36 },
      { header: 'Jumlah nilai', align: 'right', width: 12 },
      { header: 'NRR', align: 'right', width: 12 },
      { header: 'NRR tertimbang', align: 'right', width: 15 },
      { header: 'Nilai (NRR × 25)', align: 'right', width: 13 },
      { header: 'Mutu', align: 'center', width: 9 },
    ],
    rows: hasil.unsur.map((u, i) => [
      String(i + 1),
      namaUnsur(u.kunci),
      angka(u.total),
      angka(u.nrr, 4),
      angka(u.nrrTertimbang, 4),
      nilai2(u.nilai),
      u.mutu,
    ]),
    foot: [
      ['', 'Jumlah NRR tertimbang', '', '', angka(computeJumlahTertimbang(hasil)), '', ''],
      ['', 'IKM', '', '', '', nilai2(hasil.ikm), hasil.mutu],
    ],
    note: 'NRR: nilai rata-rata per unsur, 1–4. Urutan mengikuti kuesioner: 8 sarana dan prasarana, 9 penanganan pengaduan.',
  }
}

export const tabelMutu: Table = {
  kind: 'table',
  caption: 'Nilai interval konversi dan mutu pelayanan',
  columns: [
    { header: 'Nilai interval konversi', width: 34 },
    { header: 'Mutu pelayanan', align: 'center', width: 28 },
    { header: 'Kinerja unit pelayanan', width: 38 },
  ],
  rows: [
    ['88,31–100,00', 'A', 'Sangat baik'],
    ['76,61–88,30', 'B', 'Baik'],
    ['65,00–76,60', 'C', 'Kurang baik'],
    ['25,00–64,99', 'D', 'Tidak baik'],
  ],
  note: 'Sumber: Peraturan Menteri PANRB Nomor 14 Tahun 2017.',
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
export const kalimatIkm = (hasil: Hasil, subjek: string): Block => ({
  kind: 'paragraph',
  text: [
    `IKM${subjek} sebesar `,
    bold(nilai2(hasil.ikm)),
    ' dengan mutu pelayanan ',
    bold(mutuTeks(hasil.mutu)),
    `, dari ${angka(hasil.n)} responden. ${kepastianTeks(hasil)}`,
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
          : `Kuesioner diisi oleh ${angka(l.hasil.n)} responden. Data jenis kelamin, pendidikan, pekerjaan, dan jenis layanan tidak dikumpulkan.`,
      },
      ...demografi,
      { kind: 'heading', level: 2, number: '3.2', text: 'Indeks kepuasan masyarakat dan nilai per unsur' },
      kalimatIkm(l.hasil, ` ${l.unit} periode ${l.periode.nama}`),
      tabelUnsur(l.hasil),
      { kind: 'note', text: bobotTeks(l.hasil) },
      tabelMutu,
      grafikUnsur(l.hasil),
      ...catatanData(l.hasil),
    ],
  }
}
