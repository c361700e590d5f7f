import { isDeepStrictEqual } from 'node:util'
import type { Actor } from '../../kernel/actor.ts'
import { tanggalOf, type Tanggal } from '../../kernel/clock.ts'
import { AppError, common } from '../../kernel/errors.ts'
import { newId } from '../../kernel/ids.ts'
import { record } from '../../platform/audit/index.ts'
import type { Trx } from '../../platform/db/types.ts'
import type { Deps } from '../../platform/deps.ts'
import { findLayanan, findOrang, findUnit, getInstansi } from '../../registry/index.ts'
import { tindakLanjutErrors } from './errors.ts'
import { catatPeristiwa, lockTerlihat, orangOf } from './jejak.ts'
import { canLapor, canSeeAksi, canSetujui, canSusun, canUbah, canUsulkan } from './policy.ts'
import { samakanLaporan } from './rencana/laporan.ts'
import { computeRentang, type WaktuAksi } from './rules-waktu.ts'
import { isTamat, type AsalAksi } from './rules.ts'
import {
  findAksiTunggal,
  findPeristiwaAkhir,
  getAksi,
  insertAksi,
  setAksi,
  takeNomor,
  type Aksi,
} from './store.ts'

type D = Pick<Deps, 'now'>

/** What is to be done, by whom, until when. Ticks (`waktu`) decide the dates; without them `mulai` and `tenggat` do. */
export interface IsianAksi {
  readonly masalah: string
  readonly program?: string
  readonly kegiatan: string
  readonly unsur?: string | null
  readonly komponen?: string | null
  readonly layananId?: string | null
  readonly penanggungJawab: string
  readonly penanggungJawabId?: string | null
  readonly waktu?: WaktuAksi
  readonly mulai?: Tanggal | null
  readonly tenggat?: Tanggal
  readonly anggaran?: number | null
  readonly sumberAnggaran?: string
  readonly ringkasPublik?: string
  readonly tampilPublik?: boolean
}

export interface AksiBaru extends IsianAksi {
  readonly unitId: string
  readonly asal: AsalAksi
  readonly asalId?: string | null
  readonly asalKunci?: string
  readonly asalTeks: string
  /** Given, the same (asal, asalId, asalKunci) with the same word is one action, however often it is asked for. */
  readonly kunciTunggal?: string
  /** It was agreed to already (signed report, berita acara) by somebody who may approve: it begins as a plan. */
  readonly disetujuiPada?: Tanggal
}

/** Enters an action: lock-free, because the database keeps one origin from being taken in twice. */
export async function createAksi(trx: Trx, deps: D, actor: Actor, baru: AksiBaru): Promise<Aksi> {
  const unit = actor.kind === 'warga' ? undefined : await findUnit(trx, baru.unitId)
  if (!unit) throw new AppError(common.notFound)
  if (!canUsulkan(actor, unit.id)) {
    const terlihat = canSeeAksi(actor, { unitId: unit.id, penanggungJawabId: null, pengusulId: null })
    throw new AppError(terlihat ? common.forbidden : common.notFound)
  }
  if (baru.disetujuiPada && !canSetujui(actor, unit.id)) throw new AppError(common.forbidden)
  const tunggal = baru.kunciTunggal && { ...asalOf(baru), kunciTunggal: baru.kunciTunggal }
  const ada = tunggal && (await findAksiTunggal(trx, tunggal))
  if (ada) return ada
  const isi = await kolomOf(trx, unit.id, baru)
  const tahun = Number(tanggalOf(deps.now(), (await getInstansi(trx, actor.instansiId)).zona).slice(0, 4))
  const id = newId()
  const masuk = await insertAksi(trx, {
    instansi_id: actor.instansiId,
    id,
    unit_id: unit.id,
    tahun,
    nomor: await takeNomor(trx, actor.instansiId, tahun),
    asal: baru.asal,
    asal_id: baru.asalId ?? null,
    asal_kunci: baru.asalKunci ?? '',
    asal_teks: baru.asalTeks,
    kunci_tunggal: baru.kunciTunggal ?? null,
    ...isi,
    tampil_publik: baru.tampilPublik ?? baru.asal !== 'pengaduan',
    status: baru.disetujuiPada ? 'rencana' : 'usulan',
    disetujui_pada: baru.disetujuiPada ?? null,
    created_at: deps.now(),
    created_by: orangOf(actor),
  })
  // Somebody else took the same origin in between our look and our writing.
  if (!masuk && tunggal) return (await findAksiTunggal(trx, tunggal))!
  const a = await getAksi(trx, id)
  await catatPeristiwa(trx, deps, actor, a, { jenis: 'buat' })
  if (a.status === 'rencana') await samakanLaporan(trx, a)
  await record(trx, actor, 'tindak_lanjut.aksi.buat', id, {
    unitId: unit.id,
    asal: baru.asal,
    status: a.status,
  })
  return getAksi(trx, id)
}

const asalOf = (b: AksiBaru) => ({ asal: b.asal, asalId: b.asalId ?? null, asalKunci: b.asalKunci ?? '' })

async function kolomOf(trx: Trx, unitId: string, i: IsianAksi) {
  if (i.layananId && (await findLayanan(trx, i.layananId))?.unitId !== unitId)
    throw new AppError(common.notFound)
  if (i.penanggungJawabId && !(await findOrang(trx, i.penanggungJawabId))?.aktif)
    throw new AppError(common.notFound)
  const w = i.waktu ?? { jenis: 'tanggal' }
  const rentang = w.jenis === 'tanggal' ? { mulai: i.mulai ?? null, tenggat: i.tenggat } : computeRentang(w)
  if (rentang.tenggat === undefined) throw new TypeError('an action needs ticks or a due date')
  if (rentang.mulai !== null && rentang.mulai > rentang.tenggat)
    throw new AppError(tindakLanjutErrors.tanggalTerbalik)
  return {
    layanan_id: i.layananId ?? null,
    masalah: i.masalah,
    program: i.program ?? '',
    kegiatan: i.kegiatan,
    unsur: i.unsur ?? null,
    komponen: i.komponen ?? null,
    penanggung_jawab: i.penanggungJawab,
    penanggung_jawab_id: i.penanggungJawabId ?? null,
    waktu_jenis: w.jenis,
    waktu_tahun: w.jenis === 'tanggal' ? null : w.tahun,
    waktu_bagian: w.jenis === 'tanggal' ? [] : w.bagian.toSorted((a, b) => a - b),
    mulai: rentang.mulai,
    tenggat: rentang.tenggat,
    anggaran: i.anggaran ?? null,
    sumber_anggaran: i.sumberAnggaran ?? '',
    ringkas_publik: i.ringkasPublik ?? '',
  }
}

/** Writes what is planned anew; `dilihat` is the number of events the form had seen. A moved deadline stays in the history. */
export async function ubahAksi(
  trx: Trx,
  deps: D,
  actor: Actor,
  id: string,
  isian: IsianAksi,
  dilihat: number,
): Promise<Aksi> {
  const a = await lockTerlihat(trx, actor, id)
  if (isTamat(a.status)) throw new AppError(tindakLanjutErrors.terkunci)
  if (!canUbah(actor, a)) throw new AppError(common.forbidden)
  const lama = await getKolom(trx, id)
  const baru = {
    ...(await kolomOf(trx, a.unitId, isian)),
    tampil_publik: isian.tampilPublik ?? a.tampilPublik,
  }
  const berubah = Object.entries(baru).filter(([k, v]) => !isDeepStrictEqual(lama[k as keyof typeof lama], v))
  // The same page sent twice says the same: nothing to be overtaken by.
  if (berubah.length === 0) return a
  if (a.urutan !== dilihat) throw new AppError(tindakLanjutErrors.didahului)
  await setAksi(trx, id, baru, deps.now())
  const tenggat = baru.tenggat === a.tenggat ? {} : { tenggatLama: a.tenggat, tenggatBaru: baru.tenggat }
  await catatPeristiwa(trx, deps, actor, a, {
    jenis: 'ubah',
    data: { kolom: berubah.map(([k]) => k), ...tenggat },
  })
  await record(trx, actor, 'tindak_lanjut.aksi.ubah', id, { kolom: berubah.map(([k]) => k), ...tenggat })
  const jadi = await getAksi(trx, id)
  await samakanLaporan(trx, jadi)
  return jadi
}

/** The columns of `kolomOf` as they stand now. */
async function getKolom(trx: Trx, id: string) {
  const r = await trx
    .selectFrom('tindak_lanjut_aksi')
    .selectAll()
    .where('id', '=', id)
    .executeTakeFirstOrThrow()
  return { ...r, anggaran: r.anggaran === null ? null : Number(r.anggaran) }
}

export interface KemajuanAksi {
  /** Percent, as the owner judges it; a hundred is reached by closing. */
  readonly kemajuan: number
  readonly hambatan?: string
  readonly catatan?: string
  readonly dilihat?: number
}

/** How far it is, and what stands in the way. */
export async function catatKemajuan(
  trx: Trx,
  deps: D,
  actor: Actor,
  id: string,
  k: KemajuanAksi,
): Promise<Aksi> {
  const a = await lockTerlihat(trx, actor, id)
  if (!canLapor(actor, a)) throw new AppError(common.forbidden)
  if (a.status !== 'berjalan') throw new AppError(tindakLanjutErrors.belumBerjalan)
  const [kemajuan, hambatan, catatan] = [k.kemajuan, k.hambatan ?? a.hambatan, k.catatan ?? '']
  if (kemajuan === a.kemajuan && hambatan === a.hambatan) {
    if (catatan === '') return a
    // The same page sent twice is one report, its note too.
    const akhir = await findPeristiwaAkhir(trx, id)
    if (akhir?.jenis === 'kemajuan' && akhir.teks === catatan && akhir.orangId === orangOf(actor)) return a
  }
  if (k.dilihat !== undefined && k.dilihat !== a.urutan) throw new AppError(tindakLanjutErrors.didahului)
  await setAksi(trx, id, { kemajuan, hambatan }, deps.now())
  await catatPeristiwa(
    trx,
    deps,
    actor,
    { ...a, kemajuan },
    {
      jenis: 'kemajuan',
      teks: catatan,
      data: hambatan === a.hambatan ? {} : { hambatan },
    },
  )
  await record(trx, actor, 'tindak_lanjut.aksi.kemajuan', id, { kemajuan })
  return getAksi(trx, id)
}

/** A word about it, from anybody who may see it. */
export async function komentari(trx: Trx, deps: D, actor: Actor, id: string, teks: string): Promise<void> {
  const a = await lockTerlihat(trx, actor, id)
  if (!canSusun(actor, a.unitId) && !canSeeAksi(actor, a)) throw new AppError(common.forbidden)
  // The same page sent twice is one word.
  const akhir = await findPeristiwaAkhir(trx, id)
  if (akhir?.jenis === 'komentar' && akhir.teks === teks && akhir.orangId === orangOf(actor)) return
  await catatPeristiwa(trx, deps, actor, a, { jenis: 'komentar', teks })
  await record(trx, actor, 'tindak_lanjut.aksi.komentar', id, { urutan: a.urutan + 1 })
}
