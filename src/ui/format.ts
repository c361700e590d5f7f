import { tanggalOf, type Tanggal, type Zona } from '../kernel/clock.ts'
import type { Bahasa } from '../kernel/bahasa.ts'

/** How numbers, dates and money are written. Written out rather than left to Intl, so that every server prints the same. */
const BULAN: Record<Bahasa, readonly string[]> = {
  id: 'Januari Februari Maret April Mei Juni Juli Agustus September Oktober November Desember'.split(' '),
  en: 'January February March April May June July August September October November December'.split(' '),
}
const BULAN_PENDEK: Record<Bahasa, readonly string[]> = {
  id: 'Jan Feb Mar Apr Mei Jun Jul Agt Sep Okt Nov Des'.split(' '),
  en: 'Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec'.split(' '),
}
const HARI: Record<Bahasa, readonly string[]> = {
  id: 'Minggu Senin Selasa Rabu Kamis Jumat Sabtu'.split(' '),
  en: 'Sunday Monday Tuesday Wednesday Thursday Friday Saturday'.split(' '),
}

/** Rounds the written digits half-up: 86.405 is 86.41, whatever the binary fraction behind it says. */
function roundText(text: string, decimals: number): string {
  const [whole = '0', fraction = ''] = text.split('.')
  if (fraction.length <= decimals) return decimals ? `${whole}.${fraction.padEnd(decimals, '0')}` : whole
  const kept = BigInt(whole + fraction.slice(0, decimals)) + (fraction[decimals]! >= '5' ? 1n : 0n)
  const digits = kept.toString().padStart(decimals + 1, '0')
  return decimals ? `${digits.slice(0, -decimals)}.${digits.slice(-decimals)}` : digits
}

/** 1234.56 → `1.234,56` (id), `1,234.56` (en). Takes exact decimal text as well as numbers. */
export function formatNumber(value: number | bigint | string, lang: Bahasa, decimals?: number): string {
  const text = String(value)
  if (!/^-?\d+(\.\d+)?$/.test(text)) {
    return typeof value === 'number' && Number.isFinite(value)
      ? formatNumber(value.toFixed(decimals ?? 0), lang)
      : '–'
  }
  const negative = text.startsWith('-')
  const plain = negative ? text.slice(1) : text
  const [whole = '0', fraction] = (decimals === undefined ? plain : roundText(plain, decimals)).split('.')
  const [group, point] = lang === 'id' ? ['.', ','] : [',', '.']
  const grouped = whole.replace(/\B(?=(\d{3})+$)/g, group)
  const zero = /^0*$/.test(whole + (fraction ?? ''))
  return `${negative && !zero ? '−' : ''}${grouped}${fraction ? point + fraction : ''}`
}

/** Percent of a hundred: 12.5 → `12,5%`. */
export const formatPercent = (percent: number | string, lang: Bahasa, decimals = 1): string =>
  `${formatNumber(percent, lang, decimals)}%`

/** A part of a whole as percent: 3 of 8 → `37,5%`; of nothing → `–`. */
export const formatShare = (part: number, whole: number, lang: Bahasa, decimals = 1): string =>
  whole > 0 ? formatPercent((part * 100) / whole, lang, decimals) : '–'

/** 25000 → `Rp 25.000`. */
export const formatRupiah = (value: number | bigint | string, lang: Bahasa): string => {
  const text = formatNumber(value, lang)
  return text.startsWith('−') ? `−Rp ${text.slice(1)}` : `Rp ${text}`
}

interface Parts {
  readonly year: string
  readonly month: number
  readonly day: number
  readonly weekday: number
}
function partsOf(at: Tanggal | Date, zona: Zona): Parts {
  const text = typeof at === 'string' ? at.slice(0, 10) : tanggalOf(at, zona)
  return {
    year: text.slice(0, 4),
    month: Number(text.slice(5, 7)) - 1,
    day: Number(text.slice(8, 10)),
    weekday: new Date(`${text}T00:00:00Z`).getUTCDay(),
  }
}

/** `17 Agustus 2026`. */
export function formatDate(at: Tanggal | Date, lang: Bahasa, zona: Zona = 'WIB'): string {
  const p = partsOf(at, zona)
  return `${p.day} ${BULAN[lang][p.month]} ${p.year}`
}

/** `17 Agt 2026`, for narrow columns. */
export function formatDateShort(at: Tanggal | Date, lang: Bahasa, zona: Zona = 'WIB'): string {
  const p = partsOf(at, zona)
  return `${p.day} ${BULAN_PENDEK[lang][p.month]} ${p.year}`
}

/** `Senin, 17 Agustus 2026`. */
export const formatDateLong = (at: Tanggal | Date, lang: Bahasa, zona: Zona = 'WIB'): string =>
  `${HARI[lang][partsOf(at, zona).weekday]}, ${formatDate(at, lang, zona)}`

/** `1–31 Maret 2026`, `28 Februari–31 Maret 2026`, `30 Desember 2025–5 Januari 2026`. */
export function formatDateRange(
  from: Tanggal | Date,
  to: Tanggal | Date,
  lang: Bahasa,
  zona: Zona = 'WIB',
): string {
  const [a, b] = [partsOf(from, zona), partsOf(to, zona)]
  const end = formatDate(to, lang, zona)
  if (a.year !== b.year) return `${formatDate(from, lang, zona)}–${end}`
  if (a.month !== b.month) return `${a.day} ${BULAN[lang][a.month]}–${end}`
  return a.day === b.day ? end : `${a.day}–${end}`
}

/** `1 Jan–30 Jun 2026`, `30 Des 2025–5 Jan 2026`: for narrow columns. */
export function formatDateRangeShort(
  from: Tanggal | Date,
  to: Tanggal | Date,
  lang: Bahasa,
  zona: Zona = 'WIB',
): string {
  const a = partsOf(from, zona)
  const end = formatDateShort(to, lang, zona)
  const begin =
    a.year === partsOf(to, zona).year
      ? `${a.day} ${BULAN_PENDEK[lang][a.month]}`
      : formatDateShort(from, lang, zona)
  return `${begin}–${end}`
}

/** `08.00 WIB` (id), `08:00 WIB` (en). */
export function formatTime(at: Date, lang: Bahasa, zona: Zona = 'WIB'): string {
  const hours = { WIB: 7, WITA: 8, WIT: 9 }[zona]
  const local = new Date(at.getTime() + hours * 3_600_000).toISOString()
  return `${local.slice(11, 13)}${lang === 'id' ? '.' : ':'}${local.slice(14, 16)} ${zona}`
}

/** `17 Agustus 2026 pukul 08.00 WIB`. */
export const formatDateTime = (at: Date, lang: Bahasa, zona: Zona = 'WIB'): string =>
  `${formatDate(at, lang, zona)}${lang === 'id' ? ' pukul ' : ', '}${formatTime(at, lang, zona)}`

/** How far a date is from today, in days: `hari ini`, `besok`, `kemarin`, `3 hari lagi`, `12 hari lalu`. */
export function formatRelativeDays(target: Tanggal, today: Tanggal, lang: Bahasa): string {
  const days = Math.round((Date.parse(`${target}T00:00:00Z`) - Date.parse(`${today}T00:00:00Z`)) / 86_400_000)
  const near = { id: ['kemarin', 'hari ini', 'besok'], en: ['yesterday', 'today', 'tomorrow'] }[lang][
    days + 1
  ]
  if (near) return near
  const n = formatNumber(Math.abs(days), lang)
  if (lang === 'id') return days > 0 ? `${n} hari lagi` : `${n} hari lalu`
  return days > 0 ? `in ${n} days` : `${n} days ago`
}
