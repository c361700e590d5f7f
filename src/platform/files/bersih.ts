import { AppError } from '../../kernel/errors.ts'
import { scanClamd, type AlamatClamd } from './clamd.ts'
import { berkasErrors } from './errors.ts'

/**
 * Looked through before it is kept, where clamd is set up: for an officer who hands in a few files a year and can wait for the answer. A
 * scanner that gives none has not said "clean".
 */
export async function assertBersih(clamd: AlamatClamd | undefined, isi: Uint8Array | Blob): Promise<void> {
  if (!clamd) return
  const hasil = await scanClamd(clamd, isi).catch(() => undefined)
  if (!hasil) throw new AppError(berkasErrors.belumDipindai)
  if (!hasil.bersih) throw new AppError(berkasErrors.terinfeksi)
}
