import { tanggalOf, type Tanggal, type Zona } from '../../../kernel/clock.ts'
import type { AlasanTahan } from './tipe.ts'

/** When an answer was given, by our clock as well as that can be known. */
export interface WaktuJawaban {
  readonly pada: string
  readonly selisih: number | null
}

/**
 * The device's own time, set right by how far its clock was ahead when it last heard from us before the answer, or else
 * by how far it is ahead now. An answer can be given neither in the future nor before the device was registered.
 */
export function correctWaktu(
  { pada, selisih }: WaktuJawaban,
  kini: { readonly dikirim: Date; readonly sekarang: Date; readonly terdaftar: Date | null },
): Date {
  const ahead = selisih ?? kini.dikirim.getTime() - kini.sekarang.getTime()
  const at = Math.min(Date.parse(pada) - ahead, kini.sekarang.getTime())
  return new Date(kini.terdaftar ? Math.max(at, kini.terdaftar.getTime()) : at)
}

/**
 * Seconds an answer took, as far as it can be believed. The device counts them by a clock that only runs forward, so a wrong
 * time of day changes nothing; but two answers on one screen cannot overlap, so it cannot have taken longer than since the
 * one before. Told: 60 s; the one before ended 7 s earlier: 7 s. A time of day that was set back says nothing.
 */
export function boundDurasi(
  durasi: number | null,
  pada: string,
  sebelum: { readonly pada: string; readonly selisih: number | null } | undefined,
  selisih: number | null,
): number | null {
  if (durasi === null || !sebelum || sebelum.selisih !== selisih) return durasi
  const sela = Math.floor((Date.parse(pada) - Date.parse(sebelum.pada)) / 1000)
  return sela < 0 ? durasi : Math.min(durasi, sela)
}

/** Seconds since a page was made, by the moment in its own number (UUID version 7); null when it says none. */
export function durasiHalaman(kunci: string | undefined, sekarang: Date): number | null {
  if (kunci === undefined || kunci[14] !== '7') return null
  const detik = Math.floor((sekarang.getTime() - parseInt(kunci.replace('-', '').slice(0, 12), 16)) / 1000)
  return detik >= 0 && detik <= 86_400 ? detik : null
}

/** How far the clock of a device is ahead of ours, in whole seconds within what the column holds. */
export const computeSelisih = (dikirim: Date, sekarang: Date): number =>
  Math.max(-2e9, Math.min(2e9, Math.round((dikirim.getTime() - sekarang.getTime()) / 1000)))

export interface PeriodeDinilai {
  readonly mulai: Tanggal
  readonly selesai: Tanggal
  readonly ditutup: boolean
}

/** An answer counts by the day on which it was given, from the first to the last, until the periode is closed by hand. */
export function classifyKiriman(
  periode: PeriodeDinilai | undefined,
  tanggal: Tanggal,
): AlasanTahan | undefined {
  if (!periode) return 'periode_asing'
  if (periode.ditutup) return 'periode_ditutup'
  return tanggal < periode.mulai || tanggal > periode.selesai ? 'di_luar_tanggal' : undefined
}

export const tanggalJawaban = (at: Date, zona: Zona): Tanggal => tanggalOf(at, zona)

/** `diam`: it has not been heard of for more than a day. */
export type KeadaanPerangkat = 'baru' | 'aktif' | 'diam' | 'dicabut'
const DIAM_MS = 26 * 3_600_000

export function computeKeadaan(
  p: {
    readonly dicabutAt: Date | null
    readonly dipasangAt: Date | null
    readonly terakhirAt: Date | null
  },
  now: Date,
): KeadaanPerangkat {
  if (p.dicabutAt) return 'dicabut'
  if (!p.dipasangAt) return 'baru'
  return p.terakhirAt && now.getTime() - p.terakhirAt.getTime() <= DIAM_MS ? 'aktif' : 'diam'
}
