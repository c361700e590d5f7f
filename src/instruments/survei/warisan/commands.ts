import type { Actor } from '../../../kernel/actor.ts'
import { AppError, common } from '../../../kernel/errors.ts'
import * as audit from '../../../platform/audit/index.ts'
import type { Trx } from '../../../platform/db/types.ts'
import { canSee, canWork } from '../policy.ts'
import type { Warisan } from './rules.ts'
import { insertWarisan, removeWarisan } from './store.ts'

function assertMayWork(actor: Actor, unitId: string): void {
  if (!canSee(actor, { unitId })) throw new AppError(common.notFound)
  if (!canWork(actor, { unitId })) throw new AppError(common.forbidden)
}

export async function recordWarisan(trx: Trx, actor: Actor, w: Warisan): Promise<void> {
  assertMayWork(actor, w.unitId)
  const oleh = actor.kind === 'pejabat' ? actor.id : null
  if (!(await insertWarisan(trx, actor.instansiId, w, oleh))) return
  const { peraturan, nama, mulai, selesai, ikm, n, sumber } = w
  await audit.record(trx, actor, 'survei.warisan.catat', w.unitId, {
    id: w.id,
    peraturan,
    nama,
    mulai,
    selesai,
    ikm,
    n,
    sumber,
  })
}

export async function dropWarisan(trx: Trx, actor: Actor, unitId: string, id: string): Promise<void> {
  assertMayWork(actor, unitId)
  if (await removeWarisan(trx, unitId, id))
    await audit.record(trx, actor, 'survei.warisan.hapus', unitId, { id })
}
