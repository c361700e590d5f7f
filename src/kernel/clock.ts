/** The three Indonesian zones. None has daylight saving. */
export type Zona = 'WIB' | 'WITA' | 'WIT'

export const OFFSET_HOURS: Record<Zona, number> = { WIB: 7, WITA: 8, WIT: 9 }
export const IANA: Record<Zona, string> = {
  WIB: 'Asia/Jakarta',
  WITA: 'Asia/Makassar',
  WIT: 'Asia/Jayapura',
}

/** Calendar date in a zone, `YYYY-MM-DD`. */
export type Tanggal = string

export function tanggalOf(at: Date, zona: Zona): Tanggal {
  return new Date(at.getTime() + OFFSET_HOURS[zona] * 3_600_000).toISOString().slice(0, 10)
}

/** The instant at which a calendar date begins in a zone. */
export function startOfTanggal(tanggal: Tanggal, zona: Zona): Date {
  return new Date(Date.parse(`${tanggal}T00:00:00Z`) - OFFSET_HOURS[zona] * 3_600_000)
}

export function addDays(tanggal: Tanggal, days: number): Tanggal {
  return new Date(Date.parse(`${tanggal}T00:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10)
}

/** A real calendar date written `YYYY-MM-DD`? (31 February is not.) */
export function isTanggal(text: string): text is Tanggal {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false
  const t = Date.parse(`${text}T00:00:00Z`)
  return !Number.isNaN(t) && new Date(t).toISOString().slice(0, 10) === text
}

/** n calendar months later or earlier, never past the end of the month: 31 August 2026 + 6 = 28 February 2027. */
export function addBulan(tanggal: Tanggal, n: number): Tanggal {
  const [y = 0, m = 1, d = 1] = tanggal.split('-').map(Number)
  const bulan = y * 12 + (m - 1) + n
  const awal = (b: number): Tanggal => `${Math.floor(b / 12)}-${String((b % 12) + 1).padStart(2, '0')}-01`
  const akhir = addDays(awal(bulan + 1), -1)
  return Number(akhir.slice(8)) < d ? akhir : `${awal(bulan).slice(0, 8)}${String(d).padStart(2, '0')}`
}

/** `bulan` months before that instant, on the last day where the month is shorter: 31 May less 3 months is 28 February. */
export function mundurBulan(now: Date, bulan: number): Date {
  const [tanggal = '', jam = ''] = now.toISOString().split('T')
  return new Date(`${addBulan(tanggal, -bulan)}T${jam}`)
}
