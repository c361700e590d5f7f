// The whole application on a port of its own, in a process of its own: node server.ts PORT with SAMBUT_DATA and BENCH_INSTANSI.
import { createServer } from 'node:http'
import { getRequestListener } from '@hono/node-server'
import { createApp } from '../../src/app.ts'
import { actorMiddleware, AUTH_ROLE, openMasuk, requireActor } from '../../src/platform/auth/index.ts'
import { openCluster } from '../../src/platform/db/cluster.ts'
import { createPool, openDb } from '../../src/platform/db/open.ts'
import { createMetrics } from '../../src/platform/http/metrics.ts'
import { healthRoutes } from '../../src/platform/http/health.ts'
import { loadActor } from '../../src/registry/index.ts'
import { masukRoutes } from '../../src/registry/rooms.ts'
import { buildDeps } from '../../test/support/deps.ts'
import { pastikanPengelola } from './pejabat.ts'

const port = Number(process.argv[2])
const cluster = await openCluster({ dataDir: process.env['SAMBUT_DATA'] ?? '', shared: true })
const bawaan = buildDeps(openDb({ url: cluster.url }))
const baseUrl = `http://127.0.0.1:${port}`
// A bench is what the guard of the citizens' form is there to stop.
const deps = { ...bawaan, config: { ...bawaan.config, baseUrl, serbuan: undefined } }
const masuk = openMasuk({ ...deps, baseUrl, pool: createPool({ url: cluster.url, max: 5 }, AUTH_ROLE) })
await pastikanPengelola(deps.db, masuk, process.env['BENCH_INSTANSI'] ?? '')
const app = createApp({
  deps,
  readActor: actorMiddleware(masuk, (akunId) => loadActor(deps.db, akunId)),
  requireActor: requireActor(),
  signIn: masukRoutes({ db: deps.db, masuk }),
  health: healthRoutes({ ping: () => deps.db.ping(), ready: () => true, metrics: createMetrics() }),
  desk: [],
})
const answer = getRequestListener(app.fetch)
createServer((req, res) => void answer(req, res)).listen(port, '127.0.0.1', () => console.log('siap'))
process.on('SIGTERM', () => void cluster.stop().then(() => process.exit(0)))
