import { createServer, type RequestListener } from 'node:http'
import { getRequestListener } from '@hono/node-server'
import { createApp, createLanes, hasPendengar, instruments } from './app.ts'
import { ensureDemonstration } from './app/demonstration-apart.ts'
import { openHouse, type House } from './app/house.ts'
import { houseMetrics } from './app/metrics.ts'
import { startUpkeep } from './app/upkeep.ts'
import { OperatorError } from './kernel/errors.ts'
import type { HasilDemo } from './demo/index.ts'
import { actorMiddleware, requireActor } from './platform/auth/index.ts'
import { loadActor } from './registry/index.ts'
import { masukRoutes, registryDesk } from './registry/rooms.ts'
import { publikRoutes } from './surfaces/publik/index.ts'
import { healthRoutes } from './platform/http/health.ts'
import { withLanes } from './platform/http/lane.ts'
import { ConfigError, readConfig, type Config } from './platform/config/index.ts'

/** Milliseconds that requests under way get to finish when the server is told to stop. */
const PATIENCE = 10_000

async function main(): Promise<void> {
  const config = readConfig()
  // From the very first moment: whoever stops a server that is still starting must not leave half of it behind.
  const ending = new AbortController()
  for (const signal of ['SIGTERM', 'SIGINT', 'SIGHUP'] as const) {
    process.on(signal, () => {
      if (!ending.signal.aborted) console.log('Menghentikan Sambut…')
      ending.abort()
    })
  }
  const house = await openHouse(config, instruments)
  try {
    const demo =
      config.demo && !ending.signal.aborted ? await ensureDemonstration(house, ending.signal) : undefined
    if (ending.signal.aborted) {
      await house.close()
      process.exit(0)
    }
    await serveHouse(config, house, demo, ending.signal)
    if (demo) printDemo(config, demo)
  } catch (err) {
    await house.close()
    throw err
  }
}

function printDemo(config: Config, demo: HasilDemo): void {
  const lines = demo.akun.map((a) => `  ${a.surel.padEnd(44)} ${a.jabatan}`)
  console.log(
    [
      '',
      `Kabupaten contoh (seluruh isinya rekaan) terisi. Masuk di ${config.baseUrl}/masuk`,
      ...lines,
      `  sandi semua akun contoh: ${demo.sandi}; PIN anjungan contoh: ${demo.pin}`,
      '',
    ].join('\n'),
  )
}

async function serveHouse(
  config: Config,
  house: House,
  demo: HasilDemo | undefined,
  ending: AbortSignal,
): Promise<void> {
  const metrics = houseMetrics(house)
  const app = createApp({
    deps: house.deps,
    readActor: actorMiddleware(house.masuk, (akunId) => loadActor(house.deps.db, akunId)),
    requireActor: requireActor(),
    signIn: masukRoutes({
      db: house.deps.db,
      masuk: house.masuk,
      ...(demo ? { contoh: { sandi: demo.sandi, akun: demo.akun } } : {}),
    }),
    health: healthRoutes({
      ping: () => house.deps.db.ping(),
      ready: () => !ending.aborted,
      metrics,
      metricsToken: config.metricsToken,
    }),
    observe: metrics.observe,
    desk: registryDesk({
      ...house.deps,
      masuk: house.masuk,
      baseUrl: config.baseUrl,
      didengar: hasPendengar(instruments),
    }),
    publik: publikRoutes(house.deps),
  })
  const { baseUrl } = config
  const shell = { baseUrl, log: house.deps.log, observe: metrics.observe }
  const answer = getRequestListener(app.fetch, { hostname: config.host })
  const application: RequestListener = (req, res) => void answer(req, res)
  const server = createServer(TIMEOUTS, withLanes(createLanes(house.deps), shell, application))
  server.listen(config.port, config.host)
  await new Promise<void>((resolve, reject) => {
    server.once('listening', resolve)
    server.once('error', reject)
  })
  await house.jobs.work(house.deps)
  const upkeep = startUpkeep(house)
  console.log(`Sambut siap di ${config.baseUrl}`)

  const stop = (): void => {
    upkeep.stop()
    const late = setTimeout(() => server.closeAllConnections(), PATIENCE)
    server.closeIdleConnections()
    server.close(() => {
      clearTimeout(late)
      void house.close().then(() => process.exit(0))
    })
  }
  if (ending.aborted) stop()
  else ending.addEventListener('abort', stop, { once: true })
}

/** A slow or silent client cannot hold a connection for ever. */
const TIMEOUTS = { headersTimeout: 10_000, requestTimeout: 60_000, keepAliveTimeout: 5_000 }

try {
  await main()
} catch (err) {
  const plain = err instanceof ConfigError || err instanceof OperatorError
  console.error(plain ? err.message : err)
  if (!plain && err instanceof Error && 'code' in err && err.code === 'EADDRINUSE') {
    console.error('Porta sudah dipakai program lain. Pilih yang lain, misalnya PORT=3001 npm start.')
  }
  process.exit(1)
}
