import { Hono } from 'hono'
import type { Deps } from '../../../platform/deps.ts'
import type { AppEnv } from '../../../platform/http/env.ts'
import { mediaRoutes } from '../media/routes.tsx'
import { naskahRoutes } from '../naskah/routes.tsx'
import { rencanaRoutes } from '../rencana/routes.tsx'
import { laporanRoutes } from './routes-laporan.ts'
import { daftarTerbitanRoutes } from './routes-terbitan.tsx'
import { terbitkanRoutes } from './routes-terbitkan.tsx'

/** The desk for publishing, mounted at `/kerja/survei`: plan, words, publication and its documents. */
export const terbitanRoutes = (deps: Deps): Hono<AppEnv> =>
  new Hono<AppEnv>()
    .route('/', daftarTerbitanRoutes(deps))
    .route('/', terbitkanRoutes(deps))
    .route('/', mediaRoutes(deps))
    .route('/', rencanaRoutes(deps))
    .route('/', naskahRoutes(deps))
    .route('/', laporanRoutes(deps))
