import { readdirSync, readFileSync } from 'node:fs'
import { setTimeout as sleep } from 'node:timers/promises'

/** Linux counts CPU in ticks of 1/100 s. */
const TICK_MS = 10

interface Stat {
  readonly parent: number
  /** User and system time of the process itself. */
  readonly own: number
  /** The same of its children that have ended. */
  readonly ended: number
}

function readStat(pid: number): Stat | undefined {
  try {
    const text = readFileSync(`/proc/${pid}/stat`, 'utf8')
    const f = text
      .slice(text.lastIndexOf(')') + 2)
      .split(' ')
      .map(Number)
    return { parent: f[1]!, own: (f[11]! + f[12]!) * TICK_MS, ended: (f[13]! + f[14]!) * TICK_MS }
  } catch {
    return undefined
  }
}

/** CPU time of one process; holds also on a machine that others use, where seconds do not. */
export const cpuOf = (pid: number): number => readStat(pid)?.own ?? 0

/** CPU time of PostgreSQL: the postmaster, what works for it now, and what has ended. */
export function cpuOfPostgres(postmaster: number): number {
  const root = readStat(postmaster)
  const now = childrenOf(postmaster).reduce((sum, pid) => sum + cpuOf(pid), 0)
  return (root ? root.own + root.ended : 0) + now
}

const childrenOf = (parent: number): number[] =>
  readdirSync('/proc')
    .map(Number)
    .filter((pid) => pid > 0 && readStat(pid)?.parent === parent)

/** Waits until a server that has just begun has done what it does for itself (areas of Indonesia, first autovacuum). */
export async function settled(pid: number, postmaster: number): Promise<void> {
  const all = (): number => cpuOf(pid) + cpuOfPostgres(postmaster)
  for (let quiet = 0, before = all(), left = 60; quiet < 3 && left > 0; left--) {
    await sleep(1000)
    const now = all()
    quiet = now - before < 100 ? quiet + 1 : 0
    before = now
  }
}

/** Resident memory in MB, now and at its highest. */
export function memoryOf(pid: number): { readonly now: number; readonly peak: number } {
  const text = readFileSync(`/proc/${pid}/status`, 'utf8')
  const kb = (name: string): number => Number(new RegExp(`^${name}:\\s+(\\d+)`, 'm').exec(text)?.[1] ?? 0)
  return { now: Math.round(kb('VmRSS') / 1024), peak: Math.round(kb('VmHWM') / 1024) }
}
