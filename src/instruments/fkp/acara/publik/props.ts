import type { FieldErrors } from '../../../../kernel/errors.ts'
import type { BingkaiForum } from '../../forum/warga/halaman.tsx'
import type { HasilForum } from './muat.ts'

export interface HasilProps {
  readonly bingkai: BingkaiForum
  readonly hasil: HasilForum
  readonly isian: Readonly<Record<string, string>>
  readonly terkirim: boolean
  readonly errors?: FieldErrors
}
