import { Hono } from 'hono'
import type { Deps } from '../../../../platform/deps.ts'
import type { AppEnv } from '../../../../platform/http/env.ts'
import { imporInstrumenRoutes } from '../impor/routes.tsx'
import { terjemahanRoutes } from '../terjemahan/routes.tsx'
import { daftarInstrumenRoutes } from './routes-daftar.tsx'
import { formulirInstrumenRoutes } from './routes-formulir.tsx'
import { pratinjauInstrumenRoutes } from './routes-pratinjau.tsx'
import { rincianRoutes } from './routes-rincian.tsx'

/** The desk for questionnaires, mounted at `/kerja/survei`; before the periods, whose addresses begin with any id. */
export const instrumenRoutes = (deps: Deps): Hono<AppEnv> =>
  new Hono<AppEnv>()
    .route('/', daftarInstrumenRoutes(deps))
    .route('/', imporInstrumenRoutes(deps))
    .route('/', terjemahanRoutes(deps))
    .route('/', pratinjauInstrumenRoutes(deps))
    .route('/', formulirInstrumenRoutes(deps))
    .route('/', rincianRoutes(deps))
