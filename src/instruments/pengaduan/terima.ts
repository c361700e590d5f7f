import type { Actor } from '../../kernel/actor.ts'
import type { Tanggal } from '../../kernel/clock.ts'
import { newId } from '../../kernel/ids.ts'
import * as audit from '../../platform/audit/index.ts'
import type { Trx } from '../../platform/db/types.ts'
import type { Deps } from '../../platform/deps.ts'
import { loadAlatAwal } from './jam/awal.ts'
import { jamOf, toKepala } from './jam/hitung.ts'
import type { JedaBawaan } from './jam/jeda.ts'
import type { AlatJam } from './jam/rules.ts'
import { enqueueKabar, type BolehKabar } from './kabar/jobs.ts'
import { newKode, pinOf } from './kode.ts'
import { sealPelapor, type Pelapor } from './pelapor.ts'
import { klasifikasiAwalOf, type Jenis, type KanalMasuk } from './rules.ts'
import { insertTerima, type SiapTerima as SiapTulis } from './store-terima.ts'
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
  /** Passed on by another instansi: which, and why. Both sides and the reporter read it. */
  readonly terusan?: { readonly dari: string; readonly alasan: string }
  /** Days in the reporter's hands before it came here, out of another letter or from another instansi. */
  readonly jeda?: JedaBawaan
  /** Split from, or forwarded out of. */
  readonly indukId?: string | null
  /** Of a part: the verification of the whole counts for it. */
  readonly diverifikasi?: Diverifikasi
}

/** By whom, and when. */
export interface Diverifikasi {
  readonly oleh: string | null
  readonly at: string
}

export interface TandaTerima {
  readonly id: string
  readonly kode: string
  readonly pin: string
  /** false: it had been received before. */
  readonly baru: boolean
}

type Alat = Pick<Deps, 'now' | 'deriveKey'> & BolehKabar

/** Takes a complaint in, once. */
export const receivePengaduan = async (
  trx: Trx,
  deps: Alat,
  actor: Actor,
  baru: PengaduanBaru,
): Promise<TandaTerima> => (await receiveBanyak(trx, deps, actor, [baru]))[0]!

/** Takes in what one actor brings, each once; their clocks are wound with one calendar. */
export async function receiveBanyak(
  trx: Trx,
  deps: Alat,
  actor: Actor,
  list: readonly PengaduanBaru[],
): Promise<TandaTerima[]> {
  const kini = deps.now()
  const siap: SiapTerima[] = []
  for (const baru of list) {
    const diterimaAt = baru.diterimaAt ?? kini
    const sama = siap.at(-1)?.alat
    const alat: AlatTerima =
      sama?.untuk === diterimaAt
        ? { ...sama, klasifikasiAwal: klasifikasiAwalOf(baru.jenis) }
        : { ...(await loadAlatAwal(trx, actor.instansiId, diterimaAt, baru.jenis)), untuk: diterimaAt }
    siap.push(prepare(deps, actor, baru, alat))
  }
  const masuk = await insertTerima(trx, siap)
  const tanda: TandaTerima[] = []
  for (const [i, { baris, peristiwa }] of siap.entries()) {
    const { id, kode } = baris
    if (!masuk.has(id)) {
      const lama = (await findByKunci(trx, baris.kunci_kirim))!
      tanda.push({ ...lama, pin: pinOf(deps, lama.kode), baru: false })
      continue
    }
    const { anonim, pelapor } = list[i]!
    if (!anonim && pelapor?.kabar)
      await enqueueKabar(trx, deps, { instansiId: actor.instansiId, id }, peristiwa)
    // What citizens send is its own record; what an officer enters for somebody else is an act of his.
    if (actor.kind === 'pejabat')
      await audit.record(trx, actor, 'pengaduan.terima', id, { kanal: baris.kanal })
    tanda.push({ id, kode, pin: pinOf(deps, kode), baru: true })
  }
  return tanda
}

interface AlatTerima extends AlatJam {
  readonly profilId: string | null
  /** The day of receipt it was loaded for. */
  readonly untuk: Date
}
interface SiapTerima extends SiapTulis {
  readonly alat: AlatTerima
}

function prepare(deps: Alat, actor: Actor, baru: PengaduanBaru, alat: AlatTerima): SiapTerima {
  const { instansiId } = actor
  const diterimaAt = alat.untuk
  const [id, kode] = [newId(), newKode()]
  const terima = {
    urutan: 1,
    aksi: 'terima',
    pelaku: pelakuMasuk(actor),
    orangId: actor.kind === 'pejabat' ? actor.id : null,
    at: diterimaAt,
    data: {
      kanal: baru.kanal,
      ...(baru.jeda && baru.jeda.length > 0 && { jeda: baru.jeda }),
      ...(baru.diverifikasi && { diverifikasi: baru.diverifikasi }),
      ...(baru.terusan && { tujuan: baru.terusan.dari }),
      ...(baru.terusan && baru.terusan.alasan !== '' && { alasan: baru.terusan.alasan }),
    },
  } as const
  const kepala = toKepala(jamOf([terima], alat))
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
    tenggat_verifikasi: kepala.tenggat_verifikasi ?? null,
    tenggat_selesai: kepala.tenggat_selesai ?? null,
    tenggat_berikut: kepala.tenggat_berikut ?? null,
    jeda: kepala.jeda ?? null,
  } as const
  return {
    baris,
    peristiwa: terima,
    pelapor: pelapor && sealPelapor(deps, { instansiId, id }, pelapor),
    alat,
  }
}

const pelakuMasuk = (actor: Actor): 'pelapor' | 'unit' | 'sistem' =>
  actor.kind === 'warga' ? 'pelapor' : actor.kind === 'pejabat' ? 'unit' : 'sistem'

const hasContent = (p: Pelapor): boolean =>
  [p.nama, p.alamat, p.telepon, p.surel].some((x) => x.trim() !== '')
