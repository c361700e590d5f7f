import { spawn } from 'node:child_process'
import { get } from 'node:http'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import type { Kysely } from 'kysely'
import { hitungUlang } from '../../src/instruments/survei/terbitan/hitung-ulang.ts'
import type { Database } from '../../src/platform/db/types.ts'
import type { PeriodeUji } from '../../test/support/periode.ts'
import { cpuOf, memoryOf } from './cpu.ts'
import { fillPeriode } from './sejuta.ts'
import { ended } from './server.ts'

const ROWS = Number(process.env['BENCH_BARIS'] ?? 1_000_000)

const seconds = (ms: number): string => `${(ms / 1000).toFixed(1)} s`

async function timed<T>(run: () => Promise<T>): Promise<{ ms: number; value: T }> {
  const began = performance.now()
  const value = await run()
  return { ms: performance.now() - began, value }
}

/** Reads an answer to its end, or goes away after `upTo` bytes. */
function download(url: string, upTo = Infinity): Promise<{ bytes: number; lines: number; status: number }> {
  return new Promise((resolve, reject) => {
    let [bytes, lines] = [0, 0]
    const done = (status = 0): void => resolve({ bytes, lines, status })
    const asked = get(url, (res) => {
      res.on('data', (chunk: Buffer) => {
        bytes += chunk.length
        for (let at = chunk.indexOf(10); at >= 0; at = chunk.indexOf(10, at + 1)) lines++
        if (bytes > upTo) {
          asked.destroy()
          done(res.statusCode)
        }
      })
      res.on('end', () => done(res.statusCode))
      res.on('error', (err) => (bytes > upTo ? undefined : reject(err)))
    }).on('error', (err) => (bytes > upTo ? undefined : reject(err)))
  })
}

/** Pages opened before the clock runs. */
const WARM = 60

/** Dashboard, downloads and recount of a million answers. */
export async function benchBanyak(
  owner: Kysely<Database>,
  dataDir: string,
  port: number,
  periode: PeriodeUji,
): Promise<boolean> {
  const fill = await timed(() => fillPeriode(owner, periode, ROWS))
  console.log(`\n${ROWS.toLocaleString('id-ID')} jawaban disiapkan dalam ${seconds(fill.ms)}`)
  const child = spawn(
    process.execPath,
    // Short-lived memory limited as `npm start` limits it.
    [
      ...process.execArgv,
      '--max-semi-space-size=8',
      join(import.meta.dirname, 'meja-server.ts'),
      String(port),
    ],
    {
      stdio: ['ignore', 'pipe', 'inherit'],
      env: { ...process.env, SAMBUT_DATA: dataDir, BENCH_PERIODE: JSON.stringify(periode) },
    },
  )
  await new Promise((resolve) => child.stdout.once('data', resolve))
  const pid = child.pid!
  const base = `http://127.0.0.1:${port}/kerja/survei`
  let ok = true
  try {
    for (const [name, path] of [
      ['Dasbor unit', `/${periode.id}`],
      ['Daftar instansi', ''],
    ] as const) {
      const all: number[] = []
      let cpu = 0
      // A server that has been up for a while: the first pages also pay for compiling the program.
      for (let i = 0; i < WARM + 21; i++) {
        const { ms, value } = await timed(() => download(base + path))
        ok &&= value.status === 200
        if (i === WARM - 1) cpu = cpuOf(pid)
        if (i >= WARM) all.push(ms)
      }
      all.sort((a, b) => a - b)
      console.log(
        `${name}, ${ROWS.toLocaleString('id-ID')} jawaban: median ${all[10]!.toFixed(1)} ms (sasaran ≤ 20), CPU Node ${((cpuOf(pid) - cpu) / 21).toFixed(0)} ms`,
      )
    }
    for (const [name, path] of [
      ['Jawaban bertanda', '/tanda'],
      ['Saran', '/saran'],
      ['Cari di saran', '/saran?cari=parkir'],
      ['Rincian dan selang', '/rincian'],
    ] as const) {
      const all: number[] = []
      for (let i = 0; i < 6; i++) {
        const { ms, value } = await timed(() => download(`${base}/${periode.id}${path}`))
        ok &&= value.status === 200
        if (i > 0) all.push(ms)
      }
      console.log(`${name}: median ${all.toSorted((a, b) => a - b)[2]!.toFixed(0)} ms`)
    }
    for (const [kind, goal] of [
      ['csv', 'sasaran ≤ 10 s'],
      ['xlsx', 'aliran, sasaran memori datar'],
    ] as const) {
      const before = { memory: memoryOf(pid).now, cpu: cpuOf(pid) }
      let peak = 0
      const watch = setInterval(() => (peak = Math.max(peak, memoryOf(pid).now)), 100)
      const { ms, value } = await timed(() => download(`${base}/${periode.id}/jawaban.${kind}`))
      clearInterval(watch)
      const whole = kind === 'csv' ? value.lines === ROWS + 1 : value.bytes > ROWS
      ok &&= whole && value.status === 200
      console.log(
        `Unduh ${kind.toUpperCase()}: ${seconds(ms)} (${goal}), ${(value.bytes / 1e6).toFixed(0)} MB, CPU Node ${seconds(cpuOf(pid) - before.cpu)}, memori ${before.memory} → tertinggi ${peak} MB${whole ? '' : ' TIDAK UTUH'}`,
      )
    }
    await download(`${base}/${periode.id}/jawaban.csv`, 2_000_000)
    await sleep(500)
    const cpu = cpuOf(pid)
    await sleep(1000)
    const idle = cpuOf(pid) - cpu
    ok &&= idle < 200
    console.log(`Pengunduh pergi di tengah jalan: CPU sesudahnya ${idle} ms per detik`)
    const recount = await timed(() => hitungUlang(owner))
    ok &&= recount.value.length === 0
    console.log(
      `hitung-ulang: ${seconds(recount.ms)} (sasaran ≤ 5 s), ${recount.value.length === 0 ? 'semua cocok' : recount.value.join('; ')}`,
    )
  } finally {
    await ended(child, 'SIGTERM')
  }
  return ok
}
