import { AppError, common } from '../../../kernel/errors.ts'
import { isId } from '../../../kernel/ids.ts'
import type { Db } from '../../../platform/db/types.ts'
import type { Ctx } from '../../../platform/http/env.ts'
import { canSeeAksi } from '../policy.ts'
import { findAksi, type Aksi } from '../store.ts'

/** An id from the address: a wrong shape is "not found" before it reaches SQL. */
export function idOf(c: Ctx, name = 'id'): string {
  const id = c.req.param(name)
  if (!isId(id)) throw new AppError(common.notFound)
  return id
}

/** The action of the address, for a person who may see it; for anybody else there is none. */
export async function getTerlihat(c: Ctx, db: Db): Promise<Aksi> {
  const a = await findAksi(db, idOf(c))
  if (!a || !canSeeAksi(c.var.pejabat, a)) throw new AppError(common.notFound)
  return a
}

export const scopeOf = (c: Ctx): { instansiId: string } => ({ instansiId: c.var.pejabat.instansiId })
