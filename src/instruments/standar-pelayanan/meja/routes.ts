import { Hono } from 'hono'
import type { Deps } from '../../../platform/deps.ts'
import type { AppEnv } from '../../../platform/http/env.ts'
import { cetakRoutes } from '../cetak/routes.ts'
import { imporRoutes } from '../impor/routes.tsx'
import { maklumatRoutes } from '../maklumat/routes.tsx'
import { pengaturanRoutes } from '../pengaturan/routes.tsx'
import { daftarRoutes } from './routes-daftar.tsx'
import { lainRoutes } from './routes-lain.tsx'
import { rinciRoutes } from './routes-rinci.tsx'
import { suntingRoutes } from './routes-sunting.tsx'

/** The desk, below `/kerja/standar-pelayanan`. Addresses that are words stand before those that are ids. */
export const mejaRoutes = (deps: Deps): Hono<AppEnv> =>
  new Hono<AppEnv>()
    .route('/', daftarRoutes(deps))
    .route('/', pengaturanRoutes(deps))
    .route('/', imporRoutes(deps))
    .route('/', suntingRoutes(deps))
    .route('/', cetakRoutes(deps))
    .route('/', maklumatRoutes(deps))
    .route('/', rinciRoutes(deps))
    .route('/', lainRoutes(deps))
