import { AppError } from '../../../kernel/errors.ts'
import { CARA_BAKU, computeMinimum, type CaraSampel } from '../sampel.ts'
import type { RencanaSampel } from '../sampel/rules.ts'
import type { TerbitanSkm } from './snapshot.ts'
import { terbitanErrors } from './errors.ts'

/**
 * Below this nothing is published. The regulation sets a sample, not a floor; this one protects people: with n = 4 each
 * respondent, knowing his own answers, reads those of three colleagues off the averages. (Tubaba 2023 published n = 1.)
 */
export const RESPONDEN_PALING_SEDIKIT = 5

export interface Sampel {
  readonly minimum: number | null
  /** null when the number of users is unknown: then nobody can say. */
  readonly mencapaiMinimum: boolean | null
}

/** 278 of 1,000 users reach the minimum, 277 do not. */
export function classifySampel(n: number, populasi: number | null, cara?: CaraSampel): Sampel {
  const minimum = computeMinimum(populasi, cara)
  return { minimum, mencapaiMinimum: minimum === null ? null : n >= minimum }
}

/** The plan a publication was made with; before there were plans it was the regulation's table. */
export function rencanaSampelOf(t: Pick<TerbitanSkm, 'sampel' | 'layanan'>): RencanaSampel {
  const s = t.sampel
  if (!s)
    return {
      cara: CARA_BAKU,
      palingSedikit: 0,
      layanan: t.layanan.map((l) => ({ layananId: l.id, populasi: null })),
    }
  return {
    cara: { metode: s.metode, galat: s.galat, hingga: s.hingga },
    palingSedikit: s.palingSedikit,
    layanan: s.layanan.map((l) => ({ layananId: l.id, populasi: l.populasi })),
  }
}

export interface SiapTerbit {
  readonly n: number
  readonly mencapaiMinimum: boolean | null
  readonly ditutup: boolean
  readonly revisiTerakhir: number
  /** Answers that count in this revision or in an earlier one but not in both, for each of those. */
  readonly berubah: readonly number[]
}

export interface Persetujuan {
  /** Why there is a revision. */
  readonly alasan: string
  /** Why below the minimum. */
  readonly alasanMinimum: string
  /** Close the periode with the publication. */
  readonly tutup: boolean
}

const isKecil = (n: number): boolean => n > 0 && n < RESPONDEN_PALING_SEDIKIT

/** PermenPANRB 14/2017 wants the result published; a sample below the minimum only with a reason that everyone reads. */
export function assertCanTerbit(s: SiapTerbit, p: Persetujuan): void {
  if (s.n < RESPONDEN_PALING_SEDIKIT) throw new AppError(terbitanErrors.terlaluSedikit)
  if (!s.ditutup && !p.tutup) throw new AppError(terbitanErrors.masihTerbuka)
  if (s.mencapaiMinimum === false && p.alasanMinimum === '') throw new AppError(terbitanErrors.alasanMinimum)
  if (s.berubah.some(isKecil)) throw new AppError(terbitanErrors.selisihKecil)
  if (s.revisiTerakhir > 0 && p.alasan === '') throw new AppError(terbitanErrors.alasanRevisi)
}
