import type { HitunganMasuk, Kanal } from '../../platform/channels/index.ts'
import type { RegistriBase } from '../frame.tsx'
import type { MasukField } from './schema-masuk.ts'
import type { IsianKanal } from './schema.ts'

export interface KanalPageProps extends RegistriBase {
  readonly kanal: Kanal
  readonly isian: IsianKanal
  readonly tersimpanAda: boolean
  readonly adaRahasia: boolean
  /** Code of the last test, `terkirim` when the provider took it. */
  readonly uji: string | undefined
  readonly tujuanUji: string
  /** Where the provider may call us; undefined for mail, and before the channel is stored. */
  readonly masuk:
    | {
        readonly buka: boolean
        readonly alamat: string
        readonly token: string
        readonly hitungan: HitunganMasuk
        /** Does any room take messages of citizens? */
        readonly didengar: boolean
        readonly isian: Partial<Record<MasukField, string>>
      }
    | undefined
}
