import { spawn, spawnSync } from 'node:child_process'
import { existsSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type pg from 'pg'
import { unsurKunciList } from '../../src/instruments/survei/instrumen.ts'
import { cpuOf, cpuOfPostgres, settled } from './cpu.ts'
import { ended, postmasterOf, type Running } from './server.ts'

const CLIENTS = 32
const SECONDS = 6
const WARM_S = 5

interface Figures {
  readonly n: number
  readonly perSecond: number
  readonly p50: number
  readonly p99: number
}

interface Load {
  readonly get: Figures
  readonly post: Figures
  readonly statuses: Record<string, number>
  readonly bytes: number
  readonly seconds: number
  readonly cpuMs: number
}

type Mode = 'get' | 'post' | 'kiriman'

/** Answers as different as people: every third says something in words, one in five leaves himself out. */
const bodies = (layananIds: readonly string[]): string[] =>
  Array.from({ length: 500 }, (_, i) =>
    new URLSearchParams({
      ...Object.fromEntries(unsurKunciList.map((k, u) => [k, String(1 + ((i * 7 + u * (1 + (i % 5))) % 4))])),
      layanan: layananIds[i % layananIds.length]!,
      jenis_kelamin: i % 5 ? ['L', 'P'][i % 2]! : '',
      usia: i % 5 ? String(17 + (i % 60)) : '',
      pendidikan: i % 5 ? ['SMA', 'S1', 'SMP'][i % 3]! : '',
      pekerjaan: i % 5 ? 'SWASTA' : '',
      saran: i % 3 ? '' : `Loket ${i} ramah, tetapi antrean & parkir perlu ditata lagi.`,
    }).toString(),
  )

async function load(
  port: number,
  path: string,
  mode: Mode,
  texts: readonly string[],
  seconds = SECONDS,
): Promise<Load> {
  const plan = { port, path, mode, clients: CLIENTS, seconds, bodies: texts }
  const child = spawn(process.execPath, [join(import.meta.dirname, 'beban.mjs'), JSON.stringify(plan)])
  let out = ''
  let err = ''
  child.stdout.on('data', (chunk: Buffer) => (out += chunk.toString()))
  child.stderr.on('data', (chunk: Buffer) => (err += chunk.toString()))
  const code = await new Promise((resolve) => child.on('close', resolve))
  if (code !== 0) throw new Error(err)
  return JSON.parse(out) as Load
}

const ms = (x: number): string => `${x.toFixed(1)} ms`.padStart(9)
const us = (x: number): string => `${x.toFixed(0)} µs`.padStart(7)
const line = (name: string, f: Figures, cpuUs: number, ratio = ''): void =>
  console.log(
    `${name.padEnd(48)} ${String(f.perSecond).padStart(6)}/s  p50 ${ms(f.p50)}  p99 ${ms(f.p99)}  CPU ${us(cpuUs)}  ${ratio}`,
  )

/** The page, and a page with its answer, beside bare node:http and pgbench of the same minute. */
export async function benchKirim(
  server: Running,
  dataDir: string,
  owner: pg.Client,
  url: string,
  periode: { readonly kode: string; readonly layananIds: readonly string[] },
): Promise<boolean> {
  const path = `/s/${periode.kode}`
  const first = await fetch(`http://127.0.0.1:${server.port}${path}`, {
    headers: { 'accept-encoding': 'identity' },
  })
  const wire = await rawAnswer(server.port, path)
  const headBytes = Object.entries(wire.headers).reduce((n, [k, v]) => n + k.length + v.length + 4, 17)
  console.log(
    `Formulir: ${wire.body.length} byte (${wire.headers['content-encoding']}) + ${headBytes} byte kepala dalam satu permintaan; ${(await first.text()).length} byte sebelum dimampatkan`,
  )

  const file = join(dataDir, 'mentah.json')
  writeFileSync(file, JSON.stringify({ headers: wire.headers, body: wire.body.toString('base64') }))
  const bare = spawn(process.execPath, [
    join(import.meta.dirname, 'mentah.mjs'),
    String(server.port + 1),
    file,
  ])
  await new Promise((resolve, reject) => {
    bare.stdout.once('data', resolve)
    bare.once('exit', () => reject(new Error(`port ${server.port + 1} is taken`)))
  })
  const postgres = postmasterOf(dataDir)
  const texts = bodies(periode.layananIds)

  const measure = async (
    pid: number,
    port: number,
    mode: Mode,
    seconds = SECONDS,
  ): Promise<Load & { node: number; pg: number }> => {
    const [node, db] = [cpuOf(pid), cpuOfPostgres(postgres)]
    const done = await load(port, path, mode, texts, seconds)
    return { ...done, node: cpuOf(pid) - node, pg: cpuOfPostgres(postgres) - db }
  }
  const perUs = (l: { node: number; pg: number }, n: number): number => ((l.node + l.pg) / n) * 1000

  // Both are told: the first seconds of a first start, when V8 compiles and the areas of Indonesia are read in beside it, and
  // a server that has been up for a while.
  const dingin = await measure(server.pid, server.port, 'kiriman', WARM_S)
  line(`Detik 1–${WARM_S} sesudah mulai pertama: kiriman lengkap`, dingin.post, perUs(dingin, dingin.post.n))
  await settled(server.pid, postgres)
  await owner.query('vacuum (analyze, skip_locked)')
  const pemanasan = await warmUp(() => measure(server.pid, server.port, 'kiriman', WARM_S))
  console.log(`Pemanasan: ${pemanasan.map((u) => `${u.toFixed(0)} µs`).join(', ')} CPU Node per kiriman`)
  await load(server.port + 1, path, 'kiriman', texts, 1)
  const rawGet = await measure(bare.pid!, server.port + 1, 'get')
  line('node:http mentah, GET byte yang sama', rawGet.get, perUs(rawGet, rawGet.get.n), '1.00 ×')
  const get = await measure(server.pid, server.port, 'get')
  line(
    'GET formulir',
    get.get,
    perUs(get, get.get.n),
    `${(get.get.perSecond / rawGet.get.perSecond).toFixed(2)} × (sasaran ≥ 0.60)`,
  )
  const rawBoth = await measure(bare.pid!, server.port + 1, 'kiriman')
  line('node:http mentah, GET + POST', rawBoth.post, perUs(rawBoth, rawBoth.post.n), '1.00 ×')

  const before = await countRows(owner)
  const both = await measure(server.pid, server.port, 'kiriman')
  const stored = (await countRows(owner)) - before
  line(
    'Kiriman lengkap: formulir + jawaban tersimpan',
    both.post,
    perUs(both, both.post.n),
    `${(both.post.perSecond / rawBoth.post.perSecond).toFixed(2)} × (sasaran ≥ 2000/s, p99 ≤ 50 ms, ≤ 400 µs)`,
  )
  console.log(
    `  CPU per kiriman: Node ${us((both.node / both.post.n) * 1000).trim()} + PostgreSQL ${us((both.pg / both.post.n) * 1000).trim()}; p99 halaman ${ms(both.get.p99).trim()}; pembangkit beban ${us((both.cpuMs / both.post.n) * 1000).trim()}`,
  )
  const accepted = both.statuses['post 303'] ?? 0
  const same = stored === accepted && accepted === both.post.n
  console.log(
    `  ${accepted} dari ${both.post.n} dijawab 303, ${stored} baris tersimpan: ${same ? 'sama' : `BERBEDA ${JSON.stringify(both.statuses)}`}`,
  )
  await ended(bare, 'SIGTERM')
  pgbench(url, dataDir, both.post.perSecond)
  return same
}

/** Until V8 has compiled what is hot: two windows in a row that cost the same within a twentieth, or a minute and a half. */
async function warmUp(run: () => Promise<{ node: number; post: Figures }>): Promise<number[]> {
  const list: number[] = []
  for (let kali = 0; kali < 18; kali++) {
    const { node, post } = await run()
    const before = list.at(-1)
    list.push((node / post.n) * 1000)
    if (before !== undefined && list.at(-1)! > before * 0.95) break
  }
  return list
}

const countRows = async (owner: pg.Client): Promise<number> =>
  Number((await owner.query<{ n: string }>('select count(*) as n from survei_jawaban')).rows[0]!.n)

/** The answer as it goes over the wire, still compressed (fetch would unpack it). */
async function rawAnswer(
  port: number,
  path: string,
): Promise<{ headers: Record<string, string>; body: Buffer }> {
  const { request } = await import('node:http')
  return new Promise((resolve, reject) => {
    request({ port, path, host: '127.0.0.1', headers: { 'accept-encoding': 'br' } }, (res) => {
      const chunks: Buffer[] = []
      res.on('data', (chunk: Buffer) => chunks.push(chunk))
      res.on('end', () => {
        const headers: Record<string, string> = {}
        for (const [k, v] of Object.entries(res.headers)) {
          // What node:http adds by itself, it adds for both.
          if (!['date', 'connection', 'keep-alive'].includes(k)) headers[k] = String(v)
        }
        resolve({ headers, body: Buffer.concat(chunks) })
      })
    })
      .on('error', reject)
      .end()
  })
}

function pgbench(url: string, dataDir: string, perSecond: number): void {
  const program = ['/usr/lib/postgresql/15/bin/pgbench', '/usr/bin/pgbench'].find((p) => existsSync(p))
  if (!program) {
    console.log('pgbench tidak ada: bandingan INSERT dilewati (apt-get install postgresql-contrib)')
    return
  }
  const script = join(dataDir, 'insert.sql')
  writeFileSync(
    script,
    `create table if not exists pembanding (id bigint generated always as identity primary key, isi text);\n`,
  )
  spawnSync(program, ['-n', '-f', script, '-t', '1', url])
  writeFileSync(script, `insert into pembanding (isi) values (repeat('x', 200));\n`)
  const run = spawnSync(
    program,
    ['-n', '-M', 'prepared', '-f', script, '-c', String(CLIENTS), '-j', '2', '-T', '5', url],
    { encoding: 'utf8' },
  )
  const tps = Number(/tps = ([\d.]+)/.exec(run.stdout)?.[1])
  console.log(
    `pgbench, INSERT satu baris, ${CLIENTS} klien: ${Math.round(tps)}/s; kiriman lengkap lewat HTTP = ${(perSecond / tps).toFixed(2)} × itu`,
  )
}
