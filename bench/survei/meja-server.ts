// The desk of one officer on a port of its own, in a process of its own so that its memory can be read:
// node meja-server.ts PORT with SAMBUT_DATA and BENCH_PERIODE (a periode of test/support as JSON).
import { createServer } from 'node:http'
import { getRequestListener } from '@hono/node-server'
import { openCluster } from '../../src/platform/db/cluster.ts'
import { openDb } from '../../src/platform/db/open.ts'
import { periodeRoutes } from '../../src/instruments/survei/periode/routes.tsx'
import { buildDeps } from '../../test/support/deps.ts'
import { pejabatUji } from '../../test/support/jawaban.ts'
import { buildMejaApp } from '../../test/support/meja.ts'
import type { PeriodeUji } from '../../test/support/periode.ts'

const periode = JSON.parse(process.env['BENCH_PERIODE'] ?? '') as PeriodeUji
const cluster = await openCluster({ dataDir: process.env['SAMBUT_DATA'] ?? '', shared: true })
const deps = buildDeps(openDb({ url: cluster.url }))
const petugas = pejabatUji(periode, 'petugas')
const answer = getRequestListener(buildMejaApp(deps, petugas, '/kerja/survei', [periodeRoutes(deps)]).fetch)
createServer((req, res) => void answer(req, res)).listen(Number(process.argv[2]), '127.0.0.1', () =>
  console.log('siap'),
)
process.on('SIGTERM', () => void cluster.stop().then(() => process.exit(0)))
