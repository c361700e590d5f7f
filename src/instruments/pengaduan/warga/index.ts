import { Hono } from 'hono'
import type { Deps } from '../../../platform/deps.ts'
import type { AppEnv } from '../../../platform/http/env.ts'
import { ombudsmanRoutes } from '../ombudsman/routes.ts'
import { publikRoutes } from '../publik/routes.tsx'
import { createKonteks } from './konteks.ts'
import { lacakRoutes } from './routes-lacak.tsx'
import { tandaRoutes } from './routes-tanda.ts'
import { baruRoutes } from './routes.tsx'

/** Everything a citizen opens. */
export function wargaRoutes(deps: Deps): Hono<AppEnv> {
  const konteks = createKonteks(deps)
  return new Hono<AppEnv>()
    .route('/', baruRoutes(deps, konteks))
    .route('/', tandaRoutes(deps))
    .route('/', lacakRoutes(deps))
    .route('/', ombudsmanRoutes(deps))
    .route('/', publikRoutes(deps, konteks))
}
