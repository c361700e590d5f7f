// npm run bench -- survei [kirim] [layar] [banyak] [mulai]: what the survey costs, beside the floor it stands on, in one run.
import { mkdtempSync, rmSync } from 'node:fs'
import { loadavg, tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import pg from 'pg'
import { openCluster } from '../src/platform/db/cluster.ts'
import { openOwner } from '../src/platform/db/open.ts'
import { buildPeriode } from '../test/support/periode.ts'
import { benchBanyak } from './survei/banyak.ts'
import { memoryOf } from './survei/cpu.ts'
import { benchKirim } from './survei/kirim.ts'
import { benchLayar } from './survei/layar.ts'
import { benchMulai } from './survei/mulai.ts'
import { startServer } from './survei/server.ts'

const PARTS = ['kirim', 'layar', 'banyak', 'mulai']
const wanted = process.argv.slice(2)
const unknown = wanted.filter((w) => !PARTS.includes(w))
if (unknown.length > 0) {
  console.error(`Bagian tidak dikenal: ${unknown.join(', ')}. Yang ada: ${PARTS.join(', ')}.`)
  process.exit(2)
}
const has = (part: string): boolean => wanted.length === 0 || wanted.includes(part)

const PORT = Number(process.env['BENCH_PORT'] ?? 21700)
const dataDir = mkdtempSync(join(tmpdir(), 'sambut-bench-'))
const server = await startServer(dataDir, PORT)
const cluster = await openCluster({ dataDir, shared: true })
const kysely = openOwner({ url: cluster.url })
const client = new pg.Client({ connectionString: cluster.url })
await client.connect()
let ok = true
console.log(
  `Beban mesin ${loadavg()[0]!.toFixed(1)}; waktu hanya berarti di mesin yang tenang, CPU selalu.\n`,
)
try {
  const periode = await buildPeriode(kysely, { mulai: '2020-01-01', selesai: '2099-12-31' })
  if (has('kirim')) {
    ok = await benchKirim(server, dataDir, client, cluster.url, periode)
    await sleep(1000)
    const { now, peak } = memoryOf(server.pid)
    console.log(`Memori Node: ${now} MB, tertinggi ${peak} MB (sasaran ≤ 300)`)
  }
  if (has('layar')) ok = benchLayar(`http://127.0.0.1:${PORT}/s/${periode.kode}`) && ok
  if (has('banyak')) {
    const besar = await buildPeriode(kysely, { mulai: '2026-07-01', selesai: '2026-12-31' })
    ok = (await benchBanyak(kysely, dataDir, PORT + 2, besar)) && ok
  }
} finally {
  await client.end()
  await kysely.destroy()
  await cluster.stop()
  await server.stop()
  rmSync(dataDir, { recursive: true, force: true })
}
if (has('mulai')) ok = (await benchMulai(PORT)) && ok
process.exit(ok ? 0 : 1)
