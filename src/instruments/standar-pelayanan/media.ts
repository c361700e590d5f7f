import './tables.ts'
import type { Actor } from '../../kernel/actor.ts'
import type { Tanggal } from '../../kernel/clock.ts'
import { AppError, common } from '../../kernel/errors.ts'
import { newId } from '../../kernel/ids.ts'
import { record } from '../../platform/audit/index.ts'
import type { Db, Trx } from '../../platform/db/types.ts'
import { findLayanan } from '../../registry/index.ts'
import { canSusun } from './policy.ts'

/** Media counted by PEKPPP 3.a.T and 7.a.T. */
export const mediaList = [
  'cetak',
  'elektronik',
  'media_sosial',
  'website',
  'aplikasi',
  'sippn',
  'reklame',
] as const
export type MediaStandar = (typeof mediaList)[number]

export interface MediaTercatat {
  readonly id: string
  readonly media: string
  readonly tanggal: Tanggal
  readonly tautan: string
  readonly keterangan: string
}

/** Where the standard of a service was made known, the newest first. */
export async function listMedia(db: Db, layananId: string): Promise<MediaTercatat[]> {
  return db
    .selectFrom('standar_media')
    .select(['id', 'media', 'tanggal', 'tautan', 'keterangan'])
    .where('layanan_id', '=', layananId)
    .where('perihal', '=', 'standar')
    .orderBy('tanggal', 'desc')
    .orderBy('id', 'desc')
    .limit(200)
    .execute()
}

async function unitOf(trx: Trx, actor: Actor, layananId: string): Promise<string> {
  const layanan = await findLayanan(trx, layananId)
  if (!layanan) throw new AppError(common.notFound)
  if (!canSusun(actor, layanan.unitId)) throw new AppError(common.forbidden)
  return layanan.unitId
}

export async function recordMedia(
  trx: Trx,
  actor: Actor,
  layananId: string,
  m: Omit<MediaTercatat, 'id'>,
): Promise<void> {
  const unit_id = await unitOf(trx, actor, layananId)
  // The same page sent twice is one medium.
  const ada = (await listMedia(trx, layananId)).some(
    (x) =>
      x.media === m.media &&
      x.tanggal === m.tanggal &&
      x.tautan === m.tautan &&
      x.keterangan === m.keterangan,
  )
  if (ada) return
  const id = newId()
  await trx
    .insertInto('standar_media')
    .values({
      instansi_id: actor.instansiId,
      id,
      unit_id,
      layanan_id: layananId,
      perihal: 'standar',
      ...m,
      created_by: actor.kind === 'pejabat' ? actor.id : null,
    })
    .execute()
  await record(trx, actor, 'standar.media.catat', id, { layananId, media: m.media, tanggal: m.tanggal })
}

export async function removeMedia(trx: Trx, actor: Actor, layananId: string, id: string): Promise<void> {
  await unitOf(trx, actor, layananId)
  const { numDeletedRows } = await trx
    .deleteFrom('standar_media')
    .where('id', '=', id)
    .where('layanan_id', '=', layananId)
    .executeTakeFirst()
  if (numDeletedRows > 0n) await record(trx, actor, 'standar.media.hapus', id, { layananId })
}
