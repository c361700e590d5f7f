import type { Db } from '../../../platform/db/types.ts'
import { sidikSuara } from '../suara/index.ts'
import type { SidikSuara } from './isi.ts'

/** Fingerprint of the votes of the opinion mapping, or null where nobody voted. */
export async function loadSidikSuara(db: Db, forumId: string): Promise<SidikSuara | null> {
  const { sidik, pemilih, pernyataan, suara } = await sidikSuara(db, forumId)
  return suara === 0 ? null : { hash: sidik, peserta: pemilih, pernyataan, suara }
}
