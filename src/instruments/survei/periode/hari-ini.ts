import type { Pejabat } from '../../../kernel/actor.ts'
import { addDays, type Tanggal } from '../../../kernel/clock.ts'
import type { Db } from '../../../platform/db/types.ts'
import type { HariIniItem } from '../../../platform/instrument.ts'
import { formatDate, formatNumber, formatRelativeDays } from '../../../ui/index.ts'
import { listAgregat } from '../jawaban/store.ts'
import { canPublish, canWork, listUnitKerja, listUnitTerlihat } from '../policy.ts'
import { summarize, type Ringkasan } from './ringkasan.ts'
import type { SaringanStatus } from './status.ts'
import { listPeriode } from './store-daftar.ts'
import { listUnitTanpaPeriode } from './store-hari-ini.ts'
import { getHariIni } from './store-unit.ts'

/** Days before the end at which too few answers become news. */
const MENDEKAT = 7
/** Days after the end at which an unpublished result is late. */
const TERLAMBAT = 30
/** More of a kind than this become one line with their number. */
const SATU_SATU = 3

/** What is due, late or waiting in the survey, for this person. */
export async function surveiHariIni(db: Db, actor: Pejabat, now: Date): Promise<HariIniItem[]> {
  const hariIni = await getHariIni(db, actor.instansiId, now)
  const list = async (status: SaringanStatus): Promise<Ringkasan[]> => {
    const units = listUnitTerlihat(actor)
    const found = await listPeriode(db, { units, status }, hariIni, { batas: 200 })
    const agregat = await listAgregat(
      db,
      found.map((f) => f.periode.id),
    )
    return found.map((f) => summarize(f.periode, f.unitNama, agregat.get(f.periode.id)!, hariIni))
  }
  const mendekat = (await list('berjalan')).filter((r) => isMendekat(r, hariIni))
  const selesai = (await list('belum_terbit')).filter((r) => r.n > 0)
  const kosong = await listUnitTanpaPeriode(db, listUnitKerja(actor), hariIni)
  return [
    ...gather(mendekat, (r) => tellMendekat(r, hariIni), {
      judul: (n) => `${n} periode hampir berakhir di bawah jumlah minimum`,
      href: '/kerja/survei?status=berjalan',
    }),
    ...gather(selesai, (r) => tellSelesai(r, actor, hariIni), {
      judul: (n) => `${n} periode sudah berakhir tetapi belum terbit`,
      href: '/kerja/survei?status=belum_terbit',
    }),
    ...gather(kosong, tellKosong, {
      judul: (n) => `${n} unit tidak punya periode survei yang terbuka`,
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
  banyak: { readonly judul: (n: string) => string; readonly href: string },
): HariIniItem[] {
  if (list.length <= SATU_SATU) return list.map(tell)
  const nada = list.some((one) => tell(one).nada === 'terlambat') ? 'terlambat' : 'perhatian'
  const judul = banyak.judul(formatNumber(list.length, 'id'))
  return [{ judul, keterangan: 'Lihat daftarnya.', href: banyak.href, nada }]
}

function tellMendekat(r: Ringkasan, hariIni: Tanggal): HariIniItem {
  const { periode, unitNama, n, minimum } = r
  const kurang = formatNumber(minimum! - n, 'id')
  return {
    judul: `${periode.nama} masih kurang ${kurang} responden`,
    keterangan: `${unitNama}. Hari terakhir ${formatDate(periode.selesai, 'id')} (${formatRelativeDays(periode.selesai, hariIni, 'id')}).`,
    href: `/kerja/survei/${periode.id}`,
    nada: 'perhatian',
  }
}

function tellSelesai(r: Ringkasan, actor: Pejabat, hariIni: Tanggal): HariIniItem {
  const { periode, unitNama, n, status } = r
  const nada = addDays(periode.selesai, TERLAMBAT) < hariIni ? 'terlambat' : 'perhatian'
  const keterangan = `${unitNama}, dari ${formatNumber(n, 'id')} orang. Berakhir ${formatDate(periode.selesai, 'id')}.`
  const href = `/kerja/survei/${periode.id}`
  if (canPublish(actor, periode)) {
    return { judul: `Terbitkan hasil ${periode.nama}`, keterangan, href: `${href}/terbitan`, nada }
  }
  if (status === 'berakhir' && canWork(actor, periode)) {
    const judul = `Masukkan sisa formulir kertas ${periode.nama}`
    return { judul, keterangan, href: `${href}/kertas`, nada: 'biasa' }
  }
  return { judul: `${periode.nama} menunggu diterbitkan`, keterangan, href, nada }
}

const tellKosong = ({ id, nama }: { readonly id: string; readonly nama: string }): HariIniItem => ({
  judul: 'Buka periode survei',
  keterangan: `${nama} tidak punya periode yang terbuka. SKM dilakukan paling sedikit sekali setahun.`,
  href: `/kerja/survei/baru?unit=${id}`,
  nada: 'perhatian',
})
