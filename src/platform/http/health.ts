import { timingSafeEqual } from 'node:crypto'
import { getConnInfo } from '@hono/node-server/conninfo'
import { Hono } from 'hono'
import type { AppEnv, Ctx } from './env.ts'
import type { Metrics } from './metrics.ts'

export interface HealthParts {
  /** Answers when the database does. */
  readonly ping: () => Promise<void>
  /** False while the server is stopping: a proxy then sends nobody new. */
  readonly ready: () => boolean
  readonly metrics: Metrics
  /** Whoever shows it may read the figures from anywhere; without one they are for this machine alone. */
  readonly metricsToken?: string | undefined
}

const PATIENCE_MS = 2_000
const FRESH = { 'cache-control': 'no-store' }

/** For operators and proxies: alive (this process answers), ready (it can serve), and figures without anybody's data. */
export function healthRoutes({ ping, ready, metrics, metricsToken }: HealthParts): Hono<AppEnv> {
  return new Hono<AppEnv>()
    .get('/healthz', (c) => c.text('ok\n', 200, FRESH))
    .get('/readyz', async (c) => {
      const basisData = await answers(ping)
      const siap = basisData && ready()
      return c.json({ siap, basisData }, siap ? 200 : 503, FRESH)
    })
    .get('/metrics', async (c) => {
      if (!(metricsToken ? hasToken(c, metricsToken) : isOwnMachine(c))) return c.notFound()
      const type = { 'content-type': 'text/plain; version=0.0.4; charset=utf-8' }
      return c.body(await metrics.text(), 200, { ...FRESH, ...type })
    })
}

function hasToken(c: Ctx, token: string): boolean {
  const [shown, wanted] = [c.req.header('authorization') ?? '', `Bearer ${token}`].map((t) => Buffer.from(t))
  return shown!.length === wanted!.length && timingSafeEqual(shown!, wanted!)
}

/** Behind a proxy everybody's connection comes from this machine: its word that it speaks for another counts. */
function isOwnMachine(c: Ctx): boolean {
  if (c.req.header('x-forwarded-for') !== undefined || c.req.header('forwarded') !== undefined) return false
  try {
    return /^(::1|(::ffff:)?127\.)/.test(getConnInfo(c).remote.address ?? '')
  } catch {
    return false
  }
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
