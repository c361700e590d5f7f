/** How a message travels. */
export type Kanal = 'surel' | 'whatsapp' | 'sms'
export const kanalList: readonly Kanal[] = ['surel', 'whatsapp', 'sms']

/** One message to one person, ready to leave. */
export interface Pesan {
  /** Stays the same when it is sent again: it becomes the Message-ID of a mail. */
  readonly id: string
  /** Mail address, or telephone number in E.164. */
  readonly tujuan: string
  /** For mail. */
  readonly subjek: string
  /** Plain text; for WhatsApp only what an approved template says counts. */
  readonly teks: string
  /** What the message is for: picks the WhatsApp template. */
  readonly keperluan: string
  /** Values of the template's placeholders. */
  readonly isian: Readonly<Record<string, string>>
  /** WhatsApp: until this moment (ISO) the person's own message allows free text; afterwards the template is used. */
  readonly bebasSampai?: string
  /** For mail: where an answer goes, when that is not the sender's own address. */
  readonly balasKe?: string
  /** Shown as a button in the HTML part of a mail. */
  readonly tautan?: string
  /** Mail: a calendar entry that comes along, for programs that put it into the diary (RFC 6047). */
  readonly kalender?: { readonly metode: 'PUBLISH' | 'REQUEST' | 'CANCEL'; readonly isi: string }
  /** Address that takes a one-click "no more of this" (RFC 8058), for messages nobody asked for. */
  readonly berhenti?: string
}

/**
 * Why a message did not leave, as a code: words.ts turns it into a sentence. It never quotes the provider, whose answer
 * may hold the address.
 */
export type Alasan = string

/** What became of one attempt. */
export type HasilKirim =
  | { readonly hasil: 'diterima'; readonly idPenyedia: string }
  /** Nothing left the house, or the provider asks for patience: safe to try again. */
  | { readonly hasil: 'nanti'; readonly alasan: Alasan }
  /** Trying again would not help, or might send twice. */
  | { readonly hasil: 'ditolak'; readonly alasan: Alasan }

export interface Sender {
  readonly kanal: Kanal
  readonly send: (pesan: Pesan) => Promise<HasilKirim>
}

export const nanti = (alasan: Alasan): HasilKirim => ({ hasil: 'nanti', alasan })
export const ditolak = (alasan: Alasan): HasilKirim => ({ hasil: 'ditolak', alasan })
export const diterima = (idPenyedia: string): HasilKirim => ({ hasil: 'diterima', idPenyedia })

/** The line broke after the message had left: it may have arrived, so it is not sent again by itself. */
export const TERPUTUS = 'terputus'
