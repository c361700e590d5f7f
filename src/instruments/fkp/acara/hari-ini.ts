import type { Pejabat } from '../../../kernel/actor.ts'
import type { Bahasa } from '../../../kernel/bahasa.ts'
import type { Db } from '../../../platform/db/types.ts'
import type { HariIniItem } from '../../../platform/instrument.ts'
import { formatDate, formatNumber } from '../../../ui/index.ts'
import { lingkupOf } from '../meja/lingkup.ts'
import { alamatTab } from '../meja/tab.ts'
import { canSusunForum, canTandaTanganForum } from '../policy.ts'
import { listBelumTetap } from './store-belum.ts'
import { loadMasaUsul } from './usulan.ts'

const kata = {
  id: {
    usul: (n: string) => `${n} usul perbaikan menunggu diputus`,
    tetap: 'Berita acara siap ditetapkan',
    sejak: (t: string) => `masa usul berakhir ${t}`,
  },
  en: {
    usul: (n: string) => `${n} amendments wait for a decision`,
    tetap: 'A record is ready to be frozen',
    sejak: (t: string) => `the time for amendments ended on ${t}`,
  },
}

/** Amendments that wait for a person, and drafts that wait for the head. */
export async function acaraHariIni(db: Db, actor: Pejabat, now: Date, lang: Bahasa): Promise<HariIniItem[]> {
  const k = kata[lang]
  const items: HariIniItem[] = []
  for (const { forum: f, menunggu } of await listBelumTetap(db, lingkupOf(actor))) {
    if (!canSusunForum(actor, f.unitId)) continue
    const href = alamatTab(f.id, 'berita-acara')
    if (menunggu > 0)
      items.push({
        judul: k.usul(formatNumber(menunggu, lang)),
        keterangan: f.tema,
        href: `${href}#usulan`,
        nada: 'perhatian',
      })
    // Only the head has to know whether it is time.
    if (menunggu > 0 || !canTandaTanganForum(actor, f.unitId)) continue
    const masa = await loadMasaUsul(db, { now: () => now }, f)
    if (!masa.terbuka)
      items.push({
        judul: k.tetap,
        keterangan: masa.batas ? `${f.tema}, ${k.sejak(formatDate(masa.batas, lang))}` : f.tema,
        href,
        nada: 'perhatian',
      })
  }
  return items
}
