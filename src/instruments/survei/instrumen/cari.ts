import type { Db, Trx } from '../../../platform/db/types.ts'
import { findInstrumenBawaan, type Instrumen } from '../instrumen.ts'

/**
 * The instrument of a periode, whoever made it. What Sambut ships needs no query; a stored version never changes once it
 * is used, so callers may keep what they get.
 */
export function findInstrumen(
  _db: Db | Trx,
  _instansiId: string,
  kode: string,
  versi: number,
): Promise<Instrumen | undefined> {
  return Promise.resolve(findInstrumenBawaan(kode, versi))
}
