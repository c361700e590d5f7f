import type { OpinionGroup } from '../charts/opini.tsx'
import type { DistributionRow } from '../charts/distribution.tsx'
import type { TrendPoint } from '../charts/trend.tsx'
import type { UnsurRow } from '../charts/unsur.tsx'

/** Invented figures, and the longest names people really have. */
export const LONG_NAME =
  'Badan Kependudukan dan Keluarga Berencana Nasional Perwakilan Provinsi Sumatera Barat'

export const unsur: readonly UnsurRow[] = [
  { kunci: 'persyaratan', label: 'Persyaratan', nilai: 86.08, selang: [83.9, 88.3], mutu: 'B' },
  {
    kunci: 'prosedur',
    label: 'Sistem, Mekanisme, dan Prosedur',
    nilai: 84.55,
    selang: [82.1, 87],
    mutu: 'B',
  },
  { kunci: 'waktu', label: 'Waktu Penyelesaian', nilai: 73.7, selang: [70.6, 76.8], mutu: 'C' },
  { kunci: 'biaya', label: 'Biaya/Tarif', nilai: 98.23, selang: [97.2, 99.3], mutu: 'A' },
  {
    kunci: 'produk',
    label: 'Produk Spesifikasi Jenis Pelayanan',
    nilai: 86.91,
    selang: [84.8, 89],
    mutu: 'B',
  },
  { kunci: 'kompetensi', label: 'Kompetensi Pelaksana', nilai: 89.15, selang: [87.1, 91.2], mutu: 'A' },
  { kunci: 'perilaku', label: 'Perilaku Pelaksana', nilai: 91.04, selang: [89.3, 92.8], mutu: 'A' },
  {
    kunci: 'pengaduan',
    label: 'Penanganan Pengaduan, Saran, dan Masukan',
    nilai: 88.09,
    selang: [85.7, 90.5],
    mutu: 'B',
  },
  { kunci: 'sarana', label: 'Sarana dan Prasarana', nilai: 79.83, selang: [77, 82.6], mutu: 'B' },
]

export const tren: readonly TrendPoint[] = [
  { label: 'TW I', sub: '2025', nilai: 81.2, selang: [78.9, 83.5] },
  { label: 'TW II', sub: '2025', nilai: 82.6, selang: [80.4, 84.8] },
  { label: 'TW III', sub: '2025', nilai: 82.1, selang: [79.5, 84.7] },
  { label: 'TW IV', sub: '2025' },
  { label: 'TW I', sub: '2026', nilai: 85.3, selang: [83.3, 87.3] },
  { label: 'TW II', sub: '2026', nilai: 86.4, selang: [84.6, 88.2] },
]

export const pendidikan: readonly DistributionRow[] = [
  { label: 'SD', n: 18 },
  { label: 'SMP', n: 37 },
  { label: 'SMA', n: 96 },
  { label: 'Diploma (D1–D3)', n: 0 },
  { label: 'S1', n: 57 },
  { label: 'S2' },
]

export const JAWABAN_PERILAKU = [
  { value: '1', label: 'Tidak sopan dan ramah' },
  { value: '2', label: 'Kurang sopan dan ramah' },
  { value: '3', label: 'Sopan dan ramah' },
  { value: '4', label: 'Sangat sopan dan ramah' },
]

export interface UnitRow {
  readonly unit: string
  readonly ikm: number
  readonly n: number
  readonly keadaan: 'terbit' | 'berjalan' | 'terlambat'
  readonly tanggal: string
}
export const units: readonly UnitRow[] = [
  {
    unit: 'Dinas Kependudukan dan Pencatatan Sipil',
    ikm: 86.4,
    n: 212,
    keadaan: 'terbit',
    tanggal: '2026-07-08',
  },
  { unit: LONG_NAME, ikm: 79.15, n: 1_048_576, keadaan: 'berjalan', tanggal: '2026-09-30' },
  { unit: 'UPTD Puskesmas Batang Anai', ikm: 91.02, n: 96, keadaan: 'terlambat', tanggal: '2026-06-30' },
]

/** People around a middle, in a spiral: the same picture each time. */
const around = (huruf: string, n: number, x: number, y: number): OpinionGroup => ({
  huruf,
  pusat: [x, y],
  tempat: Array.from({ length: n }, (_, i) => ({
    x: x + 0.22 * Math.sqrt(i) * Math.cos(2.4 * i),
    y: y + 0.17 * Math.sqrt(i) * Math.sin(2.4 * i),
    orang: 1 + (i % 7 === 0 ? 2 : 0),
  })),
})
export const opini: readonly OpinionGroup[] = [
  around('A', 22, -1.6, 0),
  around('B', 15, 1.5, 0.9),
  around('C', 7, 1.3, -1.1),
]
