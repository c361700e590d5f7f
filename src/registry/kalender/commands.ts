import type { Actor } from '../../kernel/actor.ts'
import { AppError, common } from '../../kernel/errors.ts'
import { record } from '../../platform/audit/index.ts'
import type { Trx } from '../../platform/db/types.ts'
import { registryErrors } from '../errors.ts'
import { lockInstansi } from '../instansi/store.ts'
import { canManageInstansi } from '../policy.ts'
import { dasarSkb, liburNasional } from './libur-nasional.ts'
import type { Libur } from './rules.ts'
import { findLibur, insertLibur, removeLibur, setLibur } from './store.ts'

export async function addLibur(trx: Trx, actor: Actor, libur: Libur): Promise<void> {
  await lockCalendar(trx, actor)
  if ((await insertLibur(trx, actor.instansiId, [libur])) === 0) {
    throw new AppError(registryErrors.liburSudahAda)
  }
  await record(trx, actor, 'registri.libur.tambah', libur.tanggal, { jenis: libur.jenis })
}

export async function changeLibur(trx: Trx, actor: Actor, tanggal: string, libur: Libur): Promise<void> {
  await lockCalendar(trx, actor)
  if (!(await findLibur(trx, tanggal))) throw new AppError(common.notFound)
  if (libur.tanggal !== tanggal && (await findLibur(trx, libur.tanggal))) {
    throw new AppError(registryErrors.liburSudahAda)
  }
  await setLibur(trx, tanggal, libur)
  await record(trx, actor, 'registri.libur.ubah', tanggal, { tanggal: libur.tanggal, jenis: libur.jenis })
}

export async function deleteLibur(trx: Trx, actor: Actor, tanggal: string): Promise<void> {
  await lockCalendar(trx, actor)
  const libur = await findLibur(trx, tanggal)
  if (!libur) throw new AppError(common.notFound)
  await removeLibur(trx, tanggal)
  await record(trx, actor, 'registri.libur.hapus', tanggal, { jenis: libur.jenis })
}

/** The decree of a year as shipped; days an officer already recorded are left alone. Returns how many were added. */
export async function addLiburNasional(trx: Trx, actor: Actor, tahun: number): Promise<number> {
  await lockCalendar(trx, actor)
  const list = liburNasional
    .filter((l) => l.tanggal.startsWith(`${tahun}-`))
    .map((l) => ({ ...l, dasar: dasarSkb[tahun] ?? '' }))
  const added = await insertLibur(trx, actor.instansiId, list)
  await record(trx, actor, 'registri.libur.muat', String(tahun), { added })
  return added
}

/** The calendar is one thing of the instansi: whoever changes it holds the instansi's row. */
async function lockCalendar(trx: Trx, actor: Actor): Promise<void> {
  if (!(await lockInstansi(trx, actor.instansiId))) throw new AppError(common.notFound)
  if (!canManageInstansi(actor)) throw new AppError(common.forbidden)
}
