import type { Pejabat } from '../../../../kernel/actor.ts'
import { AppError, common } from '../../../../kernel/errors.ts'
import * as audit from '../../../../platform/audit/index.ts'
import { findKaitan, retryPesan } from '../../../../platform/channels/index.ts'
import type { Trx } from '../../../../platform/db/types.ts'
import type { Deps } from '../../../../platform/deps.ts'
import { pengaduanErrors } from '../../errors.ts'
import { pelakuOf } from '../../policy.ts'
import { lockUntuk } from '../jawab.ts'
import { KAITAN_SEMUA } from './baca.ts'

/** A failed message once more, by the word of whoever works on its complaint. One that is on its way already stays there. */
export async function ulangKabar(
  trx: Trx,
  deps: Pick<Deps, 'enqueue'>,
  pejabat: Pejabat,
  id: string,
  pesanId: string,
): Promise<void> {
  const p = await lockUntuk(trx, pejabat, id)
  if (!pelakuOf(pejabat, p)) throw new AppError(common.forbidden)
  const milik = await findKaitan(trx, pesanId)
  if (milik?.id !== id || !KAITAN_SEMUA.some((k) => k === milik.jenis)) throw new AppError(common.notFound)
  if (!(await retryPesan(trx, deps, pejabat.instansiId, pesanId)))
    throw new AppError(pengaduanErrors.kabarTakUlang)
  await audit.record(trx, pejabat, 'pengaduan.kabar.ulang', id, { pesanId })
}
