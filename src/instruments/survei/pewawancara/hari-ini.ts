import type { Pejabat } from '../../../kernel/actor.ts'
import type { Bahasa } from '../../../kernel/bahasa.ts'
import type { Db } from '../../../platform/db/types.ts'
import type { HariIniItem } from '../../../platform/instrument.ts'
import { formatDate, formatNumber } from '../../../ui/index.ts'
import { listTugasSaya } from './store.ts'
import { kataWawancara } from './words.ts'

/** Own assignments that are not yet done. */
export async function tugasHariIni(db: Db, actor: Pejabat, lang: Bahasa): Promise<HariIniItem[]> {
  const k = kataWawancara[lang]
  return (await listTugasSaya(db, actor.id))
    .filter((t) => t.nMasuk < t.target && !t.ditutupAt)
    .map((t) => ({
      judul: k.hariIni(t.wilayah || t.unitNama),
      keterangan: `${k.dari(formatNumber(t.nMasuk, lang), formatNumber(t.target, lang))}, ${k.sampai(formatDate(t.selesai, lang))}`,
      href: '/kerja/survei/tugas',
      nada: 'biasa',
    }))
}
