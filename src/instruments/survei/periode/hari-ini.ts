import type { Pejabat } from '../../../kernel/actor.ts'
import type { Bahasa } from '../../../kernel/bahasa.ts'
import { addDays, type Tanggal } from '../../../kernel/clock.ts'
import type { Db } from '../../../platform/db/types.ts'
import type { HariIniItem } from '../../../platform/instrument.ts'
import { formatDate, formatNumber, formatRelativeDays } from '../../../ui/index.ts'
import { listInstrumenPeriode } from '../instrumen/periode.ts'
import { listAgregat } from '../jawaban/store-agregat.ts'
import { listPopulasiPeriode } from '../sampel/store.ts'
import { canPublish, canWork, listUnitKerja, listUnitTerlihat } from '../policy.ts'
import { summarize, type Ringkasan } from './ringkasan.ts'
import type { SaringanStatus } from './status.ts'
import { listPeriode } from './store-daftar.ts'
import { listUnitTanpaPeriode } from './store-hari-ini.ts'
import { getHariIni } from './store-unit.ts'
import { kataHariIni } from './words-hari-ini.ts'

/** Days before the end at which too few answers become news. */
const MENDEKAT = 7
/** Days after the end at which an unpublished result is late. */
const TERLAMBAT = 30
/** More of a kind than this become one line with their number. */
const SATU_SATU = 3

/** What is due, late or waiting in the survey, for this person. */
export async function surveiHariIni(db: Db, actor: Pejabat, now: Date, lang: Bahasa): Promise<HariIniItem[]> {
  const k = kataHariIni[lang]
  const hariIni = await getHariIni(db, actor.instansiId, now)
  const list = async (status: SaringanStatus): Promise<Ringkasan[]> => {
    const units = listUnitTerlihat(actor)
    const found = await listPeriode(db, { units, status }, hariIni, { batas: 200 })
    const ids = found.map((f) => f.periode.id)
    const agregat = await listAgregat(db, ids)
    const instrumen = await listInstrumenPeriode(db, ids)
    const populasi = await listPopulasiPeriode(db, ids)
    return found.map((f) =>
      summarize(f.periode, f.unitNama, agregat.get(f.periode.id)!, hariIni, instrumen.get(f.periode.id), {
        populasi: populasi.get(f.periode.id),
      }),
    )
  }
  const mendekat = (await list('berjalan')).filter((r) => isMendekat(r, hariIni))
  const selesai = (await list('belum_terbit')).filter((r) => r.n > 0)
  const kosong = await listUnitTanpaPeriode(db, listUnitKerja(actor), hariIni)
  return [
    ...gather(mendekat, (r) => tellMendekat(r, hariIni, lang), lang, {
      judul: k.banyakMendekat,
      href: '/kerja/survei?status=berjalan',
    }),
    ...gather(selesai, (r) => tellSelesai(r, actor, hariIni, lang), lang, {
      judul: k.banyakSelesai,
      href: '/kerja/survei?status=belum_terbit',
    }),
    ...gather(kosong, (unit) => tellKosong(unit, lang), lang, {
      judul: k.banyakKosong,
      href: '/kerja/survei/baru',
    }),
  ]
}

const isMendekat = (r: Ringkasan, hariIni: Tanggal): boolean =>
  r.minimum !== null && r.n < r.minimum && r.periode.selesai <= addDays(hariIni, MENDEKAT)

/** Each by itself while they are few; a person who looks after forty units is told the number. */
function gather<T>(
  list: readonly T[],
  tell: (one: T) => HariIniItem,
  lang: Bahasa,
  banyak: { readonly judul: (n: string) => string; readonly href: string },
): HariIniItem[] {
  if (list.length <= SATU_SATU) return list.map(tell)
  const nada = list.some((one) => tell(one).nada === 'terlambat') ? 'terlambat' : 'perhatian'
  const judul = banyak.judul(formatNumber(list.length, lang))
  return [{ judul, keterangan: kataHariIni[lang].lihat, href: banyak.href, nada }]
}

function tellMendekat(r: Ringkasan, hariIni: Tanggal, lang: Bahasa): HariIniItem {
  const { periode, unitNama, n, minimum } = r
  const k = kataHariIni[lang]
  const akhir = formatDate(periode.selesai, lang)
  return {
    judul: k.kurang(periode.nama, formatNumber(minimum! - n, lang)),
    keterangan: k.hariTerakhir(unitNama, akhir, formatRelativeDays(periode.selesai, hariIni, lang)),
    href: `/kerja/survei/${periode.id}`,
    nada: 'perhatian',
  }
}

function tellSelesai(r: Ringkasan, actor: Pejabat, hariIni: Tanggal, lang: Bahasa): HariIniItem {
  const { periode, unitNama, n, status } = r
  const k = kataHariIni[lang]
  const nada = addDays(periode.selesai, TERLAMBAT) < hariIni ? 'terlambat' : 'perhatian'
  const keterangan = k.berakhir(unitNama, formatNumber(n, lang), formatDate(periode.selesai, lang))
  const href = `/kerja/survei/${periode.id}`
  if (canPublish(actor, periode)) {
    return { judul: k.terbitkan(periode.nama), keterangan, href: `${href}/terbitan`, nada }
  }
  if (status === 'berakhir' && canWork(actor, periode)) {
    return { judul: k.sisaKertas(periode.nama), keterangan, href: `${href}/kertas`, nada: 'biasa' }
  }
  return { judul: k.menunggu(periode.nama), keterangan, href, nada }
}

const tellKosong = (
  { id, nama }: { readonly id: string; readonly nama: string },
  lang: Bahasa,
): HariIniItem => ({
  judul: kataHariIni[lang].buka,
  keterangan: kataHariIni[lang].kosong(nama),
  href: `/kerja/survei/baru?unit=${id}`,
  nada: 'perhatian',
})
