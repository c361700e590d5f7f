import { AppError, common } from '../../../kernel/errors.ts'
import { isId } from '../../../kernel/ids.ts'
import type { Db } from '../../../platform/db/types.ts'
import type { Ctx } from '../../../platform/http/env.ts'
import { canSee } from '../policy.ts'
import type { Pengaduan } from '../rules.ts'
import { findPengaduan } from '../store.ts'

/** An id from the address: a wrong shape is "not found" before it reaches SQL. */
export function idOf(c: Ctx, name = 'id'): string {
  const id = c.req.param(name)
  if (!isId(id)) throw new AppError(common.notFound)
  return id
}

/** The complaint of the address, for a person who may see it; for anybody else there is none. */
export async function findTerlihat(c: Ctx, db: Db): Promise<Pengaduan | undefined> {
  const p = await findPengaduan(db, idOf(c))
  return p && canSee(c.var.pejabat, p) ? p : undefined
}

export async function getTerlihat(c: Ctx, db: Db): Promise<Pengaduan> {
  const p = await findTerlihat(c, db)
  if (!p) throw new AppError(common.notFound)
  return p
}
