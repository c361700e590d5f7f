import { fork, type ChildProcess } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import type { DocumentAnswer, DocumentJob } from './document-job.ts'

/** Idle time after which the process ends and gives its memory back. */
const IDLE_MS = 60_000

// Beside this source in development and tests, beside the bundle (dist/document-worker.js) in production.
const workerFile = fileURLToPath(
  new URL(import.meta.url.endsWith('.ts') ? './document-worker.ts' : './document-worker.js', import.meta.url),
)

let child: ChildProcess | undefined
let idle: NodeJS.Timeout | undefined
let last: Promise<unknown> = Promise.resolve()

function open(): ChildProcess {
  clearTimeout(idle)
  if (child?.connected) {
    child.ref()
    child.channel?.ref()
    return child
  }
  child = fork(workerFile, [], {
    execArgv: [],
    serialization: 'advanced',
    stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
  })
  child.setMaxListeners(0)
  return child
}

/** The event loop may end while nothing is being set: a command line exits at once, a server is not kept alive. */
function rest(worker: ChildProcess): void {
  if (worker !== child || !worker.connected) return
  worker.unref()
  worker.channel?.unref()
  idle = setTimeout(() => worker.kill(), IDLE_MS)
  idle.unref()
}

function run(job: DocumentJob, timeoutMs: number): Promise<Buffer> {
  return new Promise((resolve, reject) => {
    const worker = open()
    const settle = (finish: () => void): void => {
      clearTimeout(timer)
      worker.off('message', onMessage).off('exit', onExit).off('error', onError)
      rest(worker)
      finish()
    }
    const onMessage = (answer: DocumentAnswer): void =>
      settle(() => ('file' in answer ? resolve(Buffer.from(answer.file)) : reject(new Error(answer.error))))
    const onError = (err: Error): void => settle(() => reject(err))
    const onExit = (): void =>
      settle(() => reject(new Error('the document process ended before it answered')))
    const timer = setTimeout(() => {
      worker.kill('SIGKILL')
      child = undefined
      settle(() => reject(new Error(`no document after ${timeoutMs} ms`)))
    }, timeoutMs)
    worker.on('message', onMessage).once('exit', onExit).once('error', onError)
    worker.send(job)
  })
}

/** One document after the other; one that fails or hangs takes none of the following with it. */
export function setInProcess(job: DocumentJob, timeoutMs = 30_000): Promise<Buffer> {
  const next = last.then(() => run(job, timeoutMs))
  last = next.catch(() => undefined)
  return next
}
