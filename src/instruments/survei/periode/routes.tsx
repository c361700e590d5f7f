import { Hono } from 'hono'
import type { Deps } from '../../../platform/deps.ts'
import type { AppEnv } from '../../../platform/http/env.ts'
import { sampelRoutes } from '../sampel/routes.tsx'
import { tandaRoutes } from '../integritas/routes.tsx'
import { saranRoutes } from '../saran/routes.tsx'
import { rincianRoutes } from '../statistik/routes.tsx'
import { daftarRoutes } from './routes-daftar.tsx'
import { formulirRoutes } from './routes-formulir.tsx'
import { hasilRoutes } from './routes-hasil.tsx'
import { posterRoutes } from './routes-poster.ts'
import { sebarRoutes } from './routes-sebar.tsx'
import { tutupRoutes } from './routes-tutup.tsx'
import { tambahanRoutes } from './routes-tambahan.tsx'
import { unduhRoutes } from './routes-unduh.ts'

/** The desk for periods, mounted at `/kerja/survei`. */
export const periodeRoutes = (deps: Deps): Hono<AppEnv> =>
  new Hono<AppEnv>()
    .route('/', daftarRoutes(deps))
    .route('/', formulirRoutes(deps))
    .route('/', tutupRoutes(deps))
    .route('/', sampelRoutes(deps))
    .route('/', saranRoutes(deps))
    .route('/', tandaRoutes(deps))
    .route('/', rincianRoutes(deps))
    .route('/', sebarRoutes(deps))
    .route('/', posterRoutes(deps))
    .route('/', tambahanRoutes(deps))
    .route('/', unduhRoutes(deps))
    .route('/', hasilRoutes(deps))
