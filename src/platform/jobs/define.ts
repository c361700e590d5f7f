import type { JobDefinition } from '../deps.ts'

export type { JobDefinition }

// The list of an instrument holds jobs of different payloads; each checks its own payload before running.
// oxlint-disable-next-line typescript/no-explicit-any
export type AnyJob = JobDefinition<any>

export const defineJob = <P>(job: JobDefinition<P>): JobDefinition<P> => job
