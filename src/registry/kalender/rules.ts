import { ENAM_HARI, kalenderKerja, LIMA_HARI, type KalenderKerja } from '../../kernel/hari-kerja.ts'
import type { Tanggal } from '../../kernel/clock.ts'

export type JenisLibur = 'libur_nasional' | 'cuti_bersama' | 'libur_daerah'

export interface LiburNasional {
  readonly tanggal: Tanggal
  readonly jenis: 'libur_nasional' | 'cuti_bersama'
  readonly nama: string
}

export interface Libur {
  readonly tanggal: Tanggal
  readonly jenis: JenisLibur
  readonly nama: string
  /** The decree that says so. */
  readonly dasar: string
}

export interface AturanKerja {
  readonly hariKerja: 5 | 6
  /** Civil servants are off on cuti bersama; a hospital's counters may not be. */
  readonly cutiBersamaLibur: boolean
}

/** Days off and working week as the kernel's arithmetic wants them. */
export function buildKalender(libur: readonly Libur[], aturan: AturanKerja): KalenderKerja {
  const off = libur.filter((l) => aturan.cutiBersamaLibur || l.jenis !== 'cuti_bersama')
  return kalenderKerja(
    off.map((l) => l.tanggal),
    aturan.hariKerja === 6 ? ENAM_HARI : LIMA_HARI,
  )
}

/** Years between two dates for which no national holiday is recorded: deadlines there may still move. */
export function listTahunKosong(libur: readonly Libur[], dari: Tanggal, sampai: Tanggal): number[] {
  const known = new Set(
    libur.filter((l) => l.jenis === 'libur_nasional').map((l) => Number(l.tanggal.slice(0, 4))),
  )
  const years: number[] = []
  for (let y = Number(dari.slice(0, 4)); y <= Number(sampai.slice(0, 4)); y++)
    if (!known.has(y)) years.push(y)
  return years
}
