import { spawn, type ChildProcess } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'

const root = join(import.meta.dirname, '../..')

export interface Running {
  readonly pid: number
  readonly port: number
  /** From the start of the process to the first 200 of /healthz. */
  readonly readyMs: number
  readonly stop: () => Promise<void>
}

/** The server as `npm start` runs it: the built bundle, in a process of its own. */
export async function startServer(
  dataDir: string,
  port: number,
  env: Readonly<Record<string, string>> = {},
): Promise<Running> {
  const began = performance.now()
  const child = spawn(
    process.execPath,
    [...(process.env['BENCH_NODE'] ?? '').split(' ').filter(Boolean), join(root, 'scripts/start.mjs')],
    {
      cwd: root,
      stdio: ['ignore', 'ignore', 'inherit'],
      env: {
        ...process.env,
        SAMBUT_DATA: dataDir,
        PORT: String(port),
        SAMBUT_LOG: 'error',
        SAMBUT_DEMO: '0',
        // A bench is what the guard is there to stop.
        SAMBUT_SERBUAN: 'mati',
        ...env,
      },
    },
  )
  await healthy(child, port)
  return {
    pid: child.pid!,
    port,
    readyMs: performance.now() - began,
    stop: () => ended(child, 'SIGTERM'),
  }
}

async function healthy(child: ChildProcess, port: number): Promise<void> {
  for (;;) {
    if (child.exitCode !== null) throw new Error(`the server ended with code ${child.exitCode}`)
    const answer = await fetch(`http://127.0.0.1:${port}/healthz`).catch(() => undefined)
    if (answer?.status === 200) return
    await sleep(10)
  }
}

export function ended(child: ChildProcess, signal: NodeJS.Signals): Promise<void> {
  return new Promise((resolve) => {
    if (child.exitCode !== null) return resolve()
    child.once('exit', () => resolve())
    child.kill(signal)
  })
}

/** Pid of the embedded PostgreSQL that stands on a data folder. */
export function postmasterOf(dataDir: string): number {
  const { letak } = JSON.parse(readFileSync(join(dataDir, 'basis-data.json'), 'utf8')) as { letak: string }
  return Number(readFileSync(join(letak, 'pg/postmaster.pid'), 'utf8').split('\n')[0])
}
