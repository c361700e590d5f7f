// npm run bench -- hitung: one million respondents from a CSV file to the index, beside `wc -l` and a plain loop that only
// finds the lines of the same file. Ratios in one run say more than seconds on a machine nobody else has.
import { spawnSync } from 'node:child_process'
import { createReadStream, mkdtempSync, rmSync, statSync } from 'node:fs'
import { loadavg, tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { hitungBerkas } from '../src/instruments/survei/hitung/hitung.ts'
import { tulisCsv } from './hitung-data.ts'

const LIMIT_S = 5

/** Memory is only meaningful in a process of its own: this file calls itself for each measurement. */
const tasks: Record<string, (path: string) => Promise<number>> = {
  async hitung(path) {
    const selesai = await hitungBerkas(path, { onGalat: (galat) => console.error(galat.pesan) })
    return selesai?.hasil.n ?? 0
  },
  async baris(path) {
    let lines = 0
    for await (const chunk of createReadStream(path, { highWaterMark: 1 << 18 }) as AsyncIterable<Buffer>)
      for (let at = chunk.indexOf(10); at >= 0; at = chunk.indexOf(10, at + 1)) lines++
    return lines
  },
  async teks(path) {
    let lines = 0
    let rest = ''
    for await (const chunk of createReadStream(path, { encoding: 'utf8' }) as AsyncIterable<string>) {
      const parts = (rest + chunk).split('\n')
      rest = parts.pop()!
      for (const part of parts) lines += part.split(',').length > 0 ? 1 : 0
    }
    return lines
  },
}

interface Ukuran {
  readonly seconds: number
  readonly cpu: number
  readonly n: number
  readonly rss: number
}

async function measureHere(task: string, path: string): Promise<void> {
  const start = performance.now()
  const n = await tasks[task]!(path)
  const ukuran: Ukuran = {
    seconds: (performance.now() - start) / 1000,
    cpu: process.cpuUsage().user / 1e6,
    n,
    rss: process.resourceUsage().maxRSS / 1024,
  }
  console.log(JSON.stringify(ukuran))
}

function measure(task: string, path: string): Ukuran {
  const child = spawnSync(
    process.execPath,
    [...process.execArgv, fileURLToPath(import.meta.url), '--ukur', task, path],
    {
      encoding: 'utf8',
    },
  )
  if (child.status !== 0) throw new Error(child.stderr)
  return JSON.parse(child.stdout) as Ukuran
}

function compare(rows: number): void {
  const dir = mkdtempSync(join(tmpdir(), 'sambut-bench-'))
  try {
    const path = join(dir, 'jawaban.csv')
    tulisCsv(path, rows)
    const start = performance.now()
    spawnSync('wc', ['-l', path])
    const wc = (performance.now() - start) / 1000
    const results = {
      'sambut hitung': measure('hitung', path),
      'mencari ujung baris saja': measure('baris', path),
      'memecah menjadi teks saja': measure('teks', path),
    }
    const base = results['sambut hitung'].seconds
    console.log(
      `${rows.toLocaleString('id-ID')} responden, ${(statSync(path).size / 1e6).toFixed(0)} MB CSV, 16 kolom\n`,
    )
    for (const [name, { seconds, cpu, n, rss }] of Object.entries(results))
      console.log(
        `${name.padEnd(28)} ${seconds.toFixed(2).padStart(6)} s (${cpu.toFixed(2)} s prosesor)  ${Math.round(
          n / seconds,
        )
          .toLocaleString('id-ID')
          .padStart(12)} baris/s  ${rss.toFixed(0).padStart(5)} MB  ${(base / seconds).toFixed(2)} ×`,
      )
    console.log(
      `${'wc -l'.padEnd(28)} ${wc.toFixed(2).padStart(6)} s${' '.repeat(52)}${(base / wc).toFixed(1)} ×`,
    )
    const isFast = base <= (LIMIT_S * rows) / 1e6
    console.log(
      `\nSasaran ${LIMIT_S} s per satu juta baris: ${isFast ? 'tercapai' : 'TIDAK tercapai'} (beban mesin saat ini ${loadavg()[0]!.toFixed(1)})`,
    )
    if (!isFast) process.exitCode = 1
  } finally {
    rmSync(dir, { recursive: true })
  }
}

const [flag, task, path] = process.argv.slice(2)
if (flag === '--ukur') await measureHere(task!, path!)
else compare(Number(flag ?? 1_000_000))
