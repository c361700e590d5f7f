import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { cpuOf, memoryOf } from './cpu.ts'
import { startServer } from './server.ts'

/** What is loaded after the server answers (areas of Indonesia, the sign-in library) counts towards its memory too. */
const SETTLE_MS = 6000

/** A first start with the demonstration in an empty folder, and the start after it. */
export async function benchMulai(port: number): Promise<boolean> {
  const dataDir = mkdtempSync(join(tmpdir(), 'sambut-mulai-'))
  let ok = true
  try {
    for (const [name, goal] of [
      ['Mulai pertama, folder kosong, dengan kabupaten contoh', 90_000],
      ['Mulai kedua', 3_000],
    ] as const) {
      const server = await startServer(dataDir, port, { SAMBUT_DEMO: '1' })
      const cpu = cpuOf(server.pid)
      await sleep(SETTLE_MS)
      const { now, peak } = memoryOf(server.pid)
      await server.stop()
      ok &&= now <= 300
      console.log(
        `${name}: ${(server.readyMs / 1000).toFixed(1)} s (sasaran ≤ ${goal / 1000} s), CPU Node ${(cpu / 1000).toFixed(1)} s, memori ${now} MB, tertinggi ${peak} MB (sasaran ≤ 300)`,
      )
    }
  } finally {
    rmSync(dataDir, { recursive: true, force: true })
  }
  return ok
}
