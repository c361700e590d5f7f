import { isDeepStrictEqual } from 'node:util'
import type { Actor } from '../../kernel/actor.ts'
import { addBulan, type Tanggal } from '../../kernel/clock.ts'
import { AppError, common } from '../../kernel/errors.ts'
import { newId } from '../../kernel/ids.ts'
import { record } from '../../platform/audit/index.ts'
import type { Trx } from '../../platform/db/types.ts'
import type { Deps } from '../../platform/deps.ts'
import { findLayanan } from '../../registry/index.ts'
import { standarErrors } from './errors.ts'
import { canSeeVersi, canSusun, may } from './policy.ts'
import {
  BULAN_TINJAU,
  isBerlaku,
  isDisunting,
  kewenanganOf,
  nextKeadaan,
  tanggalTerakhir,
  type Aksi,
  type Keadaan,
} from './rules-alur.ts'
import { isiKosong, listKurang, penyampaianList, type IsiStandar } from './rules.ts'
import {
  findBerlaku,
  findBulanTinjau,
  getVersi,
  insertPeristiwa,
  insertVersi,
  isTertulis,
  listPeristiwa,
  listVersi,
  lockVersi,
  markDiganti,
  setVersi,
  type Versi,
} from './store.ts'

type D = Pick<Deps, 'now'>

/** A new version of a service: of what is in force, or from nothing. The signer of the present one stays until it is signed anew. */
export async function createVersi(
  trx: Trx,
  deps: D,
  actor: Actor,
  layananId: string,
  isi?: IsiStandar,
): Promise<Versi> {
  const layanan = await findLayanan(trx, layananId)
  if (!layanan || actor.kind === 'warga') throw new AppError(common.notFound)
  if (!canSusun(actor, layanan.unitId)) throw new AppError(common.forbidden)
  const ada = await listVersi(trx, layananId)
  if (ada.some((v) => !isBerlaku(v.keadaan))) throw new AppError(standarErrors.sudahAdaRevisi)
  const awal = isi ?? (await findBerlaku(trx, layananId))?.isi ?? isiKosong
  const id = newId()
  await insertVersi(trx, {
    instansi_id: actor.instansiId,
    id,
    layanan_id: layananId,
    nomor: (ada[0]?.nomor ?? 0) + 1,
    keadaan: 'draft',
    isi: JSON.stringify(awal),
    created_by: orangOf(actor),
  })
  await tulisPeristiwa(trx, deps, actor, { id, urutan: 0 }, 'buat', 'draft', '')
  await record(trx, actor, 'standar.versi.buat', id, { layananId })
  return getVersi(trx, id)
}

/** Writes the components of a version that is still open; `dilihat` is the number of events the form had seen. */
export async function tulisIsi(
  trx: Trx,
  deps: D,
  actor: Actor,
  id: string,
  isi: IsiStandar,
  dilihat: number,
): Promise<Versi> {
  const v = await lockTerlihat(trx, actor, id)
  if (!canSusun(actor, v.unitId)) throw new AppError(common.forbidden)
  if (!isDisunting(v.keadaan)) throw new AppError(standarErrors.tidakDisunting)
  // The same page sent twice says the same: nothing to be overtaken by.
  if (isDeepStrictEqual(v.isi, isi)) return v
  if (v.urutan !== dilihat) throw new AppError(standarErrors.didahului)
  await setVersi(trx, id, { isi: JSON.stringify(isi) }, deps.now())
  await tulisPeristiwa(trx, deps, actor, v, 'sunting', v.keadaan, '')
  await record(trx, actor, 'standar.versi.sunting', id, { urutan: v.urutan + 1 })
  return getVersi(trx, id)
}

/** Who signed a decree that was taken in without his name; what is written stays. */
export async function catatPenandatangan(
  trx: Trx,
  deps: D,
  actor: Actor,
  id: string,
  ttd: NonNullable<Versi['penandatangan']>,
): Promise<void> {
  const v = await lockTerlihat(trx, actor, id)
  if (!may(actor, 'tanda_tangan', v.unitId)) throw new AppError(common.forbidden)
  if (isDeepStrictEqual(v.penandatangan, ttd)) return
  if (!v.sk || v.penandatangan) throw new AppError(standarErrors.tidakMungkin)
  const isi = { ttd_nama: ttd.nama, ttd_nip: ttd.nip, ttd_jabatan: ttd.jabatan }
  await setVersi(trx, id, isi, deps.now())
  await tulisPeristiwa(trx, deps, actor, v, 'penandatangan', v.keadaan, '')
  await record(trx, actor, 'standar.versi.penandatangan', id, { urutan: v.urutan + 1 })
}

/** What comes with a movement; the form has checked that what it needs is there. */
export interface IsianGerak {
  /** The day it happened. */
  readonly tanggal: Tanggal
  readonly catatan?: string
  /** Of `sepakati` and of `tetapkan`, `catat_sk`. */
  readonly nomor?: string
  readonly fkpId?: string
  readonly penandatangan?: { readonly nama: string; readonly nip: string; readonly jabatan: string }
  readonly dilihat?: number
}

/** The one way a version moves: lock → see → may → rule → write → event → audit. */
export async function gerakkan(
  trx: Trx,
  deps: D,
  actor: Actor,
  id: string,
  aksi: Aksi,
  isian: IsianGerak,
): Promise<Versi> {
  const v = await lockTerlihat(trx, actor, id)
  if (!may(actor, kewenanganOf(aksi), v.unitId)) throw new AppError(common.forbidden)
  const bulan = (await findBulanTinjau(trx)) ?? BULAN_TINJAU
  const kolom = perubahan(aksi, isian, bulan)
  if (await isDitekanLagi(trx, actor, v, aksi, isian, kolom)) return v
  const ke = nextKeadaan(v.keadaan, aksi)
  if (!ke || v.diganti !== null) throw new AppError(standarErrors.tidakMungkin)
  if (isian.dilihat !== undefined && isian.dilihat !== v.urutan)
    throw new AppError(standarErrors.tidakMungkin)
  const dulu = aksi === 'publikasikan' ? (await findBerlaku(trx, v.layananId))?.terbit : undefined
  const awal = tanggalTerakhir([v.beritaAcara?.tanggal, v.sk?.tanggal, v.terbit, v.monev, v.tinjau, dulu])
  if (awal !== undefined && isian.tanggal < awal) throw new AppError(standarErrors.tanggalMundur)
  // What citizens are promised must be whole before anybody discusses it; what is signed holds all fourteen. An SK of
  // before Sambut is taken as it was.
  const perlu = aksi === 'tetapkan' ? undefined : penyampaianList
  if (['bahas', 'sepakati', 'tetapkan', 'catat_sk'].includes(aksi) && listKurang(v.isi, perlu).length > 0)
    throw new AppError(standarErrors.belumLengkap)
  if (aksi === 'publikasikan') await markDiganti(trx, v.layananId, isian.tanggal)
  await setVersi(trx, id, { keadaan: ke, ...kolom }, deps.now())
  await tulisPeristiwa(trx, deps, actor, v, aksi, ke, isian.catatan ?? '')
  await record(trx, actor, `standar.versi.${aksi}`, id, { urutan: v.urutan + 1, keadaan: ke })
  return getVersi(trx, id)
}

/** The button pressed twice: this step, with the same words, is the last thing that happened, from the same page of the same person. */
async function isDitekanLagi(
  trx: Trx,
  actor: Actor,
  v: Versi,
  aksi: Aksi,
  isian: IsianGerak,
  kolom: ReturnType<typeof perubahan>,
): Promise<boolean> {
  if (isian.dilihat !== v.urutan - 1) return false
  const akhir = (await listPeristiwa(trx, v.id)).at(-1)
  if (akhir?.aksi !== aksi || akhir.orangId !== orangOf(actor)) return false
  return akhir.catatan === (isian.catatan ?? '') && isTertulis(trx, v.id, kolom)
}

function perubahan(aksi: Aksi, i: IsianGerak, bulan: number): Parameters<typeof setVersi>[2] {
  switch (aksi) {
    case 'sepakati':
      return { ba_nomor: i.nomor ?? '', ba_tanggal: i.tanggal, fkp_id: i.fkpId ?? null }
    case 'perbaiki':
      return { ba_nomor: '', ba_tanggal: null, fkp_id: null }
    case 'tetapkan':
    case 'catat_sk':
      return {
        sk_nomor: i.nomor ?? '',
        sk_tanggal: i.tanggal,
        ttd_nama: i.penandatangan?.nama ?? '',
        ttd_nip: i.penandatangan?.nip ?? '',
        ttd_jabatan: i.penandatangan?.jabatan ?? '',
      }
    case 'publikasikan':
      return { terbit: i.tanggal, tinjau_pada: addBulan(i.tanggal, bulan) }
    case 'monev':
      return { monev: i.tanggal }
    case 'tinjau':
      return { tinjau: i.tanggal }
    case 'lanjutkan':
      return { tinjau_pada: addBulan(i.tanggal, bulan) }
    default:
      return {}
  }
}

async function lockTerlihat(trx: Trx, actor: Actor, id: string): Promise<Versi> {
  const v = await lockVersi(trx, id)
  if (!v || !canSeeVersi(actor, v)) throw new AppError(common.notFound)
  return v
}

const orangOf = (actor: Actor): string | null => (actor.kind === 'pejabat' ? actor.id : null)

async function tulisPeristiwa(
  trx: Trx,
  deps: D,
  actor: Actor,
  v: { readonly id: string; readonly urutan: number },
  aksi: string,
  ke: Keadaan,
  catatan: string,
): Promise<void> {
  const [urutan, at] = [v.urutan + 1, deps.now()]
  await insertPeristiwa(trx, {
    instansi_id: actor.instansiId,
    versi_id: v.id,
    urutan,
    aksi,
    ke,
    orang_id: orangOf(actor),
    at,
    catatan,
  })
  await setVersi(trx, v.id, { urutan }, at)
}
