import type { z } from 'zod'
import type { Deps } from '../deps.ts'

/** A piece of work that runs after the change that asked for it has committed. Payload = ids; run twice = run once. */
export interface JobDefinition<P = unknown> {
  readonly name: string
  readonly payload: z.ZodType<P>
  readonly run: (payload: P, deps: Deps) => Promise<void>
  /** Cron expression (UTC+7) for work that comes by itself; the payload is then `{}`. */
  readonly jadwal?: string
}

// The list of an instrument holds jobs of different payloads; each checks its own payload before running.
// oxlint-disable-next-line typescript/no-explicit-any
export type AnyJob = JobDefinition<any>

export const defineJob = <P>(job: JobDefinition<P>): JobDefinition<P> => job
