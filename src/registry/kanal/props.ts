import type { Kanal } from '../../platform/channels/index.ts'
import type { RegistriBase } from '../frame.tsx'
import type { IsianKanal } from './schema.ts'

export interface KanalPageProps extends RegistriBase {
  readonly kanal: Kanal
  readonly isian: IsianKanal
  readonly tersimpanAda: boolean
  readonly adaRahasia: boolean
  /** Code of the last test, `terkirim` when the provider took it. */
  readonly uji: string | undefined
  readonly tujuanUji: string
}
