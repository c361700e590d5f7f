import type { ColumnType, Generated } from 'kysely'

/** How a channel of an instansi is set up. No row, or not active: the channel is off (mail: as the operator set it up). */
export interface KanalRow {
  instansi_id: string
  kanal: 'surel' | 'whatsapp' | 'sms'
  aktif: boolean
  /** What may be shown. */
  pengaturan: ColumnType<Record<string, unknown>, string, string>
  /** Password or token, sealed; null = none. */
  rahasia: Uint8Array | null
  /** What proves that a call comes from the provider (WhatsApp: the app secret), sealed. */
  rahasia_masuk: Uint8Array | null
  updated_at: Generated<Date>
  updated_by: string | null
}

export type StatusPesan = 'menunggu' | 'terkirim' | 'diterima' | 'gagal' | 'dibatalkan'

/** The outbox. */
export interface PesanRow {
  instansi_id: string
  id: string
  kanal: 'surel' | 'whatsapp' | 'sms'
  /** Sealed; null once nobody needs them any more. */
  tujuan: Uint8Array | null
  isi: Uint8Array | null
  status: Generated<StatusPesan>
  percobaan: Generated<number>
  /** Code of the last failure; words.ts has the sentence. */
  alasan: string | null
  id_penyedia: string | null
  /** What it belongs to: a kind and an id. */
  kaitan_jenis: string
  kaitan_id: string
  /** Idempotency: the same message asked for twice is one message. */
  kunci: string | null
  /** Set before the line is opened, cleared with the outcome: found set later, the sending was interrupted. */
  mulai_at: Date | null
  coba_lagi_at: Date | null
  created_at: Generated<Date>
  selesai_at: Date | null
}

/** `dihitung`: nobody listens, nothing of it was kept. */
export type StatusMasuk = 'dihitung' | 'menunggu' | 'diolah' | 'gagal'

/** Messages of citizens, until a room has taken them. */
export interface MasukRow {
  instansi_id: string
  kanal: 'whatsapp' | 'sms'
  /** Keyed digest of the provider's number of the message: tells a repetition. */
  sidik: Uint8Array
  id: string
  /** Sealed; null once it was handled, or when nobody listens. */
  isi: Uint8Array | null
  status: StatusMasuk
  /** Code of the refusal, where a room said no. */
  alasan: string | null
  created_at: Date
  selesai_at: Date | null
}

export interface ChannelsTables {
  channels_masuk: MasukRow
  channels_kanal: KanalRow
  channels_pesan: PesanRow
}

declare module '../db/types.ts' {
  interface Database extends ChannelsTables {}
}
