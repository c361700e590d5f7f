import { addDays, type Tanggal } from '../../../kernel/clock.ts'

/** A stretch a recap is about: a triwulan, a semester or a year. */
export interface Masa {
  readonly kunci: string
  readonly tahun: number
  readonly jenis: 'triwulan' | 'semester' | 'tahun'
  readonly ke: number
  readonly mulai: Tanggal
  readonly selesai: Tanggal
}

const BULAN = { triwulan: 3, semester: 6, tahun: 12 } as const

export function masaOf(tahun: number, jenis: Masa['jenis'], ke: number): Masa {
  const n = BULAN[jenis]
  const awal = (bulan: number): Tanggal => new Date(Date.UTC(tahun, bulan, 1)).toISOString().slice(0, 10)
  return {
    kunci: jenis === 'tahun' ? String(tahun) : `${tahun}-${jenis === 'triwulan' ? 'tw' : 's'}${ke}`,
    tahun,
    jenis,
    ke,
    mulai: awal((ke - 1) * n),
    selesai: addDays(awal(ke * n), -1),
  }
}

/** `2026`, `2026-s1`, `2026-tw4`; undefined for anything else. */
export function parseMasa(text: string): Masa | undefined {
  const m = /^(20\d\d)(?:-(tw([1-4])|s([12])))?$/.exec(text)
  if (!m) return undefined
  const tahun = Number(m[1])
  if (m[3]) return masaOf(tahun, 'triwulan', Number(m[3]))
  return m[4] ? masaOf(tahun, 'semester', Number(m[4])) : masaOf(tahun, 'tahun', 1)
}

/** The triwulan a day is in. */
export const triwulanOf = (tanggal: Tanggal): Masa =>
  masaOf(Number(tanggal.slice(0, 4)), 'triwulan', Math.floor((Number(tanggal.slice(5, 7)) - 1) / 3) + 1)

/** What to choose from: the parts of a year, and the years around it. */
export const listMasa = (tahun: number): Masa[] => [
  ...[1, 2, 3, 4].map((n) => masaOf(tahun, 'triwulan', n)),
  masaOf(tahun, 'semester', 1),
  masaOf(tahun, 'semester', 2),
  masaOf(tahun, 'tahun', 1),
]
