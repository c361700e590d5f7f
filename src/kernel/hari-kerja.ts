import { addDays, startOfTanggal, tanggalOf, type Tanggal, type Zona } from './clock.ts'

/** Monday 1 … Saturday 6, Sunday 0, as Date.getUTCDay counts. */
export type Hari = 0 | 1 | 2 | 3 | 4 | 5 | 6

export interface KalenderKerja {
  /** Days off beyond the weekly ones: libur nasional, cuti bersama, libur daerah. */
  readonly libur: ReadonlySet<Tanggal>
  /** Days of the week on which the office works. */
  readonly hari: ReadonlySet<Hari>
}

export const LIMA_HARI: ReadonlySet<Hari> = new Set<Hari>([1, 2, 3, 4, 5])
/** Hospitals, many kelurahan and schools. */
export const ENAM_HARI: ReadonlySet<Hari> = new Set<Hari>([1, 2, 3, 4, 5, 6])

export const kalenderKerja = (
  libur: Iterable<Tanggal>,
  hari: ReadonlySet<Hari> = LIMA_HARI,
): KalenderKerja => ({
  libur: new Set(libur),
  hari,
})

export const hariOf = (tanggal: Tanggal): Hari => new Date(`${tanggal}T00:00:00Z`).getUTCDay() as Hari

export function isHariKerja(tanggal: Tanggal, kalender: KalenderKerja): boolean {
  return kalender.hari.has(hariOf(tanggal)) && !kalender.libur.has(tanggal)
}

/** A calendar without one working day in this many days is a mistake, not a long holiday. */
const LONGEST_PAUSE = 400

/**
 * The n-th working day after a date. The starting day is not counted (it has partly passed), nor does it matter whether
 * it was a working day: from Friday 13 and from Saturday 14 November 2026, 3 working days end on Wednesday 18.
 * Zero working days: the day itself, or the next working day when the office is closed on it.
 */
export function addHariKerja(mulai: Tanggal, n: number, kalender: KalenderKerja): Tanggal {
  if (!Number.isInteger(n) || n < 0) throw new RangeError(`not a number of working days: ${n}`)
  const libur = liburKerja(kalender)
  let hari = nomorHari(mulai)
  let i = firstAfter(libur, hari - 1)
  /** Asked of one day after the other, so the days off are walked along. */
  const buka = (): boolean => {
    while (i < libur.length && libur[i]! < hari) i++
    return kalender.hari.has(hariKe(hari)) && libur[i] !== hari
  }
  let left = n === 0 && !buka() ? 1 : n
  let pause = 0
  while (left > 0) {
    hari++
    const counts = buka()
    left -= counts ? 1 : 0
    pause = counts ? 0 : pause + 1
    if (pause > LONGEST_PAUSE) throw new RangeError('a calendar without working days has no deadlines')
  }
  return new Date(hari * HARI_MS).toISOString().slice(0, 10)
}

export interface Tenggat {
  /** The last day on which it is still in time. */
  readonly tanggal: Tanggal
  /** The instant that day ends in the zone: anything before it is in time. */
  readonly batas: Date
}

/** Due moment of something received at an instant: the whole of the n-th working day still counts. */
export function computeTenggat(mulai: Date, n: number, zona: Zona, kalender: KalenderKerja): Tenggat {
  const tanggal = addHariKerja(tanggalOf(mulai, zona), n, kalender)
  return { tanggal, batas: startOfTanggal(addDays(tanggal, 1), zona) }
}

const HARI_MS = 86_400_000
const nomorHari = (tanggal: Tanggal): number => Date.parse(`${tanggal}T00:00:00Z`) / HARI_MS

/**
 * Working days after `dari` up to and including `sampai`: the inverse of addHariKerja. Negative when it lies before. Whole weeks
 * are multiplied and days off subtracted, so that a hundred old complaints cost no walk through a hundred thousand days.
 */
export function countHariKerja(dari: Tanggal, sampai: Tanggal, kalender: KalenderKerja): number {
  if (sampai < dari) return -countHariKerja(sampai, dari, kalender)
  const mulai = nomorHari(dari)
  const hari = nomorHari(sampai) - mulai
  const sisa = hari % 7
  let n = ((hari - sisa) / 7) * kalender.hari.size
  for (let i = 1; i <= sisa; i++) n += kalender.hari.has(hariKe(mulai + i)) ? 1 : 0
  const libur = liburKerja(kalender)
  return n - (firstAfter(libur, mulai + hari) - firstAfter(libur, mulai))
}

/** 1 January 1970 was a Thursday. */
const hariKe = (nomor: number): Hari => ((((nomor + 4) % 7) + 7) % 7) as Hari

const tersusun = new WeakMap<KalenderKerja, readonly number[]>()

/** Days off on which the office would have worked, in order: made once for a calendar, asked for every line of a list. */
function liburKerja(kalender: KalenderKerja): readonly number[] {
  let list = tersusun.get(kalender)
  if (!list) {
    list = [...kalender.libur]
      .filter((t) => kalender.hari.has(hariOf(t)))
      .map(nomorHari)
      .toSorted((a, b) => a - b)
    tersusun.set(kalender, list)
  }
  return list
}

/** Index of the first one later than `hari`. */
function firstAfter(list: readonly number[], hari: number): number {
  let [low, high] = [0, list.length]
  while (low < high) {
    const mid = (low + high) >> 1
    if (list[mid]! <= hari) low = mid + 1
    else high = mid
  }
  return low
}
