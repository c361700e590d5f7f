import type { Actor } from '../../../../kernel/actor.ts'
import { AppError, common } from '../../../../kernel/errors.ts'
import * as audit from '../../../../platform/audit/index.ts'
import type { Trx } from '../../../../platform/db/types.ts'
import type { Deps } from '../../../../platform/deps.ts'
import { assertMenerimaPetugas } from '../../periode/rules.ts'
import { getForWork, olehOf } from '../commands.ts'
import { imporErrors } from '../errors.ts'
import type { Impor, PilihanImpor } from '../impor.ts'
import { formatPilihan } from '../pilihan.ts'
import { lockImpor, markDimasukkan } from '../store.ts'
import { masukkanImpor, periksaImpor } from './jobs.ts'
import { isSedangJalan } from './latar.ts'
import { findLatar, removeLatar, setLatar, setPeriksa } from './store.ts'

type Waktu = Pick<Deps, 'now' | 'enqueue'>

export interface ImporIni {
  readonly periodeId: string
  readonly imporId: string
}

/** Has a large file read with these choices; nothing of it comes in. */
export async function askPratinjau(
  trx: Trx,
  deps: Waktu,
  actor: Actor,
  { periodeId, imporId }: ImporIni,
  pilihan: PilihanImpor,
): Promise<void> {
  await getForWork(trx, deps, actor, periodeId)
  await lockOpen(trx, periodeId, imporId)
  const latar = await findLatar(trx, imporId)
  if (latar && (isSedangJalan(latar) || latar.nMasuk > 0)) throw new AppError(imporErrors.sedangJalan)
  const { instansiId } = actor
  await setPeriksa(trx, instansiId, imporId, pilihan, olehOf(actor))
  await deps.enqueue(trx, periksaImpor, { instansiId, periodeId, imporId })
}

/** Agrees to what the preview showed, or lets an import that stopped go on as it began. */
export async function askMasukkan(
  trx: Trx,
  deps: Waktu,
  actor: Actor,
  { periodeId, imporId }: ImporIni,
  pilihan: PilihanImpor,
): Promise<void> {
  const { hariIni, periode } = await getForWork(trx, deps, actor, periodeId)
  const impor = await lockOpen(trx, periodeId, imporId)
  assertMenerimaPetugas(periode, hariIni)
  const latar = await findLatar(trx, imporId)
  if (!latar || (latar.langkah !== 'siap' && latar.langkah !== 'berhenti'))
    throw new AppError(imporErrors.sedangJalan)
  const { instansiId } = actor
  await setLatar(trx, imporId, latar.langkah, {
    langkah: 'masukkan',
    ...(latar.langkah === 'siap' ? { pilihan: formatPilihan(pilihan) } : {}),
    pesan: null,
    diminta_oleh: olehOf(actor),
  })
  const data = { imporId, sidik: impor.sidik, urutan: latar.pilihan.urutan, sesudahBaris: latar.sampaiBaris }
  await audit.record(trx, actor, 'survei.impor.setuju', periodeId, data)
  await deps.enqueue(trx, masukkanImpor, { instansiId, periodeId, imporId })
}

/** Stops what is being taken in. The answers that are in stay: they are never deleted. */
export async function stopMasukkan(
  trx: Trx,
  deps: Pick<Deps, 'now'>,
  actor: Actor,
  { periodeId, imporId }: ImporIni,
): Promise<void> {
  await getForWork(trx, deps, actor, periodeId)
  const { sidik } = await lockOpen(trx, periodeId, imporId)
  // It came to its own end, or somebody was quicker.
  if (!(await setLatar(trx, imporId, 'masukkan', { langkah: 'berhenti', pesan: null }))) return
  await audit.record(trx, actor, 'survei.impor.henti', periodeId, { imporId, sidik })
}

/** Leaves it at what is in: the rest of the file is given up. Returns where the file lies, to be removed after the commit. */
export async function keepSebagian(
  trx: Trx,
  deps: Pick<Deps, 'now'>,
  actor: Actor,
  { periodeId, imporId }: ImporIni,
): Promise<string> {
  await getForWork(trx, deps, actor, periodeId)
  const { sidik, berkasKunci } = await lockOpen(trx, periodeId, imporId)
  const latar = await findLatar(trx, imporId)
  if (latar?.langkah !== 'berhenti' || latar.nMasuk === 0) throw new AppError(imporErrors.sedangJalan)
  await markDimasukkan(trx, imporId, latar.nMasuk, deps.now())
  await removeLatar(trx, imporId)
  const data = { imporId, sidik, masuk: latar.nMasuk, sampaiBaris: latar.sampaiBaris }
  await audit.record(trx, actor, 'survei.impor.cukup', periodeId, data)
  return berkasKunci
}

async function lockOpen(trx: Trx, periodeId: string, imporId: string): Promise<Impor> {
  const impor = await lockImpor(trx, periodeId, imporId)
  if (!impor) throw new AppError(common.notFound)
  if (impor.dimasukkanAt) throw new AppError(imporErrors.sudahMasuk)
  return impor
}
