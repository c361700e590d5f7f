import type { Actor } from '../../kernel/actor.ts'
import type { Tanggal } from '../../kernel/clock.ts'
import { newId } from '../../kernel/ids.ts'
import * as audit from '../../platform/audit/index.ts'
import type { Trx } from '../../platform/db/types.ts'
import type { Deps } from '../../platform/deps.ts'
import { loadAlatAwal } from './jam/awal.ts'
import { jamOf, toKepala } from './jam/hitung.ts'
import { enqueueKabar, type BolehKabar } from './kabar/jobs.ts'
import { newKode, pinOf } from './kode.ts'
import { sealPelapor, type Pelapor } from './pelapor.ts'
import { klasifikasiAwalOf, type Jenis, type KanalMasuk } from './rules.ts'
import { insertTerima } from './store-terima.ts'
import { findByKunci } from './store.ts'

/** A complaint as it comes in, by whatever door. */
export interface PengaduanBaru {
  /** The same key again is the same complaint: from the form, the device, or the message's own id. */
  readonly kunciKirim: string
  readonly jenis: Jenis
  readonly kanal: KanalMasuk
  /** LAPOR!'s "Sumber Laporan", or which address or number. */
  readonly sumber?: string
  readonly judul: string
  readonly isi: string
  readonly tanggalKejadian?: Tanggal | null
  readonly wilayahKode?: string | null
  readonly lokasi?: string
  readonly titik?: { readonly lintang: number; readonly bujur: number } | null
  readonly layananId?: string | null
  readonly tujuanUnitId?: string | null
  readonly kategoriId?: string | null
  readonly anonim: boolean
  readonly rahasia: boolean
  readonly bahasa?: 'id' | 'en'
  /** Left out, and not stored, when anonim. */
  readonly pelapor?: Pelapor | null
  /** When it was said, where that lies before now (a letter, a file of LAPOR!, a transfer: its age is kept). */
  readonly diterimaAt?: Date
  readonly laporTrackingId?: string | null
  /** Split from, or forwarded out of. */
  readonly indukId?: string | null
}

export interface TandaTerima {
  readonly id: string
  readonly kode: string
  readonly pin: string
  /** false: it had been received before. */
  readonly baru: boolean
}

/** Takes a complaint in, once. */
export async function receivePengaduan(
  trx: Trx,
  deps: Pick<Deps, 'now' | 'deriveKey'> & BolehKabar,
  actor: Actor,
  baru: PengaduanBaru,
): Promise<TandaTerima> {
  const { instansiId } = actor
  const diterimaAt = baru.diterimaAt ?? deps.now()
  const [id, kode] = [newId(), newKode()]
  const terima = {
    urutan: 1,
    aksi: 'terima',
    pelaku: pelakuMasuk(actor),
    orangId: actor.kind === 'pejabat' ? actor.id : null,
    at: diterimaAt,
    data: { kanal: baru.kanal },
  } as const
  const alat = await loadAlatAwal(trx, instansiId, diterimaAt, baru.jenis)
  const jam = jamOf([terima], alat)
  const pelapor = !baru.anonim && baru.pelapor && hasContent(baru.pelapor) ? baru.pelapor : undefined
  const baris = {
    instansi_id: instansiId,
    id,
    kode,
    kunci_kirim: baru.kunciKirim,
    jenis: baru.jenis,
    klasifikasi: baru.jenis === 'pengaduan' ? null : klasifikasiAwalOf(baru.jenis),
    status: 'diterima',
    kanal: baru.kanal,
    sumber: baru.sumber ?? '',
    judul: baru.judul,
    isi: baru.isi,
    tanggal_kejadian: baru.tanggalKejadian ?? null,
    wilayah_kode: baru.wilayahKode ?? null,
    lokasi: baru.lokasi ?? '',
    lintang: baru.titik?.lintang ?? null,
    bujur: baru.titik?.bujur ?? null,
    layanan_id: baru.layananId ?? null,
    tujuan_unit_id: baru.tujuanUnitId ?? null,
    kategori_id: baru.kategoriId ?? null,
    anonim: baru.anonim,
    rahasia: baru.rahasia,
    bahasa: baru.bahasa ?? 'id',
    profil_id: alat.profilId,
    induk_id: baru.indukId ?? null,
    lapor_tracking_id: baru.laporTrackingId ?? null,
    diterima_at: diterimaAt,
    urutan: 1,
    tenggat_verifikasi: jam.verifikasi.tenggat?.batas ?? null,
    tenggat_selesai: jam.selesai.tenggat?.batas ?? null,
    tenggat_berikut: toKepala(jam).tenggat_berikut ?? null,
  } as const
  const tersegel = pelapor && sealPelapor(deps, { instansiId, id }, pelapor)
  if (!(await insertTerima(trx, baris, terima, tersegel))) {
    const lama = (await findByKunci(trx, baru.kunciKirim))!
    return { ...lama, pin: pinOf(deps, lama.kode), baru: false }
  }
  if (pelapor?.kabar) await enqueueKabar(trx, deps, { instansiId, id }, terima)
  // What citizens send is its own record; what an officer enters for somebody else is an act of his.
  if (actor.kind === 'pejabat') await audit.record(trx, actor, 'pengaduan.terima', id, { kanal: baru.kanal })
  return { id, kode, pin: pinOf(deps, kode), baru: true }
}

const pelakuMasuk = (actor: Actor): 'pelapor' | 'unit' | 'sistem' =>
  actor.kind === 'warga' ? 'pelapor' : actor.kind === 'pejabat' ? 'unit' : 'sistem'

const hasContent = (p: Pelapor): boolean =>
  [p.nama, p.alamat, p.telepon, p.surel].some((x) => x.trim() !== '')
