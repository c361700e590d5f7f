import type { FieldErrors } from '../kernel/errors.ts'
import type { Config } from '../platform/config/index.ts'
import type { Deps } from '../platform/deps.ts'
import type { Masuk } from '../platform/auth/index.ts'
import type { Db, OpenDb } from '../platform/db/types.ts'
import type { Ctx } from '../platform/http/env.ts'
import type { RegistriBase } from './frame.tsx'
import { canSeeOrang } from './policy.ts'

export interface RegistriDeps {
  readonly db: OpenDb
  readonly masuk: Masuk
  /** For showing public addresses in full. */
  readonly baseUrl: string
  readonly now: () => Date
  readonly config: Config
  readonly deriveKey: Deps['deriveKey']
  /** Does any room take messages of citizens? */
  readonly didengar?: boolean
}

/** What each page of the registry gets from the request. */
export function baseOf(c: Ctx, errors?: FieldErrors): RegistriBase {
  return {
    desk: c.var.desk,
    adaOrang: canSeeOrang(c.var.pejabat),
    ...(errors ? { errors } : {}),
    ...(c.req.query('tersimpan') === '1' && !errors ? { tersimpan: true } : {}),
  }
}

export const inScope = <T>(c: Ctx, db: OpenDb, run: (trx: Db) => Promise<T>): Promise<T> =>
  db.read({ instansiId: c.var.pejabat.instansiId }, run)
