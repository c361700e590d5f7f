import type { Pejabat } from '../../../kernel/actor.ts'
import type { Bahasa } from '../../../kernel/bahasa.ts'
import { listGagal } from '../../../platform/channels/index.ts'
import type { Db } from '../../../platform/db/types.ts'
import type { HariIniItem } from '../../../platform/instrument.ts'
import { formatNumber } from '../../../ui/index.ts'
import { findPeriode } from '../periode/store.ts'
import { canWork } from '../policy.ts'
import { KAITAN } from './commands.ts'
import { kataUndangan } from './words.ts'

const SELAMA_MS = 7 * 86_400_000

/** Messages that failed this week, for whoever can mend their addresses. */
export async function undanganHariIni(
  db: Db,
  actor: Pejabat,
  now: Date,
  lang: Bahasa,
): Promise<HariIniItem[]> {
  const k = kataUndangan[lang]
  const items: HariIniItem[] = []
  const sejak = new Date(now.getTime() - SELAMA_MS)
  for (const { kaitanId, n } of await listGagal(db, Object.values(KAITAN), sejak)) {
    const periode = await findPeriode(db, kaitanId)
    if (!periode || periode.ditutupAt || !canWork(actor, periode)) continue
    items.push({
      judul: k.hariIniGagal(formatNumber(n, lang)),
      keterangan: periode.nama,
      href: `/kerja/survei/${periode.id}/undangan`,
      nada: 'perhatian',
    })
  }
  return items
}
