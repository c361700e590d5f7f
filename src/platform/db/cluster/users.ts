import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { identify, isRunning, type ProcessId } from './process-id.ts'

/**
 * Who uses the server: the application and any command beside it. Whoever leaves last turns it off; a process that was
 * killed no longer counts. Call only while holding the cluster's lock.
 */
export function register(dataDir: string): { leave(): { isLast: boolean } } {
  const folder = join(dataDir, 'pemakai')
  mkdirSync(folder, { recursive: true })
  const own = join(folder, `${process.pid}-${crypto.randomUUID().slice(0, 8)}`)
  writeFileSync(own, JSON.stringify(identify(process.pid)), { mode: 0o600 })
  return {
    leave: () => {
      rmSync(own, { force: true })
      return { isLast: !readdirSync(folder).some((name) => isUser(join(folder, name))) }
    },
  }
}

function isUser(path: string): boolean {
  try {
    if (isRunning(JSON.parse(readFileSync(path, 'utf8')) as ProcessId)) return true
  } catch {
    // Half a file from a power cut.
  }
  rmSync(path, { force: true })
  return false
}
