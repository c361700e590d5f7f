import type { Pejabat } from '../../../kernel/actor.ts'
import type { Bahasa } from '../../../kernel/bahasa.ts'
import type { Db } from '../../../platform/db/types.ts'
import type { HariIniItem } from '../../../platform/instrument.ts'
import { formatNumber } from '../../../ui/index.ts'
import { listUnitTerlihat } from '../policy.ts'
import { listSerbuanSejak } from './store.ts'
import { kataSerbuan } from './words.ts'

const JAM_MS = 3_600_000

/** A survey that is being flooded now, for whoever looks after it. */
export async function serbuanHariIni(
  db: Db,
  actor: Pejabat,
  now: Date,
  lang: Bahasa,
): Promise<HariIniItem[]> {
  const units = listUnitTerlihat(actor)
  const list = await listSerbuanSejak(db, new Date(now.getTime() - JAM_MS))
  const k = kataSerbuan[lang].meja
  return list
    .filter((s) => units === 'semua' || units.includes(s.unitId))
    .map((s) => ({
      judul: k.hariIni(s.periodeNama),
      keterangan: k.hariIniApa(formatNumber(s.ditahan, lang)),
      href: `/kerja/survei/${s.periodeId}/tanda#serbuan`,
      nada: 'perhatian',
    }))
}
