// npm run bench -- fkp: the map of opinions from a file of votes, in seconds and megabytes. Each size in a process of its own.
import { spawnSync } from 'node:child_process'
import { once } from 'node:events'
import { createWriteStream, mkdtempSync, rmSync, statSync } from 'node:fs'
import { finished } from 'node:stream/promises'
import { loadavg, tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { acak } from '../src/instruments/fkp/peta/acak.ts'
import { readSuaraFile } from '../src/instruments/fkp/peta/baca/baca.ts'
import { computeKestabilan } from '../src/instruments/fkp/peta/kestabilan.ts'
import type { Suara } from '../src/instruments/fkp/peta/matriks.ts'
import { computePeta } from '../src/instruments/fkp/peta/peta.ts'

const KUBU = 4
const MAKS_MB = 2000
/** Participants, statements, votes of each, seconds allowed. */
const ukuran = [
  [2000, 200, 60, 1],
  [2000, 200, 200, 1],
  [2000, 900, 110, 5],
  [2000, 900, 900, 5],
  [100_000, 1000, 50, 60],
] as const

/** People of four leanings of different size, who follow theirs more or less. */
function* votes(peserta: number, pernyataan: number, per: number): Generator<[string, string, Suara]> {
  const next = acak(26)
  const leanings = Array.from({ length: KUBU }, () => Float64Array.from({ length: pernyataan }, next))
  for (let i = 0; i < peserta; i++) {
    const own = leanings[Math.floor(KUBU * next() ** 1.5)]!
    const id = String(i)
    for (let j = 0; j < pernyataan; j++) {
      if (next() * pernyataan >= per) continue
      const luck = next()
      yield [id, String(j), luck < 0.15 ? 0 : luck < 0.15 + 0.85 * own[j]! ? 1 : -1]
    }
  }
}

interface Hasil {
  readonly suara: number
  readonly peta: number
  readonly prosesor: number
  readonly kestabilan: number
  readonly berkas: number
  readonly k: number
  readonly sama: number
  readonly megabytes: number
  readonly ukuranBerkas: number
}

async function measureHere(peserta: number, pernyataan: number, per: number): Promise<Hasil> {
  const dir = mkdtempSync(join(tmpdir(), 'sambut-bench-'))
  try {
    const path = join(dir, 'votes.csv')
    const out = createWriteStream(path, { highWaterMark: 1 << 20 })
    let text = 'timestamp,comment-id,voter-id,vote\n'
    for (const [p, s, v] of votes(peserta, pernyataan, per)) {
      text += `0,${s},${p},${v}\n`
      if (text.length < 1 << 20) continue
      if (!out.write(text)) await once(out, 'drain')
      text = ''
    }
    await finished(out.end(text))
    const lap = lapTimer()
    const suara = await readSuaraFile(path, (galat) => console.error(galat.pesan))
    const berkas = lap()
    const matriks = suara.matriks()
    const cpu = process.cpuUsage().user
    const peta = computePeta(matriks)
    const prosesor = (process.cpuUsage().user - cpu) / 1e6
    const seconds = lap()
    const { kesamaan } = computeKestabilan(peta)
    return {
      suara: matriks.suara.length,
      berkas,
      peta: seconds,
      prosesor,
      kestabilan: lap(),
      k: peta.k,
      sama: kesamaan,
      megabytes: process.resourceUsage().maxRSS / 1024,
      ukuranBerkas: statSync(path).size / 1e6,
    }
  } finally {
    rmSync(dir, { recursive: true })
  }
}

function lapTimer(): () => number {
  let last = performance.now()
  return () => {
    const before = last
    last = performance.now()
    return (last - before) / 1000
  }
}

function compareAll(): void {
  console.log(
    'peserta × pernyataan      suara     peta  prosesor  sasaran  memori   berkas (MB)      kestabilan   k',
  )
  let isGood = true
  for (const [peserta, pernyataan, per, limit] of ukuran) {
    const child = spawnSync(
      process.execPath,
      [
        ...process.execArgv,
        fileURLToPath(import.meta.url),
        '--ukur',
        String(peserta),
        String(pernyataan),
        String(per),
      ],
      { encoding: 'utf8' },
    )
    if (child.status !== 0) throw new Error(child.stderr)
    const h = JSON.parse(child.stdout) as Hasil
    const isFast = Math.min(h.peta, h.prosesor) <= limit && h.megabytes <= MAKS_MB
    isGood &&= isFast
    console.log(
      `${`${peserta} × ${pernyataan}`.padEnd(20)} ${String(h.suara).padStart(10)} ${h.peta.toFixed(2).padStart(6)} s ${h.prosesor.toFixed(2).padStart(7)} s ${`≤ ${limit} s`.padStart(7)} ${h.megabytes.toFixed(0).padStart(5)} MB ${h.berkas.toFixed(2).padStart(6)} s (${h.ukuranBerkas.toFixed(0).padStart(3)} MB) ${h.kestabilan.toFixed(2).padStart(8)} s ${h.sama.toFixed(2)} ${String(h.k).padStart(3)}  ${isFast ? 'tercapai' : 'TIDAK tercapai'}`,
    )
  }
  console.log(
    `Beban mesin saat ini ${loadavg()[0]!.toFixed(1)}; sasaran dibandingkan dengan waktu prosesor bila mesin dipakai bersama.`,
  )
  if (!isGood) process.exitCode = 1
}

const [flag, ...rest] = process.argv.slice(2)
if (flag === '--ukur') {
  const [peserta, pernyataan, per] = rest.map(Number)
  console.log(JSON.stringify(await measureHere(peserta!, pernyataan!, per!)))
} else compareAll()
