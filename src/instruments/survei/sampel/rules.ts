import { addDays, type Tanggal } from '../../../kernel/clock.ts'
import { countHariKerja, type KalenderKerja } from '../../../kernel/hari-kerja.ts'
import { computeMinimum, type CaraSampel } from '../sampel.ts'
import { allocateLayanan } from './alokasi.ts'

/** What can be said of the number of respondents behind a result; it stands beside every index. */
export type Keabsahan = 'memenuhi' | 'di_bawah_minimum' | 'populasi_tidak_diketahui'

/** 278 of 1,000 users: memenuhi; 277: di bawah minimum; users never counted: nobody can say. */
export function classifyKeabsahan(n: number, minimum: number | null): Keabsahan {
  if (minimum === null) return 'populasi_tidak_diketahui'
  return n >= minimum ? 'memenuhi' : 'di_bawah_minimum'
}

/** The plan of a periode: how its minimum is settled, and the users of each of its services. */
export interface RencanaSampel {
  readonly cara: CaraSampel
  /** No service is asked fewer than this, so that each has a figure of its own. */
  readonly palingSedikit: number
  readonly layanan: readonly LayananSampel[]
}

export interface LayananSampel {
  readonly layananId: string
  /** null: not counted for this service alone. */
  readonly populasi: number | null
}

export interface SasaranLayanan extends LayananSampel {
  /** null while the users of some service are not counted. */
  readonly sasaran: number | null
}

export interface HasilSampel {
  readonly minimum: number | null
  /** The minimum, or more where the floors of small services ask for it. */
  readonly sasaran: number | null
  readonly layanan: readonly SasaranLayanan[]
}

/** The plan worked out: 1,000 users as 900 and 100 → 278 as 250 and 28. */
export function computeSampel(r: RencanaSampel, populasi: number | null): HasilSampel {
  const minimum = computeMinimum(populasi, r.cara)
  const counts = r.layanan.map((l) => l.populasi)
  if (minimum === null || counts.length === 0 || counts.includes(null))
    return { minimum, sasaran: minimum, layanan: r.layanan.map((l) => ({ ...l, sasaran: null })) }
  const shares = allocateLayanan(minimum, counts as number[], r.palingSedikit)
  return {
    minimum,
    sasaran: shares.reduce((a, b) => a + b, 0),
    layanan: r.layanan.map((l, i) => ({ ...l, sasaran: shares[i]! })),
  }
}

export interface Kekurangan {
  readonly layananId: string
  readonly sasaran: number
  readonly n: number
  readonly kurang: number
}

/** Services that have not reached their share yet, the widest gap first. */
export function listKekurangan(
  layanan: readonly SasaranLayanan[],
  nOf: (layananId: string) => number,
): Kekurangan[] {
  return layanan
    .flatMap(({ layananId, sasaran }) => {
      const n = nOf(layananId)
      return sasaran === null || n >= sasaran ? [] : [{ layananId, sasaran, n, kurang: sasaran - n }]
    })
    .toSorted((a, b) => b.kurang - a.kurang)
}

/** Working days on which somebody can still be asked, today among them; 0 when the periode is over. */
export function countSisaHariKerja(
  hariIni: Tanggal,
  mulai: Tanggal,
  selesai: Tanggal,
  kalender: KalenderKerja,
): number {
  const from = hariIni > mulai ? hariIni : mulai
  return from > selesai ? 0 : countHariKerja(addDays(from, -1), selesai, kalender)
}
