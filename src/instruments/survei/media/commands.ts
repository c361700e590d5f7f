import type { Actor } from '../../../kernel/actor.ts'
import { tanggalOf } from '../../../kernel/clock.ts'
import { AppError, common } from '../../../kernel/errors.ts'
import * as audit from '../../../platform/audit/index.ts'
import type { Trx } from '../../../platform/db/types.ts'
import type { Deps } from '../../../platform/deps.ts'
import { getInstansi } from '../../../registry/index.ts'
import { lockForWork } from '../periode/commands.ts'
import { assertCanCatat, type Media } from './rules.ts'
import { insertMedia, removeMedia } from './store.ts'

/** Logs one medium. The id comes with the page, so the same page sent twice is one line: false the second time. */
export async function recordMedia(
  trx: Trx,
  deps: Pick<Deps, 'now'>,
  actor: Actor,
  periodeId: string,
  media: Media,
): Promise<boolean> {
  const periode = await lockForWork(trx, actor, periodeId)
  const { zona } = await getInstansi(trx, actor.instansiId)
  const terbit = periode.terbitAt && tanggalOf(periode.terbitAt, zona)
  // A revision moves the day of the newest publication; what was announced of the first stays true.
  const sejak = periode.revisi > 1 ? periode.mulai : terbit
  assertCanCatat({ revisi: periode.revisi, terbit: sejak }, media.tanggal, tanggalOf(deps.now(), zona))
  const createdBy = actor.kind === 'pejabat' ? actor.id : null
  const isNew = await insertMedia(trx, { instansiId: actor.instansiId, periodeId, createdBy }, media)
  if (!isNew) return false
  await audit.record(trx, actor, 'survei.media.catat', periodeId, {
    mediaId: media.id,
    jenis: media.jenis,
    tanggal: media.tanggal,
    tautan: media.tautan,
    berkas: media.berkas?.kunci ?? null,
  })
  return true
}

/** Returns the key of the proof that belongs to nothing any more. */
export async function dropMedia(
  trx: Trx,
  actor: Actor,
  periodeId: string,
  id: string,
): Promise<string | null> {
  await lockForWork(trx, actor, periodeId)
  const gone = await removeMedia(trx, periodeId, id)
  if (!gone) throw new AppError(common.notFound)
  await audit.record(trx, actor, 'survei.media.hapus', periodeId, { mediaId: id })
  return gone.berkas
}
