// Complaints on a port of their own, in a process of its own: the desk of one pengelola and the citizen's pages.
// node server.ts PORT with SAMBUT_DATA and BENCH_INSTANSI.
import { createServer } from 'node:http'
import { getRequestListener } from '@hono/node-server'
import { pengaduan } from '../../src/instruments/pengaduan/index.ts'
import { openCluster } from '../../src/platform/db/cluster.ts'
import { openDb } from '../../src/platform/db/open.ts'
import { buildDeps } from '../../test/support/deps.ts'
import { buildMejaApp } from '../../test/support/meja.ts'
import { pejabatDi } from './pejabat.ts'

const instansiId = process.env['BENCH_INSTANSI'] ?? ''
const cluster = await openCluster({ dataDir: process.env['SAMBUT_DATA'] ?? '', shared: true })
const bawaan = buildDeps(openDb({ url: cluster.url }))
// A bench is what the guard of the citizens' form is there to stop.
const deps = { ...bawaan, config: { ...bawaan.config, serbuan: undefined } }
const app = buildMejaApp(deps, pejabatDi(instansiId), '/kerja/pengaduan', [pengaduan.kerja!(deps)])
if (pengaduan.warga) app.route('/', pengaduan.warga(deps))
const answer = getRequestListener(app.fetch)
createServer((req, res) => void answer(req, res)).listen(Number(process.argv[2]), '127.0.0.1', () =>
  console.log('siap'),
)
process.on('SIGTERM', () => void cluster.stop().then(() => process.exit(0)))
