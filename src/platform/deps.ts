import type { z } from 'zod'
import type { Config } from './config/index.ts'
import type { OpenDb, Trx } from './db/types.ts'
import type { FileStore } from './files/index.ts'
import type { Log } from './log/index.ts'

/** What every room gets from the house. Built once in app.ts; tests build it with a fake clock. */
export interface Deps {
  readonly config: Config
  readonly db: OpenDb
  readonly files: FileStore
  readonly log: Log
  readonly now: () => Date
  /** The job exists if and only if the transaction commits. */
  readonly enqueue: Enqueue
  /** Key for one purpose, derived from the master key (HKDF), 32 bytes. */
  readonly deriveKey: (purpose: string) => Uint8Array
}

/** `sesudah`: not before this moment. */
export type Enqueue = <P>(
  trx: Trx,
  job: JobDefinition<P>,
  payload: P,
  opsi?: { readonly sesudah?: Date },
) => Promise<void>

/** A piece of work that runs after the change that asked for it has committed. Payload = ids; run twice = run once. */
export interface JobDefinition<P = unknown> {
  readonly name: string
  readonly payload: z.ZodType<P>
  readonly run: (payload: P, deps: Deps) => Promise<void>
  /** Cron expression (UTC+7) for work that comes by itself; the payload is then `{}`. */
  readonly jadwal?: string
  /** A run that takes longer counts as failed and is begun again; 15 minutes unless said. */
  readonly palingLamaDetik?: number
}
