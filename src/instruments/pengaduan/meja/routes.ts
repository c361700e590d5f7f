import { Hono } from 'hono'
import type { Deps } from '../../../platform/deps.ts'
import type { AppEnv } from '../../../platform/http/env.ts'
import { daftarRoutes } from './routes-daftar.tsx'

/** The officers' desk, below `/kerja/pengaduan`. Addresses that are words stand before those that are ids. */
export const mejaRoutes = (deps: Deps): Hono<AppEnv> => new Hono<AppEnv>().route('/', daftarRoutes(deps))
