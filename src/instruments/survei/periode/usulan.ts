import { addDays, type Tanggal } from '../../../kernel/clock.ts'

/** A period an officer is likely to want: its usual name and the days left of it. */
export interface Usulan {
  readonly jenis: JenisUsulan
  readonly nama: string
  readonly mulai: Tanggal
  readonly selesai: Tanggal
}
export type JenisUsulan = 'triwulan' | 'semester' | 'tahun'
export const jenisUsulanList: readonly JenisUsulan[] = ['triwulan', 'semester', 'tahun']

const BULAN: Record<JenisUsulan, number> = { triwulan: 3, semester: 6, tahun: 12 }
const ROMAWI = ['I', 'II', 'III', 'IV']

/**
 * The stretch of the calendar in which the day lies, or the next one when fewer than 14 days are left of it:
 * 21 November 2026 → Semester II 2026, 21 November – 31 December; 20 December 2026 → Semester I 2027 from its first day.
 */
export function suggestPeriode(jenis: JenisUsulan, hariIni: Tanggal): Usulan {
  const now = stretch(jenis, hariIni)
  if (addDays(hariIni, 13) <= now.selesai) return { ...now, mulai: hariIni }
  return stretch(jenis, addDays(now.selesai, 1))
}

function stretch(jenis: JenisUsulan, day: Tanggal): Usulan {
  const year = Number(day.slice(0, 4))
  const length = BULAN[jenis]
  const index = Math.floor((Number(day.slice(5, 7)) - 1) / length)
  const first = (months: number): Tanggal => new Date(Date.UTC(year, months, 1)).toISOString().slice(0, 10)
  const nama =
    jenis === 'tahun'
      ? `Tahun ${year}`
      : `${jenis === 'semester' ? 'Semester' : 'Triwulan'} ${ROMAWI[index]} ${year}`
  return { jenis, nama, mulai: first(index * length), selesai: addDays(first((index + 1) * length), -1) }
}
