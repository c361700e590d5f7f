import type { Pejabat, Peran } from '../../../kernel/actor.ts'
import type { Bahasa } from '../../../kernel/bahasa.ts'
import type { Db } from '../../../platform/db/types.ts'
import type { HariIniItem } from '../../../platform/instrument.ts'
import { formatNumber } from '../../../ui/index.ts'
import { HITUNG_SAMPAI } from '../meja/hitungan.ts'
import { alamatDaftar, type Saringan } from '../meja/saringan.ts'
import { countBaris } from '../meja/store-daftar.ts'
import { lingkupOf } from '../policy.ts'
import { listSerbuan } from '../serbuan/store.ts'
import { kataSerbuan } from '../serbuan/words.ts'
import { kataPengingat } from './words.ts'

const SEJAM_MS = 3_600_000
/** Whose word a draft may wait for. */
const MENYETUJUI = new Set<Peran>(['kepala_unit', 'pengelola_pengaduan', 'apip'])

/** What is new, late or waiting for this person's word; numbers only, each a way into the inbox. */
export async function pengaduanHariIni(
  db: Db,
  actor: Pejabat,
  now: Date,
  lang: Bahasa,
): Promise<HariIniItem[]> {
  const k = kataPengingat[lang]
  const l = lingkupOf(actor)
  const hitung = (s: Saringan): Promise<number> => countBaris(db, l, s, { now, batas: HITUNG_SAMPAI })
  const tulis = (n: number): string => (n >= HITUNG_SAMPAI ? `${HITUNG_SAMPAI - 1}+` : formatNumber(n, lang))
  const items: HariIniItem[] = []
  const add = (n: number, judul: (n: string) => string, s: Saringan, nada: HariIniItem['nada']): void => {
    if (n > 0) items.push({ judul: judul(tulis(n)), keterangan: k.lihat, href: alamatDaftar(s), nada })
  }
  if (l.semua) {
    const ditahan = (await listSerbuan(db, new Date(now.getTime() - SEJAM_MS))).reduce(
      (n, s) => n + s.ditahan,
      0,
    )
    const s = kataSerbuan[lang].meja
    if (ditahan > 0)
      items.push({
        judul: s.hariIni,
        keterangan: s.hariIniApa(formatNumber(ditahan, lang)),
        href: '/kerja/pengaduan/pengaturan/pintu',
        nada: 'perhatian',
      })
  }
  if (l.semua || l.berkadar) {
    add(await hitung({ tab: 'tersendat' }), k.tersendat, { tab: 'tersendat' }, 'terlambat')
    add(await hitung({ tab: 'baru' }), k.baru, { tab: 'baru' }, 'perhatian')
  } else {
    const lewat: Saringan = { tab: 'unit', terlambat: true }
    add(await hitung(lewat), k.jawabLewat, lewat, 'terlambat')
    add(await hitung({ tab: 'unit' }), k.jawab, { tab: 'unit' }, 'perhatian')
  }
  add(await hitung({ tab: 'lihat' }), k.lihatLagi, { tab: 'lihat' }, 'perhatian')
  if (actor.penugasan.some((t) => MENYETUJUI.has(t.peran)))
    add(await hitung({ tab: 'persetujuan' }), k.persetujuan, { tab: 'persetujuan' }, 'perhatian')
  return items
}
