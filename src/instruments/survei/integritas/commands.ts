import type { Actor } from '../../../kernel/actor.ts'
import { AppError, common } from '../../../kernel/errors.ts'
import * as audit from '../../../platform/audit/index.ts'
import type { Trx } from '../../../platform/db/types.ts'
import { lockPeriode } from '../periode/store.ts'
import { canPublish, canSee } from '../policy.ts'
import { integritasErrors } from './errors.ts'
import { filterBertanda, listUrutBertanda, type SaringanTanda } from './store-daftar.ts'
import { insertPutusan, type Putusan } from './store-putusan.ts'

export interface Keputusan {
  readonly putusan: Putusan
  readonly alasan: string
  /** These answers, or everything that matches a filter. */
  readonly jawaban: readonly number[] | SaringanTanda
}

export const PALING_BANYAK = 200_000
const ALASAN_PALING_PENDEK = 10

/**
 * A person says of some flagged answers that they do not count, or that they do. Whoever signs the figure decides: the officer
 * who may have filled in for others does not. Nothing is deleted; the next publication tells number and reason.
 */
export async function decideTanda(trx: Trx, actor: Actor, periodeId: string, k: Keputusan): Promise<number> {
  const periode = await lockPeriode(trx, periodeId)
  if (!periode || !canSee(actor, periode)) throw new AppError(common.notFound)
  if (!canPublish(actor, periode)) throw new AppError(common.forbidden)
  if (k.alasan.length < ALASAN_PALING_PENDEK) throw new AppError(integritasErrors.tanpaAlasan)
  const { instansiId } = periode
  const diminta = Array.isArray(k.jawaban)
    ? (k.jawaban as readonly number[])
    : await listUrutBertanda(trx, instansiId, periodeId, k.jawaban as SaringanTanda, {
        batas: PALING_BANYAK + 1,
      })
  if (diminta.length === 0) throw new AppError(integritasErrors.tanpaPilihan)
  if (diminta.length > PALING_BANYAK) throw new AppError(integritasErrors.terlaluBanyak)
  const jawaban = await filterBertanda(trx, instansiId, periodeId, diminta)
  if (jawaban.length !== new Set(diminta).size) throw new AppError(integritasErrors.bukanBertanda)
  const urut = await insertPutusan(trx, {
    instansiId,
    periodeId,
    putusan: k.putusan,
    alasan: k.alasan,
    jawaban,
    olehId: actor.kind === 'pejabat' ? actor.id : null,
    olehNama: actor.kind === 'warga' ? '' : actor.nama,
  })
  await audit.record(trx, actor, 'survei.tanda.putusan', periodeId, {
    urut,
    putusan: k.putusan,
    alasan: k.alasan,
    banyak: jawaban.length,
    pertama: jawaban[0]!,
    terakhir: jawaban.at(-1)!,
  })
  return jawaban.length
}
