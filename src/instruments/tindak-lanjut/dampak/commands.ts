import type { Actor } from '../../../kernel/actor.ts'
import { tanggalOf, type Tanggal } from '../../../kernel/clock.ts'
import { AppError, common } from '../../../kernel/errors.ts'
import { record } from '../../../platform/audit/index.ts'
import type { Db, Trx } from '../../../platform/db/types.ts'
import type { Deps } from '../../../platform/deps.ts'
import { findLayanan, getInstansi } from '../../../registry/index.ts'
import { findNamaTopik } from '../../pengaduan/index.ts'
import { createArsip, listJadwal, skm142017, type HasilTerbitan } from '../../survei/index.ts'
import { tindakLanjutErrors } from '../errors.ts'
import { catatPeristiwa, lockTerlihat, orangOf } from '../jejak.ts'
import { canUbah } from '../policy.ts'
import { isTamat } from '../rules.ts'
import { dampakErrors } from './errors.ts'
import { isTerkunci, kunciTolok, type ArahHarapan, type TolokUkur } from './rules.ts'
import { insertHarapan, listDampak, listHarapan, type HarapanAksi } from './store.ts'

export interface IsianHarapan {
  readonly tolok: TolokUkur
  readonly arah: ArahHarapan
  /** Exact decimal text; empty: any proven change. */
  readonly besar: string
}

/** Complaints and durations are answered when the unit's SKM is. */
export const instrumenOf = (t: TolokUkur): string => (t.jenis === 'unsur' ? t.instrumen : skm142017.kode)

/**
 * Writes down beforehand what an action is to move. Lock → see → may → rule → write → event → audit. Until the periode that answers has
 * opened it may be written anew, each time as a version of its own, with the figures known by then as reference.
 */
export async function tetapkanHarapan(
  trx: Trx,
  deps: Pick<Deps, 'now'>,
  actor: Actor,
  aksiId: string,
  isian: IsianHarapan,
): Promise<HarapanAksi> {
  const a = await lockTerlihat(trx, actor, aksiId)
  if (!canUbah(actor, a)) throw new AppError(common.forbidden)
  if (isTamat(a.status)) throw new AppError(tindakLanjutErrors.terkunci)
  const hariIni = tanggalOf(deps.now(), (await getInstansi(trx, a.instansiId)).zona)
  const [lama] = await listHarapan(trx, [aksiId])
  const sama =
    lama &&
    kunciTolok(lama.tolok) === kunciTolok(isian.tolok) &&
    lama.arah === isian.arah &&
    lama.besar === isian.besar
  if (sama) return lama
  if (lama && (await isKunci(trx, a.unitId, lama, hariIni))) throw new AppError(dampakErrors.harapanTerkunci)
  await assertAda(trx, a.unitId, isian.tolok)
  const acuan = await findAcuan(trx, a.unitId, isian.tolok, hariIni)
  if (!acuan) throw new AppError(dampakErrors.tanpaAcuan)
  const baru: HarapanAksi = {
    aksiId,
    versi: (lama?.versi ?? 0) + 1,
    ...isian,
    instrumen: instrumenOf(isian.tolok),
    tanggal: hariIni,
    acuan: { periodeId: acuan.periodeId, revisi: acuan.revisi, selesai: acuan.selesai },
  }
  await insertHarapan(trx, a.instansiId, baru, { at: deps.now(), orangId: orangOf(actor) })
  const { tolok, arah, besar, versi } = baru
  await catatPeristiwa(trx, deps, actor, a, { jenis: 'harapan', data: { versi, tolok, arah, besar } })
  await record(trx, actor, 'tindak_lanjut.harapan', aksiId, { versi, tolok, arah, besar })
  return baru
}

/** Has the periode that answers it begun, or spoken? */
export async function isKunci(db: Db, unitId: string, h: HarapanAksi, hariIni: Tanggal): Promise<boolean> {
  const ada = (await listDampak(db, [h.aksiId])).length > 0
  return isTerkunci(h, await listJadwal(db, unitId, h.instrumen), ada, hariIni)
}

/** The newest publication that is known and over, and says something of what is to be moved. */
export async function findAcuan(
  db: Db,
  unitId: string,
  tolok: TolokUkur,
  hariIni: Tanggal,
): Promise<HasilTerbitan | undefined> {
  const semua = await createArsip().listHasil(db, '1900-01-01', unitId, instrumenOf(tolok))
  return semua
    .filter((h) => h.selesai <= hariIni)
    .filter((h) => tolok.jenis !== 'unsur' || h.unsur.some((u) => u.kunci === tolok.unsur))
    .toSorted((a, b) => (a.selesai < b.selesai ? -1 : 1))
    .at(-1)
}

async function assertAda(trx: Trx, unitId: string, t: TolokUkur): Promise<void> {
  const ada =
    t.jenis === 'unsur' ||
    (t.jenis === 'waktu'
      ? (await findLayanan(trx, t.layananId))?.unitId === unitId
      : t.kategoriId === null || (await findNamaTopik(trx, t.kategoriId)) !== undefined)
  if (!ada) throw new AppError(common.notFound)
}
