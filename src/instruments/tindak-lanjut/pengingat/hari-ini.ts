import type { Pejabat } from '../../../kernel/actor.ts'
import type { Bahasa } from '../../../kernel/bahasa.ts'
import { addDays, tanggalOf } from '../../../kernel/clock.ts'
import type { Db } from '../../../platform/db/types.ts'
import type { HariIniItem } from '../../../platform/instrument.ts'
import { getInstansi } from '../../../registry/index.ts'
import { formatNumber } from '../../../ui/index.ts'
import { alamatDaftar } from '../meja/saringan.ts'
import { lingkupOf } from '../policy.ts'
import { countSegera, countStatus } from '../store-daftar.ts'
import { INGAT_HARI } from './rules.ts'

const id = {
  lewat: (n: string) => `${n} tindakan lewat tenggat`,
  segera: (n: string) => `${n} tindakan jatuh tenggat dalam 14 hari`,
  usulan: (n: string) => `${n} usulan tindakan menunggu persetujuan`,
  lihat: 'Buka daftar tindak lanjut',
}
const en: typeof id = {
  lewat: (n) => `${n} actions past their due date`,
  segera: (n) => `${n} actions due within 14 days`,
  usulan: (n) => `${n} proposed actions wait for approval`,
  lihat: 'Open the follow-up list',
}
const kata = { id, en }

/** What is late, near, or waits for the head's word, of what this person works on; a pembina watches what is late anywhere. */
export async function tindakLanjutHariIni(
  db: Db,
  actor: Pejabat,
  now: Date,
  lang: Bahasa,
): Promise<HariIniItem[]> {
  const k = kata[lang]
  const hariIni = tanggalOf(now, (await getInstansi(db, actor.instansiId)).zona)
  const peran = new Set(actor.penugasan.map((p) => p.peran))
  const bekerja = peran.has('petugas') || peran.has('kepala_unit') || peran.has('penghubung')
  // Others are told of what they answer for themselves.
  const lingkup = bekerja || peran.has('pembina') ? lingkupOf(actor) : { unitIds: [], orangId: actor.id }
  const n = await countStatus(db, { lingkup }, hariIni)
  const items: HariIniItem[] = []
  const add = (
    banyak: number,
    judul: (n: string) => string,
    href: string,
    nada: HariIniItem['nada'],
  ): void => {
    if (banyak > 0) items.push({ judul: judul(formatNumber(banyak, lang)), keterangan: k.lihat, href, nada })
  }
  add(n.lewat, k.lewat, alamatDaftar({ keadaan: 'lewat' }), 'terlambat')
  if (peran.has('kepala_unit')) add(n.usulan, k.usulan, alamatDaftar({ keadaan: 'usulan' }), 'perhatian')
  if (bekerja) {
    const segera = await countSegera(db, lingkup, hariIni, addDays(hariIni, INGAT_HARI))
    add(segera, k.segera, alamatDaftar({}), 'perhatian')
  }
  return items
}
