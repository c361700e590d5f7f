import { linkSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { setTimeout as sleep } from 'node:timers/promises'
import { identify, isRunning, type ProcessId } from './process-id.ts'

/** A lock is a file with the pid and start time of its holder: it counts only as long as that process lives. */
export interface Lock {
  release(): void
}

/** The lock, or who holds it. */
export function tryLock(path: string): Lock | ProcessId {
  const draft = `${path}.${process.pid}.${crypto.randomUUID().slice(0, 8)}`
  const own = JSON.stringify(identify(process.pid))
  for (;;) {
    writeFileSync(draft, own, { mode: 0o600 })
    try {
      // A link appears with its content in one step, and only if the name is free.
      linkSync(draft, path)
      return { release: () => releaseOwn(path, own) }
    } catch (err) {
      if ((err as NodeJS.ErrnoException).code !== 'EEXIST') throw err
    } finally {
      rmSync(draft, { force: true })
    }
    const holder = readHolder(path)
    if (holder === 'gone') continue
    if (holder !== 'damaged' && isRunning(holder)) return holder
    removeStale(path, draft)
  }
}

/** Waits as long as its holder lives; for the short moments in which the cluster is started or stopped. */
export async function withLock<T>(path: string, run: () => Promise<T>): Promise<T> {
  let lock = tryLock(path)
  while (!('release' in lock)) {
    await sleep(25)
    lock = tryLock(path)
  }
  try {
    return await run()
  } finally {
    lock.release()
  }
}

/** Damaged: the power went before its content reached the disk, so its holder is gone too. */
function readHolder(path: string): ProcessId | 'gone' | 'damaged' {
  try {
    const holder = JSON.parse(readFileSync(path, 'utf8')) as ProcessId
    return holder.pid > 0 ? holder : 'damaged'
  } catch (err) {
    return (err as NodeJS.ErrnoException).code === 'ENOENT' ? 'gone' : 'damaged'
  }
}

function releaseOwn(path: string, own: string): void {
  try {
    if (readFileSync(path, 'utf8') === own) rmSync(path)
  } catch {
    // Gone already: the folder was removed.
  }
}

/** Takes the stale file away; if someone was quicker and it is a fresh one by now, puts it back. */
function removeStale(path: string, draft: string): void {
  try {
    renameSync(path, draft)
  } catch {
    return
  }
  const taken = readHolder(draft)
  if (typeof taken === 'object' && isRunning(taken)) {
    try {
      linkSync(draft, path)
    } catch {
      // Someone holds it again; the one whose file this was finds out when it releases.
    }
  }
  rmSync(draft, { force: true })
}
