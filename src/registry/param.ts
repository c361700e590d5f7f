import { AppError, common } from '../kernel/errors.ts'
import { isId } from '../kernel/ids.ts'
import type { Ctx } from '../platform/http/env.ts'

/** An id from the address: a wrong shape is "not found" before it reaches SQL. */
export function idParam(c: Ctx, name = 'id'): string {
  const id = c.req.param(name)
  if (!isId(id)) throw new AppError(common.notFound)
  return id
}
