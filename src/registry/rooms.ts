import { Hono } from 'hono'
import type { AppEnv } from '../platform/http/env.ts'
import { akunRoutes } from './akun/routes.tsx'
import type { RegistriDeps } from './desk.ts'
import { instansiRoutes } from './instansi/routes.tsx'
import { kalenderRoutes } from './kalender/routes.tsx'
import { kanalRoutes } from './kanal/routes.tsx'
import { layananRoutes } from './layanan/routes.tsx'
import { orangRoutes } from './orang/routes.tsx'
import { unitRoutes } from './unit/routes.tsx'
import './words-salah.ts'
import { wilayahRoutes } from './wilayah/routes.tsx'

export { masukRoutes } from './masuk/routes.tsx'

/** What the registry puts on the desk, by path. */
export function registryDesk(deps: RegistriDeps): readonly (readonly [string, Hono<AppEnv>])[] {
  const registri = new Hono<AppEnv>()
  for (const routes of [
    unitRoutes,
    layananRoutes,
    orangRoutes,
    kalenderRoutes,
    kanalRoutes,
    instansiRoutes,
    wilayahRoutes,
  ]) {
    registri.route('/', routes(deps))
  }
  return [
    ['/kerja/akun', akunRoutes(deps)],
    ['/kerja/registri', registri],
  ]
}
