import { AppError } from '../../../kernel/errors.ts'
import type { UnsurKunci } from '../instrumen.ts'
import { rencanaErrors } from './errors.ts'

/** Triwulan of the statutory RTL table: TW I to TW IV. */
export type Triwulan = 1 | 2 | 3 | 4
export const triwulanList: readonly Triwulan[] = [1, 2, 3, 4]
const ROMAWI = ['I', 'II', 'III', 'IV']
export const triwulanText = (t: Triwulan): string => `TW ${ROMAWI[t - 1]!}`

/** When something is to be done: quarters of one year. */
export interface WaktuRencana {
  readonly tahun: number
  readonly triwulan: readonly Triwulan[]
}

/** One line of the RTL table: prioritas unsur · kegiatan · waktu · penanggung jawab. */
export interface Rencana {
  readonly id: string
  readonly unsur: UnsurKunci
  readonly kegiatan: string
  readonly waktu: WaktuRencana
  readonly penanggungJawab: string
}

/** As it is stored and printed: `TW I, TW III 2027`. */
export const formatWaktu = (w: WaktuRencana): string =>
  `${w.triwulan
    .toSorted((a, b) => a - b)
    .map(triwulanText)
    .join(', ')} ${w.tahun}`

export function parseWaktu(text: string): WaktuRencana {
  const tahun = Number(/(\d{4})\s*$/.exec(text)?.[1] ?? 0)
  const found = [...text.matchAll(/\bTW (IV|I{1,3})\b/g)].map((m) => ROMAWI.indexOf(m[1]!) + 1)
  return { tahun, triwulan: triwulanList.filter((t) => found.includes(t)) }
}

/** A table that nobody can read is a table that nobody carries out. */
export const RENCANA_MAKS = 40

export function assertCanAdd(banyak: number): void {
  if (banyak >= RENCANA_MAKS) throw new AppError(rencanaErrors.terlaluBanyak)
}

/** The quarter in which actions decided now can begin: the next one. November 2026 → TW I 2027. */
export function nextTriwulan(hariIni: string): { tahun: number; triwulan: Triwulan } {
  const tahun = Number(hariIni.slice(0, 4))
  const now = Math.floor((Number(hariIni.slice(5, 7)) - 1) / 3) + 1
  return now === 4 ? { tahun: tahun + 1, triwulan: 1 } : { tahun, triwulan: (now + 1) as Triwulan }
}
