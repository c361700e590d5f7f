import { Hono } from 'hono'
import type { Deps } from '../../../platform/deps.ts'
import type { AppEnv } from '../../../platform/http/env.ts'
import { surelRoutes } from '../kanal/surel/routes.tsx'
import { konektorRoutes } from '../lapor/http/routes.tsx'
import { laporRoutes } from '../lapor/routes.tsx'
import { webhookRoutes } from '../webhook/routes.tsx'
import { kunciRoutes } from './routes-kunci.tsx'

/** The desk's pages about other systems, mounted before `/:id`. */
export const luarRoutes = (deps: Deps): Hono<AppEnv> =>
  new Hono<AppEnv>()
    .route('/', konektorRoutes(deps))
    .route('/', laporRoutes(deps))
    .route('/', surelRoutes(deps))
    .route('/', kunciRoutes(deps))
    .route('/', webhookRoutes(deps))
