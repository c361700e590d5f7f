import { Hono } from 'hono'
import type { Deps } from '../../../../platform/deps.ts'
import type { AppEnv } from '../../../../platform/http/env.ts'
import { acaraRoutes } from './routes-acara.tsx'
import { buktiRoutes } from './routes-bukti.tsx'
import { butirRoutes } from './routes-butir.tsx'
import { dokumenRoutes } from './routes-dokumen.ts'
import { notulenRoutes } from './routes-notulen.tsx'
import { tetapkanRoutes } from './routes-tetapkan.tsx'

/** Minutes, berita acara and evidence of one forum, below `/kerja/fkp`. */
export const mejaAcaraRoutes = (deps: Deps): Hono<AppEnv> =>
  new Hono<AppEnv>()
    .route('/', dokumenRoutes(deps))
    .route('/', notulenRoutes(deps))
    .route('/', tetapkanRoutes(deps))
    .route('/', butirRoutes(deps))
    .route('/', acaraRoutes(deps))
    .route('/', buktiRoutes(deps))
