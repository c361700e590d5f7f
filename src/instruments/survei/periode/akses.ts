import { AppError, common } from '../../../kernel/errors.ts'
import { isId } from '../../../kernel/ids.ts'
import type { Db } from '../../../platform/db/types.ts'
import type { Ctx } from '../../../platform/http/env.ts'
import { canSee, canWork } from '../policy.ts'
import type { Periode } from './periode.ts'
import { findPeriode } from './store.ts'

/** The period a page under `/:id` is about, for somebody who may see it. */
export async function getPeriodeTerlihat(c: Ctx, db: Db): Promise<Periode> {
  const id = c.req.param('id')
  const periode = isId(id) ? await findPeriode(db, id) : undefined
  if (!periode || !canSee(c.var.pejabat, periode)) throw new AppError(common.notFound)
  return periode
}

/** The same, for a page whose form only some may send. */
export async function getPeriodeKerja(c: Ctx, db: Db): Promise<Periode> {
  const periode = await getPeriodeTerlihat(c, db)
  if (!canWork(c.var.pejabat, periode)) throw new AppError(common.forbidden)
  return periode
}

/** An id from the address, before anything is locked for it. */
export function idParam(c: Ctx): string {
  const id = c.req.param('id')
  if (!isId(id)) throw new AppError(common.notFound)
  return id
}
