import type { Pejabat } from '../../../kernel/actor.ts'
import type { Bahasa } from '../../../kernel/bahasa.ts'
import { tanggalOf } from '../../../kernel/clock.ts'
import type { Db } from '../../../platform/db/types.ts'
import type { HariIniItem } from '../../../platform/instrument.ts'
import { getInstansi } from '../../../registry/index.ts'
import { formatNumber } from '../../../ui/index.ts'
import { alamatDaftar } from './saringan.ts'
import { countTugas, type UnitTugas } from './store-tugas.ts'
import { kata } from './words.ts'

/** Units this person is reminded of: those he writes for; a pembina watches over all. */
function unitTugas(actor: Pejabat): UnitTugas | undefined {
  const semua = actor.penugasan.some(
    (t) => t.unitId === null && ['pembina', 'kepala_unit', 'petugas'].includes(t.peran),
  )
  if (semua) return null
  const { petugas, kepala_unit, pembina } = actor.unitIds
  const ids = [...new Set([...petugas, ...kepala_unit, ...pembina])]
  return ids.length > 0 ? ids : undefined
}

/** What is overdue or near for review, not yet in force, or waiting for the signature. */
export async function standarHariIni(
  db: Db,
  actor: Pejabat,
  now: Date,
  lang: Bahasa,
): Promise<HariIniItem[]> {
  const unit = unitTugas(actor)
  if (unit === undefined) return []
  const { zona } = await getInstansi(db, actor.instansiId)
  const n = await countTugas(db, unit, tanggalOf(now, zona))
  const k = kata[lang]
  const items: HariIniItem[] = []
  const add = (
    banyak: number,
    judul: (n: string) => string,
    href: string,
    nada: HariIniItem['nada'],
  ): void => {
    if (banyak > 0)
      items.push({ judul: judul(formatNumber(banyak, lang)), keterangan: k.hariIniLihat, href, nada })
  }
  add(n.lewat, k.hariIniLewat, alamatDaftar({ kelompok: 'lewat' }), 'terlambat')
  if (actor.penugasan.some((t) => t.peran === 'kepala_unit'))
    add(n.menunggu, k.hariIniTtd, alamatDaftar({ kelompok: 'disusun' }), 'perhatian')
  add(n.segera, k.hariIniSegera, alamatDaftar({ kelompok: 'berlaku' }), 'perhatian')
  return items
}
