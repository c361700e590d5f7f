import { AppError, common } from '../../../kernel/errors.ts'
import { addDays, type Tanggal } from '../../../kernel/clock.ts'
import type { Db } from '../../../platform/db/types.ts'
import {
  findTerbitan,
  findTerbitanTerbaru,
  listHasilTerbitan,
  listSurveiTerbuka,
  listTerbitan,
  pairTerbitan,
  type Perubahan,
  type RingkasanTerbitan,
  type TerbitanPublik,
} from '../../../instruments/survei/index.ts'
import {
  findUnit,
  getUnit,
  listBawahan,
  listLayanan,
  type Layanan,
  type Unit,
} from '../../../registry/index.ts'
import { dari, type Bingkai } from '../bingkai.tsx'
import { ringkasPerubahan } from '../perubahan/ringkas.ts'
import type { DataPerubahan, DataTerbitan, DataUnit } from './data.ts'

/** Which publication: undefined for the newest. */
export interface Pilihan {
  readonly periodeId: string
  readonly revisi: number
}

/** A handful of look-ups by key, however many answers there are: the figures come from one frozen snapshot. */
export async function muatUnit(
  db: Db,
  bingkai: Bingkai,
  unitId: string,
  hariIni: Tanggal,
  pilihan?: Pilihan,
): Promise<DataUnit> {
  const unit = await getUnit(db, unitId)
  const induk = unit.indukId === null ? undefined : await findUnit(db, unit.indukId)
  const bawahan = await listBawahan(db, unitId)
  const layanan = (await listLayanan(db, unitId)).filter((l) => l.aktif)
  const [survei] = await listSurveiTerbuka(db, hariIni, unitId)
  const { nama, slug, alamat, kontak, kepala } = unit
  const instansi = bingkai.instansi!
  return {
    bingkai,
    unit: { nama, slug, alamat, kontak, kepala: { nama: kepala.nama, jabatan: kepala.jabatan } },
    induk: induk ? { nama: induk.nama, href: `/unit/${induk.slug}` } : null,
    bawahan: bawahan.map((u) => ({ nama: u.nama, href: `/unit/${u.slug}` })),
    layanan: layanan.map((l) => ({ nama: l.nama, href: dari(instansi, `/layanan/${l.slug}`) })),
    survei: survei ? { href: `/s/${survei.kode}`, nama: survei.nama, selesai: survei.selesai } : null,
    terbitan: await muatTerbitan(db, unit, layanan, (path) => dari(instansi, path), pilihan),
  }
}

async function muatTerbitan(
  db: Db,
  unit: Unit,
  layanan: readonly Layanan[],
  hrefOf: (path: string) => string,
  pilihan: Pilihan | undefined,
): Promise<DataTerbitan | null> {
  const terbitan = pilihan
    ? await findTerbitan(db, pilihan.periodeId, pilihan.revisi)
    : await findTerbitanTerbaru(db, unit.id)
  if (pilihan && terbitan?.isi.unit.id !== unit.id) throw new AppError(common.notFound)
  if (!terbitan) return null
  const semua = (await listTerbitan(db, unit.id)).toReversed()
  const setahun = await muatSetahun(db, unit, terbitan)
  const lain = semua.filter((t) => t.periodeId !== terbitan.periodeId || t.revisi !== terbitan.revisi)
  return {
    isi: terbitan.isi,
    hash: terbitan.hash,
    lama: semua[0]?.periodeId !== terbitan.periodeId || semua[0]?.revisi !== terbitan.revisi,
    perubahan: setahun[0]?.baru.periodeId === terbitan.periodeId ? toData(setahun[0]) : null,
    terbukti: ringkasPerubahan(setahun, [unit]).terbukti,
    riwayat: lain.map((t) => ({
      nama: t.nama,
      href: hrefTerbitan(unit.slug, t),
      terbitPada: t.terbitAt.toISOString(),
      ikm: t.ikm,
      n: t.n,
    })),
    hrefLayanan: Object.fromEntries(layanan.map((l) => [l.id, hrefOf(`/layanan/${l.slug}`)])),
  }
}

export const hrefTerbitan = (slug: string, t: Pick<RingkasanTerbitan, 'periodeId' | 'revisi'>): string =>
  `/unit/${slug}/survei/${t.periodeId}/${t.revisi}`

const SETAHUN = 365

/** The year that ended with this publication, each period beside the one before it: one query. */
async function muatSetahun(db: Db, unit: Unit, t: TerbitanPublik): Promise<Perubahan[]> {
  const { mulai } = t.isi.periode
  const hasil = await listHasilTerbitan(db, addDays(mulai, -2 * SETAHUN), unit.id)
  const sejak = addDays(t.isi.periode.selesai, -SETAHUN)
  return pairTerbitan(hasil.filter((h) => h.mulai <= mulai)).filter((p) => p.baru.selesai >= sejak)
}

const toData = ({ lama, unsur, ikm }: Perubahan): DataPerubahan => ({
  nama: lama.nama,
  n: lama.n,
  ikm,
  ikmLama: lama.ikm,
  unsur: unsur.map(({ rencana, ...u }) => ({
    ...u,
    rencana: rencana.map(({ kegiatan, waktu }) => ({ kegiatan, waktu })),
  })),
})
