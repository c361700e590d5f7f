import type { KelompokPeserta } from '../rules.ts'
import { kelompokPublikList, rentanList, type Rentan } from './golongan.ts'

/** What of a participant counts for the composition. */
export interface Anggota {
  readonly kelompok: KelompokPeserta
  readonly rentan: readonly Rentan[]
  readonly hadir: boolean
}

export interface Hitungan {
  readonly diundang: number
  readonly hadir: number
}

export interface Komposisi {
  readonly kelompok: Readonly<Record<KelompokPeserta, Hitungan>>
  readonly rentan: Readonly<Record<Rentan, Hitungan>>
  /** Of anybody who is named as vulnerable. */
  readonly rentanSemua: Hitungan
  /** Of the five groups, those nobody stands for yet (or, after the meeting, nobody came from). */
  readonly belum: readonly KelompokPeserta[]
  /** How many of the five groups take part: what PEKPPP 2.a.P counts. */
  readonly terisi: number
}

/**
 * Who takes part, by the five groups of the public and the vulnerable among them. No minimum number per group is known of
 * PermenPANRB 16/2017, so none is asked: a group counts with its first person. Four groups of five: `terisi` 4, one `belum`.
 */
export function computeKomposisi(list: readonly Anggota[], sesudah: boolean): Komposisi {
  const hitung = (syarat: (a: Anggota) => boolean): Hitungan => {
    const milik = list.filter(syarat)
    return { diundang: milik.length, hadir: milik.filter((a) => a.hadir).length }
  }
  const kelompok = Object.fromEntries(
    [...kelompokPublikList, 'penyelenggara' as const].map((k) => [k, hitung((a) => a.kelompok === k)]),
  ) as Record<KelompokPeserta, Hitungan>
  const rentan = Object.fromEntries(
    rentanList.map((r) => [r, hitung((a) => a.rentan.includes(r))]),
  ) as Record<Rentan, Hitungan>
  const ada = (k: KelompokPeserta): boolean => (sesudah ? kelompok[k].hadir : kelompok[k].diundang) > 0
  const belum = kelompokPublikList.filter((k) => !ada(k))
  return {
    kelompok,
    rentan,
    rentanSemua: hitung((a) => a.rentan.length > 0),
    belum,
    terisi: kelompokPublikList.length - belum.length,
  }
}
