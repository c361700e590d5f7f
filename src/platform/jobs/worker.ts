import type { Job, JobResult } from 'pg-boss'
import type { Deps } from '../deps.ts'
import type { Log } from '../log/index.ts'
import type { AnyJob } from './define.ts'

/** Runs a batch one by one. A failure is logged without its payload and handed back: the queue tries again later. */
export function handlerFor(
  job: AnyJob,
  deps: Deps,
  log: Log,
): (batch: Job<unknown>[]) => Promise<JobResult[]> {
  const runOne = async ({ id, data, retryCount }: Job<unknown>): Promise<JobResult> => {
    const started = performance.now()
    try {
      await job.run(job.payload.parse(data), deps)
    } catch (err) {
      log.warn({ job: job.name, id, retryCount, err: describe(err) }, 'job failed')
      return { id, status: 'failed', output: describe(err) }
    }
    log.debug({ job: job.name, id, retryCount, ms: Math.round(performance.now() - started) }, 'job done')
    return { id, status: 'completed' }
  }
  return async (batch) => {
    const results: JobResult[] = []
    for (const one of batch) results.push(await runOne(one))
    return results
  }
}

const describe = (err: unknown): { name: string; message: string } =>
  err instanceof Error ? { name: err.name, message: err.message } : { name: 'unknown', message: '' }
