import { Hono } from 'hono'
import type { Deps } from '../../../platform/deps.ts'
import type { AppEnv } from '../../../platform/http/env.ts'
import { aturRoutes } from '../pengaturan/routes.tsx'
import { rekapRoutes } from '../rekap/routes.tsx'
import { kirimLaporRoutes } from '../lapor/http/routes.tsx'
import { nomorLaporRoutes } from '../lapor/nomor/routes.tsx'
import { penerimaanRoutes } from '../penerimaan/routes.tsx'
import { retensiRoutes } from '../retensi/routes.tsx'
import { tahanRoutes } from '../retensi/tahan-routes.tsx'
import { catatRoutes } from './catat/routes.tsx'
import { createHitungan } from './hitungan.ts'
import { langkahRoutes } from './langkah/routes.tsx'
import { daftarRoutes } from './routes-daftar.tsx'
import { rinciRoutes } from './routes-rinci.tsx'

/** The officers' desk, below `/kerja/pengaduan`. Addresses that are words stand before those that are ids. */
export function mejaRoutes(deps: Deps): Hono<AppEnv> {
  const hitungan = createHitungan(deps)
  return new Hono<AppEnv>()
    .use(async (c, next) => {
      await next()
      if (c.req.method !== 'GET') hitungan.lupa(c.var.pejabat.instansiId)
    })
    .route('/', daftarRoutes(deps, hitungan))
    .route('/', penerimaanRoutes(deps))
    .route('/', retensiRoutes(deps))
    .route('/', aturRoutes(deps))
    .route('/', rekapRoutes(deps))
    .route('/', catatRoutes(deps))
    .route('/', langkahRoutes(deps))
    .route('/', tahanRoutes(deps))
    .route('/', kirimLaporRoutes(deps))
    .route('/', nomorLaporRoutes(deps))
    .route('/', rinciRoutes(deps))
}
