import type { Actor } from '../../../kernel/actor.ts'
import { AppError, common } from '../../../kernel/errors.ts'
import { newId } from '../../../kernel/ids.ts'
import * as audit from '../../../platform/audit/index.ts'
import type { Trx } from '../../../platform/db/types.ts'
import { lockForWork } from '../periode/commands.ts'
import { rencanaErrors } from './errors.ts'
import { assertCanAdd, type Rencana } from './rules.ts'
import { insertRencana, listRencana, removeRencana, setRencana } from './store.ts'

type Isi = Omit<Rencana, 'id'>

/** Once a result is out its plan lives in the register of actions and comes back from there: two places would say two things. */
async function lockRencana(trx: Trx, actor: Actor, periodeId: string): Promise<void> {
  const periode = await lockForWork(trx, actor, periodeId)
  if (periode.revisi > 0) throw new AppError(rencanaErrors.diDaftar)
}

/** Adds an action to the plan of a periode that is not out yet. */
export async function addRencana(trx: Trx, actor: Actor, periodeId: string, isi: Isi): Promise<string> {
  await lockRencana(trx, actor, periodeId)
  assertCanAdd((await listRencana(trx, periodeId)).length)
  const id = newId()
  const createdBy = actor.kind === 'pejabat' ? actor.id : null
  await insertRencana(trx, actor.instansiId, periodeId, { ...isi, id }, createdBy)
  await audit.record(trx, actor, 'survei.rencana.tambah', periodeId, { rencanaId: id, unsur: isi.unsur })
  return id
}

export async function changeRencana(
  trx: Trx,
  actor: Actor,
  periodeId: string,
  id: string,
  isi: Isi,
): Promise<void> {
  await lockRencana(trx, actor, periodeId)
  if (!(await setRencana(trx, periodeId, { ...isi, id }))) throw new AppError(common.notFound)
  await audit.record(trx, actor, 'survei.rencana.ubah', periodeId, { rencanaId: id, unsur: isi.unsur })
}

export async function dropRencana(trx: Trx, actor: Actor, periodeId: string, id: string): Promise<void> {
  await lockRencana(trx, actor, periodeId)
  if (!(await removeRencana(trx, periodeId, id))) throw new AppError(common.notFound)
  await audit.record(trx, actor, 'survei.rencana.hapus', periodeId, { rencanaId: id })
}
