// npm run bench -- survei: what a citizen's answer costs, beside the floor it stands on, in one run.
// Needs pgbench (Debian: postgresql-contrib or postgresql-15) for the comparison; says so when it is not there.
import { spawn, spawnSync } from 'node:child_process'
import { existsSync, mkdtempSync, rmSync } from 'node:fs'
import { createServer } from 'node:http'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { serve } from '@hono/node-server'
import { Hono } from 'hono'
import pg from 'pg'
import { createApp, instruments } from '../src/app.ts'
import { openHouse } from '../src/app/house.ts'
import { readConfig } from '../src/platform/config/index.ts'
import type { AppEnv } from '../src/platform/http/env.ts'
import { unsurKunciList } from '../src/instruments/survei/instrumen.ts'
import { buildPeriode } from '../test/support/periode.ts'

const SECONDS = 8
const CLIENTS = 64
const PORT = 21700

interface Load {
  perSecond: number
  p50: number
  p99: number
  statuses: Record<string, number>
  bytes: number
}

function load(url: string, body = ''): Promise<Load> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [
      join(import.meta.dirname, 'beban.mjs'),
      url,
      String(SECONDS),
      String(CLIENTS),
      body,
    ])
    let out = ''
    let err = ''
    child.stdout.on('data', (chunk: Buffer) => (out += chunk.toString()))
    child.stderr.on('data', (chunk: Buffer) => (err += chunk.toString()))
    child.on('exit', (code) => (code === 0 ? resolve(JSON.parse(out) as Load) : reject(new Error(err))))
  })
}

const row = (name: string, l: Load, base: number): void =>
  console.log(
    `${name.padEnd(46)} ${String(l.perSecond).padStart(7)}/s   p50 ${String(l.p50).padStart(6)} ms   p99 ${String(l.p99).padStart(6)} ms   ${(l.perSecond / base).toFixed(2)} ×`,
  )

const dataDir = mkdtempSync(join(tmpdir(), 'sambut-bench-'))
const config = readConfig({ SAMBUT_DATA: dataDir, SAMBUT_LOG: 'error', PORT: String(PORT) })
const house = await openHouse(config, instruments)
const periode = await buildPeriode(house.owner, { mulai: '2020-01-01', selesai: '2099-12-31' })
const pass = (_: unknown, next: () => Promise<void>): Promise<void> => next()
const app = createApp({
  deps: house.deps,
  readActor: pass as never,
  requireActor: pass as never,
  signIn: new Hono<AppEnv>(),
  health: new Hono<AppEnv>().get('/healthz', (c) => c.text('ok')),
  desk: [],
})
const server = serve({ fetch: app.fetch, port: PORT, hostname: '127.0.0.1' })
const raw = createServer((req, res) => {
  req.resume()
  req.on('end', () => res.end('ok'))
}).listen(PORT + 1, '127.0.0.1')

const address = `http://127.0.0.1:${PORT}/s/${periode.kode}`
const form = new URLSearchParams({
  ...Object.fromEntries(unsurKunciList.map((k, i) => [k, String(2 + (i % 3))])),
  layanan: periode.layananIds[0]!,
  jenis_kelamin: 'P',
  usia: '34',
  pendidikan: 'SMA',
  pekerjaan: 'SWASTA',
}).toString()

const first = await fetch(address, { headers: { 'accept-encoding': 'br' } })
console.log(`Formulir: ${first.headers.get('content-length')} byte (brotli) dalam satu permintaan\n`)

const floor = await load(`http://127.0.0.1:${PORT + 1}/`, form)
row('node:http mentah, POST, tanpa apa pun', floor, floor.perSecond)
row('GET formulir', await load(address), floor.perSecond)
const submit = await load(address, form)
row('POST jawaban, tersimpan sebelum dijawab', submit, floor.perSecond)
console.log('status', submit.statuses)

const client = new pg.Client({ connectionString: house.url })
await client.connect()
const { rows } = await client.query<{ n: string }>('select count(*) as n from survei_jawaban')
const accepted = submit.statuses['303'] ?? 0
console.log(
  `\n${accepted} dijawab 303, ${rows[0]!.n} baris tersimpan: ${Number(rows[0]!.n) === accepted ? 'sama' : 'BERBEDA'}`,
)
const pgbench = ['/usr/lib/postgresql/15/bin/pgbench', '/usr/bin/pgbench'].find((p) => existsSync(p))
if (pgbench) {
  await client.query('create table pembanding (id bigint generated always as identity primary key, isi text)')
  const script = join(dataDir, 'insert.sql')
  const { writeFileSync } = await import('node:fs')
  writeFileSync(script, `insert into pembanding (isi) values (repeat('x', 200));\n`)
  const run = spawnSync(
    pgbench,
    ['-n', '-f', script, '-c', '16', '-j', '2', '-T', String(SECONDS), house.url],
    { encoding: 'utf8' },
  )
  const tps = Number(/tps = ([\d.]+)/.exec(run.stdout)?.[1])
  console.log(
    `pgbench INSERT satu baris, 16 klien: ${Math.round(tps)}/s; jawaban lengkap lewat HTTP = ${(submit.perSecond / tps).toFixed(2)} × itu`,
  )
} else console.log('pgbench tidak ada: bandingan INSERT dilewati (apt-get install postgresql-15)')

console.log(`memori proses Node: ${Math.round(process.memoryUsage().rss / 1e6)} MB`)
await client.end()
raw.close()
server.close()
await house.close()
rmSync(dataDir, { recursive: true, force: true })
process.exit(Number(rows[0]!.n) === accepted ? 0 : 1)
