import type { Actor } from '../../../kernel/actor.ts'
import { AppError, common } from '../../../kernel/errors.ts'
import * as audit from '../../../platform/audit/index.ts'
import type { Trx } from '../../../platform/db/types.ts'
import type { Deps } from '../../../platform/deps.ts'
import { getInstrumenPeriode } from '../instrumen/periode.ts'
import { insertTanda } from '../integritas/store-tanda.ts'
import { lockPeriode } from '../periode/store.ts'
import { canSee, canWork } from '../policy.ts'
import { imporErrors } from './errors.ts'
import { listUrutImpor, lockImpor, markKeliru } from './store.ts'

const SEKALI = 5000
const ALASAN_PALING_PENDEK = 10

/**
 * A file that is in turns out wrong (last year's, another unit's). Its answers are flagged, all of them; whoever signs the
 * figure then decides in one go, and until he does they count. Nothing is deleted. Returns how many carry the flag; a
 * second time changes nothing.
 */
export async function tandaiKeliru(
  trx: Trx,
  deps: Pick<Deps, 'now'>,
  actor: Actor,
  { periodeId, imporId }: { readonly periodeId: string; readonly imporId: string },
  alasan: string,
): Promise<number> {
  const periode = await lockPeriode(trx, periodeId)
  if (!periode || !canSee(actor, periode)) throw new AppError(common.notFound)
  if (!canWork(actor, periode)) throw new AppError(common.forbidden)
  const impor = await lockImpor(trx, periodeId, imporId)
  if (!impor) throw new AppError(common.notFound)
  if (!impor.dimasukkanAt) throw new AppError(imporErrors.belumMasuk)
  const urut = await listUrutImpor(trx, periodeId, imporId)
  if (impor.keliruAt) return urut.length
  if (alasan.length < ALASAN_PALING_PENDEK) throw new AppError(imporErrors.keliruTanpaAlasan)
  const instrumen = await getInstrumenPeriode(trx, periodeId)
  const bukti = { banyak: urut.length }
  for (let i = 0; i < urut.length; i += SEKALI) {
    const tanda = urut.slice(i, i + SEKALI).map((n) => ({ urut: n, alasan: 'berkas_keliru' as const, bukti }))
    await insertTanda(trx, periode.instansiId, periodeId, tanda, instrumen)
  }
  await markKeliru(trx, imporId, alasan, deps.now())
  const data = { imporId, sidik: impor.sidik, banyak: urut.length, alasan }
  await audit.record(trx, actor, 'survei.impor.keliru', periodeId, data)
  return urut.length
}
