import { findKanal, listKanalAktif, type Kanal } from '../../../platform/channels/index.ts'
import type { Db } from '../../../platform/db/types.ts'

/** Names the WhatsApp template of this news. */
export const KEPERLUAN_KABAR = 'kabarForum'

/** By which channels this news leaves the office now; null: whoever left nothing else is not told. */
export interface SaluranKabar {
  readonly surel: 'surel' | null
  readonly telepon: Exclude<Kanal, 'surel'> | null
}

/** Mail where somebody left an address; else WhatsApp, which takes no text without a template of its own, else SMS. */
export async function findSaluranKabar(
  db: Db,
  config: Parameters<typeof listKanalAktif>[1],
): Promise<SaluranKabar> {
  const aktif = await listKanalAktif(db, config)
  const wa = aktif.includes('whatsapp')
    ? (await findKanal(db, 'whatsapp'))?.pengaturan.templat[KEPERLUAN_KABAR]
    : undefined
  return {
    surel: aktif.includes('surel') ? 'surel' : null,
    telepon: wa ? 'whatsapp' : aktif.includes('sms') ? 'sms' : null,
  }
}
