import type { Actor, Pejabat } from '../../../kernel/actor.ts'
import { AppError, common } from '../../../kernel/errors.ts'
import { newId } from '../../../kernel/ids.ts'
import * as audit from '../../../platform/audit/index.ts'
import type { Trx } from '../../../platform/db/types.ts'
import type { Deps } from '../../../platform/deps.ts'
import { putAlamat } from '../../../registry/index.ts'
import { pickKode } from '../anjungan/commands.ts'
import { insertPerangkat, listPerangkatTugas, lockPerangkat, markDipasang } from '../anjungan/store.ts'
import { hashToken } from '../anjungan/token.ts'
import { findPeriode } from '../periode/store.ts'
import { surveiErrors } from '../errors.ts'
import { canSee, canWork } from '../policy.ts'
import { wawancaraErrors } from './errors.ts'
import { listCalon } from './orang.ts'
import type { TugasBaru } from './schema.ts'
import { findTugas, insertTugas, lockTugas, markTugasDicabut } from './store.ts'

/** Somebody is asked to interview. */
export async function assignTugas(
  trx: Trx,
  actor: Actor,
  periodeId: string,
  baru: TugasBaru,
): Promise<string> {
  const periode = await findPeriode(trx, periodeId)
  if (!periode || !canSee(actor, periode)) throw new AppError(common.notFound)
  if (!canWork(actor, periode)) throw new AppError(common.forbidden)
  if (periode.revisi > 0) throw new AppError(surveiErrors.sudahTerbit)
  if (periode.ditutupAt) throw new AppError(surveiErrors.sudahDitutup)
  const calon = await listCalon(trx, periode.unitId)
  if (!calon.some((o) => o.id === baru.orang)) throw new AppError(wawancaraErrors.orangAsing)
  if (baru.layanan !== null && !periode.layananIds.includes(baru.layanan)) {
    throw new AppError(wawancaraErrors.layananAsing)
  }
  const id = newId()
  await insertTugas(trx, {
    instansiId: actor.instansiId,
    id,
    periodeId,
    orangId: baru.orang,
    wilayah: baru.wilayah,
    layananId: baru.layanan,
    target: baru.target,
    createdBy: actor.kind === 'pejabat' ? actor.id : null,
  })
  const data = { periodeId, orangId: baru.orang, target: baru.target }
  await audit.record(trx, actor, 'survei.tugas.beri', id, data)
  return id
}

/** No more new interviews; what is still on the phone comes in. */
export async function stopTugas(
  trx: Trx,
  deps: Pick<Deps, 'now'>,
  actor: Actor,
  periodeId: string,
  id: string,
): Promise<void> {
  const periode = await findPeriode(trx, periodeId)
  const tugas = await lockTugas(trx, id)
  if (!periode || tugas?.periodeId !== periodeId || !canSee(actor, periode))
    throw new AppError(common.notFound)
  if (!canWork(actor, periode)) throw new AppError(common.forbidden)
  if (tugas.dicabutAt) return
  await markTugasDicabut(trx, id, deps.now())
  await audit.record(trx, actor, 'survei.tugas.henti', id)
}

/**
 * Makes the phone in the interviewer's hand the device of an own assignment. The address stays the same for the assignment,
 * so that answers on a phone used before find their way when it is opened there again.
 */
export async function openTugas(
  trx: Trx,
  deps: Pick<Deps, 'now'>,
  actor: Pejabat,
  id: string,
  token: string,
): Promise<string> {
  const locked = await lockTugas(trx, id)
  const tugas = locked && (await findTugas(trx, id))
  const periode = tugas && (await findPeriode(trx, tugas.periodeId))
  if (!periode || tugas.orangId !== actor.id || tugas.dicabutAt) throw new AppError(common.notFound)
  const [ada] = await listPerangkatTugas(trx, [id])
  const now = deps.now()
  if (ada) {
    await lockPerangkat(trx, ada.id)
    await markDipasang(trx, ada.id, hashToken(token), now)
    await audit.record(trx, actor, 'survei.tugas.pasang', id)
    return ada.kode
  }
  const [perangkatId, kode] = [newId(), await pickKode(trx, 'wawancara')]
  await putAlamat(trx, {
    alamat: `wawancara/${kode}`,
    instansiId: actor.instansiId,
    jenis: 'perangkat',
    sasaranId: perangkatId,
  })
  await insertPerangkat(trx, {
    instansiId: actor.instansiId,
    id: perangkatId,
    kode,
    jenis: 'wawancara',
    unitId: periode.unitId,
    layananId: tugas.layananId,
    tugasId: id,
    nama: actor.nama,
    diamDetik: 600,
    pin: null,
    tokenHash: hashToken(token),
    dipasangAt: now,
    createdAt: now,
    createdBy: actor.id,
  })
  await audit.record(trx, actor, 'survei.tugas.pasang', id)
  return kode
}
