import { Hono } from 'hono'
import type { Deps } from '../../../platform/deps.ts'
import type { AppEnv } from '../../../platform/http/env.ts'
import { perangkatApi } from './routes-api.ts'
import { perangkatRoutes } from './routes-perangkat.tsx'

/** `/anjungan/…` for tablets in waiting halls, `/wawancara/…` for interviewers' phones: the same program in both. */
export function perangkatPublik(deps: Deps): Hono<AppEnv> {
  const app = new Hono<AppEnv>()
  for (const jenis of ['anjungan', 'wawancara'] as const) {
    app.route(`/${jenis}`, perangkatApi(deps, jenis)).route(`/${jenis}`, perangkatRoutes(deps, jenis))
  }
  return app
}
