import { AppError } from '../../../kernel/errors.ts'
import type { Trx } from '../../../platform/db/types.ts'
import { undanganErrors } from './errors.ts'
import { listToken, markTerpakai } from './store.ts'

/**
 * Uses up the invitations that came with answers, in the transaction of the answers. What is written says "this invitation
 * was used" and no more: no answer, no person, no moment. An invitation that cannot be used takes its answer back with it.
 */
export async function spendUndangan(trx: Trx, periodeId: string, hashes: readonly string[]): Promise<void> {
  if (hashes.length === 0) return
  if ((await markTerpakai(trx, periodeId, hashes)) === hashes.length) return
  const [known] = await listToken(trx, periodeId, hashes.slice(0, 1))
  throw new AppError(known ? undanganErrors.terpakai : undanganErrors.asing)
}
