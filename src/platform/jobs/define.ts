import type { Deps, JobDefinition } from '../deps.ts'

export type { JobDefinition }

// The list of an instrument holds jobs of different payloads; each checks its own payload before running.
// oxlint-disable-next-line typescript/no-explicit-any
export type AnyJob = JobDefinition<any>

export const defineJob = <P>(job: JobDefinition<P>): JobDefinition<P> => job

/**
 * Several rooms may list a job of one name: it is an event they all hear, one after the other. Where one fails all are asked again,
 * so each must bear that.
 */
export const mergeByName = (list: readonly AnyJob[]): AnyJob[] =>
  [...Map.groupBy(list, (job) => job.name).values()].map((sama) => ({
    ...sama[0]!,
    run: async (payload: unknown, deps: Deps) => {
      for (const job of sama) await job.run(payload, deps)
    },
  }))
