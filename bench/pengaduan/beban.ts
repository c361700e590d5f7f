import { spawn } from 'node:child_process'
import { join } from 'node:path'

interface Figures {
  readonly n: number
  readonly perSecond: number
  readonly p50: number
  readonly p95: number
  readonly p99: number
}
export interface Beban {
  readonly get: Figures
  readonly post: Figures
  readonly statuses: Readonly<Record<string, number>>
  readonly bytes: number
  /** CPU of server and PostgreSQL for each answer, ms. */
  readonly cpuMs: number
}
interface Rencana {
  readonly port: number
  readonly path: string | readonly string[]
  readonly mode: 'get' | 'post'
  readonly bodies?: readonly string[]
  readonly seconds?: number
}

/** Load from a process of its own, 32 clients; first a short one that warms the server up. */
export async function jalankanBeban(rencana: Rencana, cpu: () => number): Promise<Beban> {
  await sekali({ ...rencana, seconds: 3 })
  const sebelum = cpu()
  const hasil = await sekali({ seconds: 6, ...rencana })
  return { ...hasil, cpuMs: (cpu() - sebelum) / Math.max(1, hasil.get.n + hasil.post.n) }
}

async function sekali(rencana: Rencana): Promise<Omit<Beban, 'cpuMs'>> {
  const plan = JSON.stringify({ clients: 32, ...rencana })
  const child = spawn(process.execPath, [join(import.meta.dirname, '../survei/beban.mjs'), plan])
  let [out, err] = ['', '']
  child.stdout.on('data', (chunk: Buffer) => (out += chunk.toString()))
  child.stderr.on('data', (chunk: Buffer) => (err += chunk.toString()))
  const code = await new Promise((resolve) => child.on('close', resolve))
  if (code !== 0) throw new Error(err)
  return JSON.parse(out) as Omit<Beban, 'cpuMs'>
}

/** One line; true when p95 and size (KB, as it travels) are within their goals and every answer was what it should be. */
export function sebut(
  nama: string,
  b: Beban,
  sasaranMs: number,
  harapan: readonly string[] = ['get 200'],
  sasaranKb = Number.POSITIVE_INFINITY,
): boolean {
  const f = b.get.n > 0 ? b.get : b.post
  const jawaban = Object.entries(b.statuses).map(([s, n]) => `${s}: ${n}`)
  const kb = b.bytes / 1024 / Math.max(1, f.n)
  console.log(
    `${nama}: ${f.perSecond}/s, p50 ${f.p50} ms, p95 ${f.p95} ms (sasaran ≤ ${sasaranMs}), p99 ${f.p99} ms, CPU ${b.cpuMs.toFixed(2)} ms, ${kb.toFixed(1)} KB (${jawaban.join(', ')})`,
  )
  return f.p95 <= sasaranMs && kb <= sasaranKb && Object.keys(b.statuses).every((s) => harapan.includes(s))
}
