import { Hono } from 'hono'
import type { Deps } from '../../../platform/deps.ts'
import type { AppEnv } from '../../../platform/http/env.ts'
import { laporRoutes } from '../lapor/routes.tsx'

/** The desk's pages about other systems, mounted before `/:id`. */
export const luarRoutes = (deps: Deps): Hono<AppEnv> => new Hono<AppEnv>().route('/', laporRoutes(deps))
