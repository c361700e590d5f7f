import { Hono } from 'hono'
import type { Deps } from '../../../platform/deps.ts'
import type { AppEnv } from '../../../platform/http/env.ts'
import { laporanRoutes } from '../laporan/routes.tsx'
import { usulRoutes } from '../usul/routes.tsx'
import { buktiRoutes } from './routes-bukti.tsx'
import { daftarRoutes } from './routes-daftar.tsx'
import { isianRoutes } from './routes-isian.tsx'
import { lewatRoutes } from './routes-lewat.tsx'
import { rinciRoutes } from './routes-rinci.tsx'

/** The desk, below `/kerja/tindak-lanjut`. Addresses that are words stand before those that are ids. */
export const mejaRoutes = (deps: Deps): Hono<AppEnv> =>
  new Hono<AppEnv>()
    .route('/', daftarRoutes(deps))
    .route('/', lewatRoutes(deps))
    .route('/', usulRoutes(deps))
    .route('/', laporanRoutes(deps))
    .route('/', isianRoutes(deps))
    .route('/', buktiRoutes(deps))
    .route('/', rinciRoutes(deps))
