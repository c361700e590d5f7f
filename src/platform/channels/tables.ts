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

export interface ChannelsTables {
  channels_kanal: KanalRow
  channels_pesan: PesanRow
}

declare module '../db/types.ts' {
  interface Database extends ChannelsTables {}
}
