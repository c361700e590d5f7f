import type { Zona } from '../../../kernel/clock.ts'
import { AppError, common } from '../../../kernel/errors.ts'
import { isId } from '../../../kernel/ids.ts'
import type { Db } from '../../../platform/db/types.ts'
import type { Ctx, DeskFrame } from '../../../platform/http/env.ts'
import { getUnit, type Unit } from '../../../registry/index.ts'
import { canSeeForum } from '../policy.ts'
import { findForum, type Forum } from '../store.ts'

/** An id from the address: a wrong shape is "not found" before it reaches SQL. */
export function idOf(c: Ctx, name = 'id'): string {
  const id = c.req.param(name)
  if (!isId(id)) throw new AppError(common.notFound)
  return id
}

export const scopeOf = (c: Ctx): { instansiId: string } => ({ instansiId: c.var.pejabat.instansiId })

/** The forum of the address, for a person who may see it; for anybody else there is none. */
export async function getForumTerlihat(c: Ctx, db: Db): Promise<Forum> {
  const forum = await findForum(db, idOf(c))
  if (!forum || !canSeeForum(c.var.pejabat, forum.unitId)) throw new AppError(common.notFound)
  return forum
}

/** What `<BingkaiForum>` needs, of the forum in the address `/:id/…`. */
export async function muatBingkai(
  c: Ctx,
  db: Db,
): Promise<{ readonly desk: DeskFrame; readonly zona: Zona; readonly forum: Forum; readonly unit: Unit }> {
  const forum = await getForumTerlihat(c, db)
  return { desk: c.var.desk, zona: c.var.zona, forum, unit: await getUnit(db, forum.unitId) }
}
