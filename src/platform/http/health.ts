import { Hono } from 'hono'
import type { AppEnv } from './env.ts'
import type { Metrics } from './metrics.ts'

export interface HealthParts {
  /** Answers when the database does. */
  readonly ping: () => Promise<void>
  /** False while the server is stopping: a proxy then sends nobody new. */
  readonly ready: () => boolean
  readonly metrics: Metrics
}

const PATIENCE_MS = 2_000
const FRESH = { 'cache-control': 'no-store' }

/** For operators and proxies: alive (this process answers), ready (it can serve), and figures without anybody's data. */
export function healthRoutes({ ping, ready, metrics }: HealthParts): Hono<AppEnv> {
  return new Hono<AppEnv>()
    .get('/healthz', (c) => c.text('ok\n', 200, FRESH))
    .get('/readyz', async (c) => {
      const basisData = await answers(ping)
      const siap = basisData && ready()
      return c.json({ siap, basisData }, siap ? 200 : 503, FRESH)
    })
    .get('/metrics', async (c) => {
      const type = { 'content-type': 'text/plain; version=0.0.4; charset=utf-8' }
      return c.body(await metrics.text(), 200, { ...FRESH, ...type })
    })
}

async function answers(ping: () => Promise<void>): Promise<boolean> {
  let timer: NodeJS.Timeout | undefined
  const late = new Promise<boolean>((resolve) => (timer = setTimeout(() => resolve(false), PATIENCE_MS)))
  const asked = ping().then(
    () => true,
    () => false,
  )
  return Promise.race([asked, late]).finally(() => clearTimeout(timer))
}
