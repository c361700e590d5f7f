import { addDays, type Tanggal } from '../kernel/clock.ts'

/** A stretch of the calendar that is surveyed: a semester or a triwulan. */
export interface Rentang {
  readonly nama: string
  readonly mulai: Tanggal
  readonly selesai: Tanggal
}

const ROMAWI = ['I', 'II', 'III', 'IV']

/** The two years up to today, oldest first; the last one is under way. 21 November 2026 → Semester I 2025 … Semester II 2026. */
export function rentangDemo(irama: 'semester' | 'triwulan', hariIni: Tanggal): Rentang[] {
  const bulan = irama === 'semester' ? 6 : 3
  const banyak = 24 / bulan
  const [tahun, kini] = [Number(hariIni.slice(0, 4)), Math.floor((Number(hariIni.slice(5, 7)) - 1) / bulan)]
  const nomor = tahun * (12 / bulan) + kini
  return Array.from({ length: banyak }, (_, i) => rentang(irama, nomor - banyak + 1 + i, bulan))
}

function rentang(irama: 'semester' | 'triwulan', nomor: number, bulan: number): Rentang {
  const [tahun, ke] = [Math.floor((nomor * bulan) / 12), nomor % (12 / bulan)]
  const first = (months: number): Tanggal => new Date(Date.UTC(tahun, months, 1)).toISOString().slice(0, 10)
  const kata = irama === 'semester' ? 'Semester' : 'Triwulan'
  return {
    nama: `${kata} ${ROMAWI[ke]} ${tahun}`,
    mulai: first(ke * bulan),
    selesai: addDays(first((ke + 1) * bulan), -1),
  }
}
