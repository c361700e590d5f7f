import { isRunning } from './process-id.ts'
import type { Postmaster } from './postmaster.ts'

const CHECK_MS = 200
const PAUSE_AFTER_FAILURE_MS = 2_000

export interface GuardLog {
  warn(data: object, message: string): void
  error(data: object, message: string): void
}

/**
 * Watches the server and starts it again when it died (killed for memory, by hand, by a fault). Committed work is safe:
 * the new one recovers it from its log, at the same port, so the connection pools find it by themselves.
 */
export function guard(
  first: Postmaster,
  restart: () => Promise<Postmaster>,
  log: GuardLog,
): { stop(): void } {
  let server = first
  let timer = setTimeout(check, CHECK_MS)
  let stopped = false
  timer.unref()

  function next(ms: number): void {
    if (stopped) return
    timer = setTimeout(check, ms)
    timer.unref()
  }
  function check(): void {
    if (isRunning(server.process)) return next(CHECK_MS)
    log.warn({ pid: server.process.pid }, 'postgresql ended unexpectedly, starting it again')
    restart().then(
      (started) => {
        server = started
        next(CHECK_MS)
      },
      (err: unknown) => {
        log.error({ err: { message: err instanceof Error ? err.message : '' } }, 'postgresql does not start')
        next(PAUSE_AFTER_FAILURE_MS)
      },
    )
  }
  return {
    stop: () => {
      stopped = true
      clearTimeout(timer)
    },
  }
}
