import type { Actor } from '../../../kernel/actor.ts'
import { AppError, common } from '../../../kernel/errors.ts'
import type { Trx } from '../../../platform/db/types.ts'
import { fkpErrors } from '../errors.ts'
import { canSeeForum, canSusunForum } from '../policy.ts'
import { lockForum, type Forum } from '../store.ts'
import { isTerbukaAgenda } from './alur.ts'

export const olehOf = (actor: Actor): string | null => (actor.kind === 'pejabat' ? actor.id : null)

/** Lock → see. */
export async function lockTerlihat(trx: Trx, actor: Actor, id: string): Promise<Forum> {
  const forum = await lockForum(trx, id)
  if (!canSeeForum(actor, forum.unitId)) throw new AppError(common.notFound)
  return forum
}

/** Lock → see → may prepare. */
export async function lockUntukSusun(trx: Trx, actor: Actor, id: string): Promise<Forum> {
  const forum = await lockTerlihat(trx, actor, id)
  if (!canSusunForum(actor, forum.unitId)) throw new AppError(common.forbidden)
  return forum
}

/** And the agenda is not closed yet. */
export async function lockUntukAgenda(trx: Trx, actor: Actor, id: string): Promise<Forum> {
  const forum = await lockUntukSusun(trx, actor, id)
  if (!isTerbukaAgenda(forum.keadaan)) throw new AppError(fkpErrors.agendaTutup)
  return forum
}
