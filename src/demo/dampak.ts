import { seedDampak } from '../instruments/tindak-lanjut/index.ts'
import type { DepsDemo } from './muat.ts'

/** What the actions of the kabupaten were hoped to move, and the verdicts of the results after. */
export const muatDampak = (deps: DepsDemo, instansiId: string): Promise<void> =>
  deps.db.write({ instansiId }, (trx) => seedDampak(trx, deps, instansiId))
