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

/** One line of the minutes or of the points, locked for whoever drafts them, as long as it stands. */
export async function lockBaris<T extends { readonly keadaan: string }>(
  trx: Trx,
  actor: Actor,
  forumId: string,
  id: string,
  lock: (trx: Trx, forumId: string, id: string) => Promise<T | undefined>,
  berlaku: T['keadaan'],
): Promise<T> {
  await lockTercatat(trx, actor, forumId)
  const baris = await lock(trx, forumId, id)
  if (!baris || baris.keadaan !== berlaku) throw new AppError(common.notFound)
  return baris
}

export const orangOf = (actor: Actor): string | null => (actor.kind === 'pejabat' ? actor.id : null)
