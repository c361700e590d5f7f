import type { Actor } from '../../../kernel/actor.ts'
import { AppError, common } from '../../../kernel/errors.ts'
import * as audit from '../../../platform/audit/index.ts'
import type { Trx } from '../../../platform/db/types.ts'
import { lockForWork } from '../periode/commands.ts'
import { setTemaSaran } from './store.ts'
import { isTema } from './tema-2026-11.ts'

/** Puts a comment where a person says it belongs; the words of the list no longer decide. No theme is a decision too. */
export async function changeTemaSaran(
  trx: Trx,
  actor: Actor,
  periodeId: string,
  urut: number,
  tema: readonly string[],
): Promise<void> {
  const periode = await lockForWork(trx, actor, periodeId)
  const known = [...new Set(tema.filter(isTema))].toSorted()
  const olehId = actor.kind === 'pejabat' ? actor.id : null
  if (!(await setTemaSaran(trx, periode.instansiId, periodeId, urut, known, olehId)))
    throw new AppError(common.notFound)
  await audit.record(trx, actor, 'survei.saran.tema', periodeId, { urut, tema: known })
}
