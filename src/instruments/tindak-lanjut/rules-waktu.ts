import { addDays, type Tanggal } from '../../kernel/clock.ts'

/** The time column of the plan: ticked quarters, ticked months (two variants of the same table), or plain dates. */
export type WaktuAksi =
  | { readonly jenis: 'triwulan'; readonly tahun: number; readonly bagian: readonly number[] }
  | { readonly jenis: 'bulan'; readonly tahun: number; readonly bagian: readonly number[] }
  | { readonly jenis: 'tanggal' }

/** From when until when, the last day included. */
export interface RentangAksi {
  readonly mulai: Tanggal | null
  readonly tenggat: Tanggal
}

export const ROMAWI = ['I', 'II', 'III', 'IV'] as const

const awalBulan = (tahun: number, bulan: number): Tanggal => {
  const n = tahun * 12 + bulan - 1
  return `${Math.floor(n / 12)}-${String((n % 12) + 1).padStart(2, '0')}-01`
}

/** TW I and TW III of 2027: from 1 January to 30 September 2027. */
export function computeRentang(w: Exclude<WaktuAksi, { jenis: 'tanggal' }>): RentangAksi {
  const lebar = w.jenis === 'triwulan' ? 3 : 1
  const [pertama, terakhir] = [Math.min(...w.bagian), Math.max(...w.bagian)]
  return {
    mulai: awalBulan(w.tahun, (pertama - 1) * lebar + 1),
    tenggat: addDays(awalBulan(w.tahun, terakhir * lebar + 1), -1),
  }
}

/** Which of `n` equal parts of a year (4 quarters, 12 months) an action fills: its ticks, or the span of its dates. */
export function listBagian(
  a: { readonly waktu: WaktuAksi } & RentangAksi,
  tahun: number,
  n: 4 | 12,
): number[] {
  const { waktu } = a
  const semua = Array.from({ length: n }, (_, i) => i + 1)
  const sendiri = waktu.jenis === 'triwulan' ? 4 : waktu.jenis === 'bulan' ? 12 : undefined
  if (waktu.jenis !== 'tanggal' && waktu.tahun !== tahun) return []
  if (waktu.jenis !== 'tanggal' && sendiri === n) return semua.filter((b) => waktu.bagian.includes(b))
  // Ticked finer than asked: the quarter holds the month.
  if (waktu.jenis === 'bulan') return semua.filter((q) => waktu.bagian.some((b) => Math.ceil(b / 3) === q))
  if (waktu.jenis === 'triwulan') return semua.filter((b) => waktu.bagian.includes(Math.ceil(b / 3)))
  const lebar = 12 / n
  return semua.filter((b) => {
    const awal = awalBulan(tahun, (b - 1) * lebar + 1)
    const akhir = addDays(awalBulan(tahun, b * lebar + 1), -1)
    return (a.mulai ?? a.tenggat) <= akhir && a.tenggat >= awal
  })
}
