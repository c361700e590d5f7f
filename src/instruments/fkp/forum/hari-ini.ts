import type { Pejabat } from '../../../kernel/actor.ts'
import type { Bahasa } from '../../../kernel/bahasa.ts'
import { addDays, tanggalOf } from '../../../kernel/clock.ts'
import type { Db } from '../../../platform/db/types.ts'
import type { HariIniItem } from '../../../platform/instrument.ts'
import { getInstansi } from '../../../registry/index.ts'
import { formatNumber } from '../../../ui/index.ts'
import { alamatDaftar } from './saringan.ts'
import { countTugas, type UnitForum } from './store-daftar.ts'
import { kataForum } from './words.ts'

/** Units whose forums this person prepares; undefined: none. */
function unitTugas(actor: Pejabat): UnitForum | undefined {
  if (actor.penugasan.some((t) => t.unitId === null && ['kepala_unit', 'petugas'].includes(t.peran)))
    return null
  const ids = [...new Set([...actor.unitIds.petugas, ...actor.unitIds.kepala_unit])]
  return ids.length > 0 ? ids : undefined
}

/** Forums that take place soon or today, wait for the word of the head, or were never ended. */
export async function forumHariIni(db: Db, actor: Pejabat, now: Date, lang: Bahasa): Promise<HariIniItem[]> {
  const unit = unitTugas(actor)
  if (unit === undefined) return []
  const { zona } = await getInstansi(db, actor.instansiId)
  const hariIni = tanggalOf(now, zona)
  const n = await countTugas(db, unit, hariIni, {
    sepekan: addDays(hariIni, 7),
    sebulan: addDays(hariIni, 30),
  })
  const k = kataForum[lang].hariIni
  const items: HariIniItem[] = []
  const add = (
    banyak: number,
    judul: (n: string) => string,
    href: string,
    nada: HariIniItem['nada'],
  ): void => {
    if (banyak > 0) items.push({ judul: judul(formatNumber(banyak, lang)), keterangan: k.lihat, href, nada })
  }
  add(n.akhiri, k.akhiri, alamatDaftar({}), 'terlambat')
  add(n.hariIni, k.mulai, alamatDaftar({ keadaan: 'diumumkan' }), 'perhatian')
  if (actor.penugasan.some((t) => t.peran === 'kepala_unit'))
    add(n.umumkan, k.umumkan, alamatDaftar({ keadaan: 'persiapan' }), 'perhatian')
  add(n.dekat, k.dekat, alamatDaftar({ keadaan: 'diumumkan' }), 'biasa')
  return items
}
