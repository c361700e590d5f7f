import type { Hono } from 'hono'
import type { Masuk } from '../platform/auth/index.ts'
import type { OpenDb } from '../platform/db/types.ts'
import type { AppEnv } from '../platform/http/env.ts'
import { akunRoutes } from './akun/routes.tsx'

export { masukRoutes } from './masuk/routes.tsx'

/** What the registry puts on the desk, by path. */
export function registryDesk(deps: {
  readonly db: OpenDb
  readonly masuk: Masuk
}): readonly (readonly [string, Hono<AppEnv>])[] {
  return [['/kerja/akun', akunRoutes(deps)]]
}
