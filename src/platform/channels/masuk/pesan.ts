import type { Trx } from '../../db/types.ts'
import type { Deps } from '../../deps.ts'

export type KanalMasuk = 'whatsapp' | 'sms'

/** A picture, recording or file: only its id comes with the message, the content is fetched from the provider. */
export interface MediaMasuk {
  readonly id: string
  readonly jenis: 'gambar' | 'dokumen' | 'suara' | 'video' | 'stiker'
  readonly mime?: string
  readonly namaBerkas?: string
}

/** A message somebody sent to the instansi. */
export interface PesanMasuk {
  readonly instansiId: string
  readonly kanal: KanalMasuk
  /** The provider's number of the message: the same message told twice has the same. Holds the sender's number at WhatsApp. */
  readonly id: string
  /** E.164. */
  readonly dari: string
  /** As the sender calls himself; not checked by anybody. */
  readonly nama?: string
  /** What was written, or stands under a picture; '' when there is none. */
  readonly teks: string
  readonly media: readonly MediaMasuk[]
  readonly lokasi?: { readonly lintang: number; readonly bujur: number; readonly nama?: string }
  /** The provider's number of the message this one answers. */
  readonly menjawab?: string
  /** When it was sent, as the provider says. */
  readonly pada: Date
}

/**
 * What a room does with a message. In the transaction that also notes the message as handled: whatever it writes by `trx`
 * happens once, however often the provider tells it. An AppError is final; any other error is tried again for a day.
 */
export type OnPesanMasuk = (trx: Trx, deps: Deps, pesan: PesanMasuk) => Promise<void>
