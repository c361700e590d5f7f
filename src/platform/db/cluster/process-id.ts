import { readFileSync, readlinkSync } from 'node:fs'

/** A pid alone is reused (after a reboot, in a container); together with its start time it names one process. */
export interface ProcessId {
  readonly pid: number
  /** Boot id and start tick; empty where the system does not tell. */
  readonly start: string
}

interface Stat {
  readonly state: string
  readonly startTick: string
}

function readStat(pid: number): Stat | undefined {
  try {
    const text = readFileSync(`/proc/${pid}/stat`, 'utf8')
    // The command name stands in parentheses and may itself hold spaces and parentheses.
    const fields = text.slice(text.lastIndexOf(')') + 2).split(' ')
    return { state: fields[0] ?? '', startTick: fields[19] ?? '' }
  } catch {
    return undefined
  }
}

function bootId(): string {
  try {
    return readFileSync('/proc/sys/kernel/random/boot_id', 'utf8').trim()
  } catch {
    return ''
  }
}

export function identify(pid: number): ProcessId {
  const stat = readStat(pid)
  return { pid, start: stat ? `${bootId()}:${stat.startTick}` : '' }
}

export function isPidAlive(pid: number): boolean {
  try {
    process.kill(pid, 0)
  } catch (err) {
    // EPERM: it lives, but belongs to someone else.
    if ((err as NodeJS.ErrnoException).code !== 'EPERM') return false
  }
  // In a container without a reaping init a dead process stays as a zombie, and answers to its pid.
  return readStat(pid)?.state !== 'Z'
}

export function isRunning(process: ProcessId): boolean {
  if (!isPidAlive(process.pid)) return false
  return process.start === '' || identify(process.pid).start === process.start
}

/** Folder a process stands in; undefined where the system does not tell. */
export function cwdOf(pid: number): string | undefined {
  try {
    return readlinkSync(`/proc/${pid}/cwd`)
  } catch {
    return undefined
  }
}
