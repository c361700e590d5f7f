import type { Db } from '../../../platform/db/types.ts'
import type { SidikSuara } from './isi.ts'

/** Fingerprint of the votes of the opinion mapping, or null where nobody voted. */
export async function loadSidikSuara(_db: Db, _forumId: string): Promise<SidikSuara | null> {
  return null
}
