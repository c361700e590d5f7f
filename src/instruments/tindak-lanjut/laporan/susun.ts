import type { Tanggal } from '../../../kernel/clock.ts'
import { tanggalOf } from '../../../kernel/clock.ts'
import { AppError, common } from '../../../kernel/errors.ts'
import { hashJson } from '../../../platform/audit/index.ts'
import type { Db } from '../../../platform/db/types.ts'
import { getInstansi, getUnit } from '../../../registry/index.ts'
import { findTerbitan, findTerbitanPeriode, getUnsur, skm142017 } from '../../survei/index.ts'
import { listBukti, type JenisBukti } from '../bukti/store.ts'
import { listBagian } from '../rules-waktu.ts'
import { isDijanjikan, nomorTeks, type StatusAksi } from '../rules.ts'
import { listAksiAsal } from '../store-daftar.ts'
import type { Aksi } from '../store.ts'
import { waktuTeks } from '../words-umum.ts'
import { hitungBulan, nilaiKecepatan, nilaiTerlaksana, type NilaiPekppp } from './rules.ts'

export interface BuktiLaporan {
  readonly id: string
  readonly jenis: JenisBukti
  readonly tanggal: Tanggal
  readonly keterangan: string
  readonly tautan: string
  readonly sidik: string
}

/** One planned action, and what became of it by the day of the report. */
export interface BarisLaporan {
  readonly nomor: string
  readonly unsur: string
  readonly kegiatan: string
  readonly waktu: string
  readonly triwulan: readonly number[]
  readonly bulan: readonly number[]
  readonly tahun: number
  readonly penanggungJawab: string
  readonly status: StatusAksi
  readonly kemajuan: number
  readonly selesaiPada: Tanggal | null
  readonly uraian: string
  readonly hambatan: string
  readonly bukti: readonly BuktiLaporan[]
}

/** Everything the plan and the follow-up report say; frozen it never changes. */
export interface IsiLaporan {
  readonly instansi: string
  readonly rekaan: boolean
  readonly unit: string
  readonly slug: string
  readonly kepala: { readonly nama: string; readonly nip: string; readonly jabatan: string }
  readonly periodeId: string
  readonly periode: string
  readonly n: number
  readonly ikm: number
  readonly mutu: string
  /** Of the survey report, its first revision. */
  readonly tanggalSurvei: Tanggal
  readonly tanggal: Tanggal
  readonly baris: readonly BarisLaporan[]
  readonly rencana: number
  readonly selesai: number
  readonly bulan: number
  readonly nilaiTerlaksana: NilaiPekppp
  readonly nilaiKecepatan: NilaiPekppp
}

/** The plan of one published survey and how far it is, as of a day. Proposals are no plan yet, and those that were turned down never were. */
export async function susunLaporan(db: Db, periodeId: string, tanggal: Tanggal): Promise<IsiLaporan> {
  const t = await findTerbitanPeriode(db, periodeId)
  if (!t) throw new AppError(common.notFound)
  const instansi = await getInstansi(db, t.isi.instansi.id)
  const unit = await getUnit(db, t.isi.unit.id)
  const pertama = (await findTerbitan(db, periodeId, 1)) ?? t
  const aksi = (await listAksiAsal(db, 'unsur', [periodeId])).filter(isDijanjikan)
  const bukti = Map.groupBy(
    await listBukti(
      db,
      aksi.map((a) => a.id),
    ),
    (b) => b.aksiId,
  )
  const instrumen = t.isi.instrumen.isi ?? skm142017
  const urutan = t.isi.hasil.prioritas.terpilih
  const tempat = (a: Aksi): number => {
    const i = urutan.indexOf(a.unsur ?? '')
    return i < 0 ? urutan.length : i
  }
  const baris = aksi
    .toSorted((a, b) => tempat(a) - tempat(b) || a.tahun - b.tahun || a.nomor - b.nomor)
    .map((a): BarisLaporan => {
      const tahun = Number(a.tenggat.slice(0, 4))
      return {
        nomor: nomorTeks(a),
        unsur: a.unsur === null ? '–' : getUnsur(a.unsur, instrumen).nama.id,
        kegiatan: a.kegiatan,
        waktu: waktuTeks(a, 'id'),
        triwulan: listBagian(a, tahun, 4),
        bulan: listBagian(a, tahun, 12),
        tahun,
        penanggungJawab: a.penanggungJawab,
        status: a.status,
        kemajuan: a.kemajuan,
        selesaiPada: a.selesaiPada,
        uraian: a.hasil,
        hambatan: a.hambatan,
        bukti: (bukti.get(a.id) ?? []).flatMap((b) => (b.ditarikAt === null ? [buktiOf(b)] : [])),
      }
    })
  const realisasi = {
    rencana: baris.length,
    selesai: baris.filter((b) => b.status === 'selesai').length,
  }
  const tanggalSurvei = tanggalOf(pertama.terbitAt, instansi.zona)
  const bulan = hitungBulan(tanggalSurvei, tanggal)
  return {
    instansi: instansi.nama,
    rekaan: instansi.rekaan,
    unit: unit.nama,
    slug: unit.slug,
    kepala: unit.kepala,
    periodeId,
    periode: t.isi.periode.nama,
    n: t.isi.hasil.n,
    ikm: t.isi.hasil.ikm,
    mutu: t.isi.hasil.mutu,
    tanggalSurvei,
    tanggal,
    baris,
    ...realisasi,
    bulan,
    nilaiTerlaksana: nilaiTerlaksana(realisasi),
    nilaiKecepatan: nilaiKecepatan(bulan),
  }
}

const buktiOf = (b: BuktiLaporan): BuktiLaporan => ({
  id: b.id,
  jenis: b.jenis,
  tanggal: b.tanggal,
  keterangan: b.keterangan,
  tautan: b.tautan,
  sidik: b.sidik,
})

/** By what it says, however its keys are ordered: the same report frozen twice is one, and what is kept can be recomputed. */
export const sidikLaporan = (isi: IsiLaporan): string => hashJson(isi)
