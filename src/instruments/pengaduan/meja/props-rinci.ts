import type { DeskFrame } from '../../../platform/http/env.ts'
import type { Rinci } from './rinci.ts'
import type { Terusan } from './terusan/store.ts'

export interface RinciProps {
  readonly desk: DeskFrame
  readonly r: Rinci
  readonly terusan: readonly Terusan[]
  readonly now: Date
  /** What was just done. */
  readonly jadi?: string | undefined
}
