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

/** `bulan` months back, on the last day where the month is shorter: 31 May less 3 months is 28 February. */
export function mundurBulan(now: Date, bulan: number): Date {
  const awal = new Date(Date.UTC(now.getUTCFullYear(), now.getUTCMonth() - bulan, 1))
  const akhir = new Date(Date.UTC(awal.getUTCFullYear(), awal.getUTCMonth() + 1, 0)).getUTCDate()
  const jam = now.getTime() - Date.UTC(now.getUTCFullYear(), now.getUTCMonth(), now.getUTCDate())
  return new Date(awal.getTime() + (Math.min(now.getUTCDate(), akhir) - 1) * 86_400_000 + jam)
}
