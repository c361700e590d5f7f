import type { FieldErrors } from '../../../../kernel/errors.ts'
import type { DeskFrame } from '../../../../platform/http/env.ts'
import type { Beda } from '../beda.ts'
import type { CacatInstrumen } from '../cacat.ts'
import type { InstrumenDimuat } from './akses.ts'

/** What the page of one version shows. */
export interface RincianProps extends InstrumenDimuat {
  readonly desk: DeskFrame
  readonly beda: readonly Beda[]
  readonly cacat: readonly CacatInstrumen[]
  readonly pemakai: readonly { readonly id: string; readonly nama: string; readonly terlihat: boolean }[]
  /** Shown after a change. */
  readonly pesan?: 'simpan' | 'siap'
  readonly errors?: FieldErrors
}
