import { execFileSync, spawn, type ChildProcess } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

/** The real thing, started as a person starts it: `node scripts/start.mjs` with a data folder of its own. */
export interface Server {
  readonly url: string
  readonly dataDir: string
  readonly process: ChildProcess
  /** What it printed so far. */
  readonly output: () => string
  stop(signal?: NodeJS.Signals): Promise<number | null>
  remove(): void
}

export interface StartOptions {
  readonly dataDir?: string
  readonly port?: number
  readonly env?: Readonly<Record<string, string>>
}

export async function startServer({ dataDir, port, env }: StartOptions = {}): Promise<Server> {
  const dir = dataDir ?? takeFolder(env)
  const at = port ?? (await freePort())
  const child = spawn(process.execPath, ['scripts/start.mjs'], {
    env: {
      ...process.env,
      NODE_ENV: undefined,
      VITEST: undefined,
      // vitest sets one of its own.
      BASE_URL: undefined,
      PORT: String(at),
      SAMBUT_DATA: dir,
      SAMBUT_LOG: 'error',
      ...env,
    },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  let output = ''
  for (const stream of [child.stdout, child.stderr])
    stream.on('data', (chunk: Buffer) => (output += chunk.toString()))
  const exited = new Promise<number | null>((resolve) => child.once('exit', resolve))
  const url = `http://localhost:${at}`
  await untilReady(url, exited, () => output)
  return {
    url,
    dataDir: dir,
    process: child,
    output: () => output,
    stop: (signal = 'SIGTERM') => {
      child.kill(signal)
      return exited
    },
    remove: () => rmSync(dir, { recursive: true, force: true }),
  }
}

/** A data folder of its own: a copy of the house with the demonstration, unless it is to start empty. */
function takeFolder({ SAMBUT_DEMO }: Readonly<Record<string, string>> = {}): string {
  const dataDir = mkdtempSync(join(tmpdir(), 'sambut-e2e-'))
  const contoh = process.env['E2E_CONTOH']
  // With its owners: started by root, PostgreSQL works as another account.
  if (contoh && SAMBUT_DEMO !== '0') execFileSync('cp', ['-a', `${contoh}/.`, dataDir])
  return dataDir
}

async function untilReady(url: string, exited: Promise<number | null>, output: () => string): Promise<void> {
  let gone = false
  void exited.then(() => (gone = true))
  for (const until = Date.now() + 120_000; Date.now() < until;) {
    if (gone) throw new Error(`the server ended before it was ready:\n${output()}`)
    const ready = await fetch(`${url}/healthz`).then(
      (r) => r.ok,
      () => false,
    )
    if (ready) return
    await new Promise((resolve) => setTimeout(resolve, 150))
  }
  throw new Error(`the server was not ready in two minutes:\n${output()}`)
}

const [FIRST, LAST] = [22_000, 31_000]
/** Below the ephemeral ports, so that a client's own port is never in the way; at random, for files that run side by side. */
export function freePort(from = FIRST + Math.floor(Math.random() * (LAST - FIRST))): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer()
    probe.once('error', () => (from < LAST ? resolve(freePort(from + 1)) : reject(new Error('no free port'))))
    probe.listen(from, '127.0.0.1', () => probe.close(() => resolve(from)))
  })
}
