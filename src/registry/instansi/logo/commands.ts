import type { Actor } from '../../../kernel/actor.ts'
import { AppError, common } from '../../../kernel/errors.ts'
import { record } from '../../../platform/audit/index.ts'
import type { Trx } from '../../../platform/db/types.ts'
import { canManageInstansi } from '../../policy.ts'
import { lockInstansi } from '../store.ts'
import type { GambarLogo } from './gambar.ts'
import { removeLogo, setLogo } from './store.ts'

/** The house's picture; null takes it away. */
export async function changeLogo(trx: Trx, actor: Actor, logo: GambarLogo | null): Promise<void> {
  const instansi = await lockInstansi(trx, actor.instansiId)
  if (!instansi) throw new AppError(common.notFound)
  if (!canManageInstansi(actor)) throw new AppError(common.forbidden)
  if (logo === null) await removeLogo(trx, instansi.id)
  else await setLogo(trx, instansi.id, logo)
  await record(trx, actor, 'registri.instansi.logo', instansi.id, { sidik: logo?.sidik ?? null })
}
