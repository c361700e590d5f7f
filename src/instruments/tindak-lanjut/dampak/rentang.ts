import { addDays, type Tanggal } from '../../../kernel/clock.ts'

/** Two spans of days to compare, first and last day each. */
export interface DuaRentang {
  readonly lama: Rentang
  readonly baru: Rentang
}
export interface Rentang {
  readonly dari: Tanggal
  readonly sampai: Tanggal
}

const SETAHUN = 365

/** First and last day both count. */
export const banyakHari = ({ dari, sampai }: Rentang): number =>
  Math.max(0, Math.round((Date.parse(sampai) - Date.parse(dari)) / 86_400_000) + 1)

/**
 * What is compared of complaints and durations, which do not wait for a survey: after, from the day the expectation was written (and the
 * reference had ended) to the end of the periode that answers, at most a year; before, as many days up to the end of the reference, not
 * further back than records reach (`sejak`). Reference to 30 June 2026, written 20 July, answered to 30 June 2027: 345 days from
 * 21 July 2026 against the 345 up to 30 June 2026. Undefined where one of them is empty.
 */
export function computeRentang(
  acuanSelesai: Tanggal,
  tanggal: Tanggal,
  jawabSelesai: Tanggal,
  sejak?: Tanggal,
): DuaRentang | undefined {
  const lewat = acuanSelesai > tanggal ? acuanSelesai : tanggal
  const awal = addDays(lewat, 1)
  const setahun = addDays(jawabSelesai, 1 - SETAHUN)
  const baru = { dari: awal > setahun ? awal : setahun, sampai: jawabSelesai }
  const penuh = addDays(acuanSelesai, 1 - banyakHari(baru))
  const lama = { dari: sejak !== undefined && sejak > penuh ? sejak : penuh, sampai: acuanSelesai }
  return banyakHari(baru) === 0 || banyakHari(lama) === 0 ? undefined : { lama, baru }
}

/** Stretches of a month; where the spans are short, of a week, so that there are enough to see bursts by. */
export const panjangPotong = ({ lama, baru }: DuaRentang): number =>
  banyakHari(lama) + banyakHari(baru) >= 180 ? 30 : 7

/** The stretches of a span, each with its days: 95 days by 30 → 30, 30, 30, 5. */
export function potongHari(r: Rentang, panjang: number): number[] {
  const hari = banyakHari(r)
  return Array.from({ length: Math.ceil(hari / panjang) }, (_, i) => Math.min(panjang, hari - i * panjang))
}
