import type { Actor } from '../../../kernel/actor.ts'
import { AppError, common } from '../../../kernel/errors.ts'
import type { Db, Trx } from '../../../platform/db/types.ts'
import { canSeeForum, canSusunForum } from '../policy.ts'
import { findForum, lockForum, type Forum } from '../store.ts'
import { acaraErrors } from './errors.ts'
import { isTercatat } from './rules.ts'
import { findAcara } from './store-acara.ts'

/** The forum for whoever may see it; for anybody else there is none. */
export async function getTerlihat(db: Db, actor: Actor, forumId: string): Promise<Forum> {
  const f = await findForum(db, forumId)
  if (!f || !canSeeForum(actor, f.unitId)) throw new AppError(common.notFound)
  return f
}

/** lock → see → may: who drafts the minutes and the points of a forum. */
export async function lockDisusun(trx: Trx, actor: Actor, forumId: string): Promise<Forum> {
  const f = await lockForum(trx, forumId)
  if (!canSeeForum(actor, f.unitId)) throw new AppError(common.notFound)
  if (!canSusunForum(actor, f.unitId)) throw new AppError(common.forbidden)
  return f
}

/** The same while something may still be written down. */
export async function lockTercatat(trx: Trx, actor: Actor, forumId: string): Promise<Forum> {
  const f = await lockDisusun(trx, actor, forumId)
  const { alasanRevisi } = await findAcara(trx, forumId)
  if (!isTercatat(f.keadaan, alasanRevisi)) throw new AppError(acaraErrors.tertutup)
  return f
}

export const orangOf = (actor: Actor): string | null => (actor.kind === 'pejabat' ? actor.id : null)
