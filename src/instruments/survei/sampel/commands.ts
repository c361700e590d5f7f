import type { Actor } from '../../../kernel/actor.ts'
import { AppError } from '../../../kernel/errors.ts'
import * as audit from '../../../platform/audit/index.ts'
import type { Trx } from '../../../platform/db/types.ts'
import { surveiErrors } from '../errors.ts'
import { lockForWork } from '../periode/commands.ts'
import { setSampel, type SampelBaru } from './store.ts'

/**
 * Settles the sampling plan. It may be corrected at any time, after publication too: a published revision keeps the plan
 * it was published with, and the next one shows what changed.
 */
export async function planSampel(
  trx: Trx,
  actor: Actor,
  periodeId: string,
  sampel: SampelBaru,
): Promise<void> {
  const periode = await lockForWork(trx, actor, periodeId)
  if (![...sampel.perLayanan.keys()].every((id) => periode.layananIds.includes(id)))
    throw new AppError(surveiErrors.layananAsing)
  await setSampel(trx, periode, sampel)
  await audit.record(trx, actor, 'survei.sampel.atur', periodeId, {
    ...sampel.cara,
    palingSedikit: sampel.palingSedikit,
    populasi: sampel.populasi,
    sebelumnya: periode.populasi,
    perLayanan: Object.fromEntries(sampel.perLayanan),
  })
}
