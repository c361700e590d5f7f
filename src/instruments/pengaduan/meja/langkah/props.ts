import type { FieldErrors } from '../../../../kernel/errors.ts'
import type { DeskFrame } from '../../../../platform/http/env.ts'
import type { AturanLampiran } from '../../lampiran/index.ts'
import type { Rinci } from '../rinci.ts'
import type { IsianLangkah } from './baca.ts'
import type { Langkah } from './daftar.ts'
import type { Bekal } from './muat.ts'

export interface LangkahProps {
  readonly desk: DeskFrame
  readonly langkah: Langkah
  readonly r: Rinci
  readonly bekal: Bekal
  readonly isian: IsianLangkah
  readonly errors?: FieldErrors | undefined
  readonly aturanLampiran: AturanLampiran
  /** Somebody else changed it since the form was opened. */
  readonly didahului?: { readonly siapa: string; readonly apa: string } | undefined
}
