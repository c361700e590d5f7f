import { spawn } from 'node:child_process'
import { closeSync, fstatSync, openSync, readFileSync, realpathSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import type { Binaries } from './binaries.ts'
import type { OsUser } from './os-user.ts'
import { cwdOf, identify, isPidAlive, isRunning, type ProcessId } from './process-id.ts'

export interface Postmaster {
  readonly process: ProcessId
  readonly port: number
}

export interface StartOptions {
  readonly binaries: Binaries
  readonly pgdata: string
  readonly log: string
  readonly user: OsUser | undefined
  readonly port: number
  readonly settings: Readonly<Record<string, string>>
}

/** The server standing on this folder, ready or still starting; undefined when there is none. A stale pid file goes. */
export function findPostmaster(pgdata: string): (Postmaster & { readonly ready: boolean }) | undefined {
  const lines = readPidFile(pgdata)
  if (!lines) return undefined
  const pid = Number(lines[0])
  const cwd = cwdOf(pid)
  const foreign = cwd !== undefined && cwd !== realpathSync(pgdata)
  if (!isPidAlive(pid) || foreign) {
    rmSync(join(pgdata, 'postmaster.pid'), { force: true })
    return undefined
  }
  return { process: identify(pid), port: Number(lines[3] ?? 0), ready: lines[7]?.trim() === 'ready' }
}

function readPidFile(pgdata: string): string[] | undefined {
  try {
    const lines = readFileSync(join(pgdata, 'postmaster.pid'), 'utf8').split('\n')
    return Number(lines[0]) > 0 ? lines : undefined
  } catch {
    return undefined
  }
}

/** Starts the server apart from this process, so that Ctrl-C in the terminal does not reach it first. */
export async function startPostmaster(options: StartOptions): Promise<Postmaster> {
  const { binaries, pgdata, user, port, settings } = options
  const log = openSync(options.log, 'a', 0o600)
  const logStart = fstatSync(log).size
  const child = spawn(
    binaries.postgres,
    ['-D', pgdata, '-p', String(port), ...Object.entries(settings).flatMap(([k, v]) => ['-c', `${k}=${v}`])],
    {
      ...user,
      cwd: '/',
      detached: true,
      stdio: ['ignore', log, log],
      env: { PATH: process.env['PATH'], LC_ALL: 'C', TZ: 'UTC' },
    },
  )
  closeSync(log)
  let failure: Error | undefined
  child.on('error', (err) => (failure = err))
  child.on('exit', () => (failure ??= new Error('it ended')))
  child.unref()
  // Recovery after a power cut may take a while; a server that still answers with its pid is making progress.
  for (;;) {
    if (failure)
      throw new Error(`${failure.message}\n${readFileSync(options.log).subarray(logStart).toString()}`)
    const found = findReady(pgdata, child.pid)
    if (found) return found
    await sleep(10)
  }
}

function findReady(pgdata: string, pid: number | undefined): Postmaster | undefined {
  const lines = readPidFile(pgdata)
  if (!lines || Number(lines[0]) !== pid || lines[7]?.trim() !== 'ready') return undefined
  return { process: identify(pid), port: Number(lines[3]) }
}

/** Time for connections that are just closing; after that open transactions are rolled back. Committed work is on disk. */
const SMART_MS = 1_000
/** It would not: immediate stop, recovered by its log on the next start. */
const FAST_MS = 30_000

export async function stopPostmaster(server: ProcessId): Promise<void> {
  const began = Date.now()
  const steps: [number, NodeJS.Signals][] = [
    [0, 'SIGTERM'],
    [SMART_MS, 'SIGINT'],
    [SMART_MS + FAST_MS, 'SIGQUIT'],
  ]
  while (isRunning(server)) {
    if (steps.length > 0 && Date.now() - began >= steps[0]![0]) signal(server, steps.shift()![1])
    await sleep(10)
  }
}

function signal(server: ProcessId, name: NodeJS.Signals): void {
  if (!isRunning(server)) return
  try {
    process.kill(server.pid, name)
  } catch {
    // It ended in between.
  }
}
