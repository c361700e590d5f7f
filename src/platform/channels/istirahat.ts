import type { Alasan, HasilKirim, Kanal } from './sender.ts'

const SELAMA_MS = 60_000
/** Failures of the channel, not of the message: the next message would meet the same. */
const SEKANAL = new Set(['koneksi', 'tls', 'auth', 'alamat_dalam', 'dialihkan', 'wa.190'])

/**
 * A provider that cannot be reached is left alone for a minute: a thousand messages that each wait for it in vain would
 * keep those of everybody else waiting. Each process remembers for itself.
 */
export class Istirahat {
  readonly #sampai = new Map<string, { until: number; alasan: Alasan }>()

  /** Why this channel rests now; undefined when it does not. */
  of(instansiId: string, kanal: Kanal, now: Date): Alasan | undefined {
    const rest = this.#sampai.get(`${instansiId}/${kanal}`)
    return rest && rest.until > now.getTime() ? rest.alasan : undefined
  }

  hear(instansiId: string, kanal: Kanal, now: Date, hasil: HasilKirim): void {
    const key = `${instansiId}/${kanal}`
    if (hasil.hasil === 'nanti' && SEKANAL.has(hasil.alasan))
      this.#sampai.set(key, { until: now.getTime() + SELAMA_MS, alasan: hasil.alasan })
    else this.#sampai.delete(key)
  }
}
