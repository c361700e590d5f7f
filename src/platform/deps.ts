import type { Config } from './config/index.ts'
import type { OpenDb, Trx } from './db/types.ts'
import type { FileStore } from './files/index.ts'
import type { JobDefinition } from './jobs/define.ts'
import type { Log } from './log/index.ts'

/** What every room gets from the house. Built once in app.ts; tests build it with a fake clock. */
export interface Deps {
  readonly config: Config
  readonly db: OpenDb
  readonly files: FileStore
  readonly log: Log
  readonly now: () => Date
  /** The job exists if and only if the transaction commits. */
  readonly enqueue: <P>(trx: Trx, job: JobDefinition<P>, payload: P) => Promise<void>
  /** Key for one purpose, derived from the master key (HKDF), 32 bytes. */
  readonly deriveKey: (purpose: string) => Uint8Array
}
