import { AppError } from '../../../kernel/errors.ts'
import { computeMinimumResponden } from '../sampel.ts'
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
export function classifySampel(n: number, populasi: number | null): Sampel {
  if (populasi === null) return { minimum: null, mencapaiMinimum: null }
  const minimum = computeMinimumResponden(populasi)
  return { minimum, mencapaiMinimum: n >= minimum }
}

export interface SiapTerbit {
  readonly n: number
  readonly mencapaiMinimum: boolean | null
  readonly ditutup: boolean
  readonly revisiTerakhir: number
}

export interface Persetujuan {
  /** Why there is a revision. */
  readonly alasan: string
  /** Why below the minimum. */
  readonly alasanMinimum: string
  /** Close the periode with the publication. */
  readonly tutup: boolean
}

/** PermenPANRB 14/2017 wants the result published; a sample below the minimum only with a reason that everyone reads. */
export function assertCanTerbit(s: SiapTerbit, p: Persetujuan): void {
  if (s.n < RESPONDEN_PALING_SEDIKIT) throw new AppError(terbitanErrors.terlaluSedikit)
  if (!s.ditutup && !p.tutup) throw new AppError(terbitanErrors.masihTerbuka)
  if (s.mencapaiMinimum === false && p.alasanMinimum === '') throw new AppError(terbitanErrors.alasanMinimum)
  if (s.revisiTerakhir > 0 && p.alasan === '') throw new AppError(terbitanErrors.alasanRevisi)
}
