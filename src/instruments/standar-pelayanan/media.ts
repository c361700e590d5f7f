import './tables.ts'
import type { Actor } from '../../kernel/actor.ts'
import type { Tanggal } from '../../kernel/clock.ts'
import { AppError, common } from '../../kernel/errors.ts'
import { newId } from '../../kernel/ids.ts'
import { record } from '../../platform/audit/index.ts'
import type { Db, Trx } from '../../platform/db/types.ts'
import { findLayanan, findUnit } from '../../registry/index.ts'
import { canSusun } from './policy.ts'

/** Media counted by PEKPPP 3.a.T (standards) and 5.a.K (maklumat). */
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

/** What was made known: the standard of a service, or the maklumat of a unit. */
export type Diumumkan =
  | { readonly perihal: 'standar'; readonly layananId: string }
  | { readonly perihal: 'maklumat'; readonly unitId: string }

/** Where it was made known, the newest first. */
export async function listMedia(db: Db, d: Diumumkan): Promise<MediaTercatat[]> {
  const semua = db
    .selectFrom('standar_media')
    .select(['id', 'media', 'tanggal', 'tautan', 'keterangan'])
    .where('perihal', '=', d.perihal)
  return (
    d.perihal === 'standar'
      ? semua.where('layanan_id', '=', d.layananId)
      : semua.where('unit_id', '=', d.unitId)
  )
    .orderBy('tanggal', 'desc')
    .orderBy('id', 'desc')
    .limit(200)
    .execute()
}

async function unitOf(trx: Trx, actor: Actor, d: Diumumkan): Promise<string> {
  const unitId =
    d.perihal === 'standar'
      ? (await findLayanan(trx, d.layananId))?.unitId
      : (await findUnit(trx, d.unitId))?.id
  if (unitId === undefined) throw new AppError(common.notFound)
  if (!canSusun(actor, unitId)) throw new AppError(common.forbidden)
  return unitId
}

export async function recordMedia(
  trx: Trx,
  actor: Actor,
  d: Diumumkan,
  m: Omit<MediaTercatat, 'id'>,
): Promise<void> {
  const unit_id = await unitOf(trx, actor, d)
  // The same page sent twice is one medium.
  const ada = (await listMedia(trx, d)).some(
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
      layanan_id: d.perihal === 'standar' ? d.layananId : null,
      perihal: d.perihal,
      ...m,
      created_by: actor.kind === 'pejabat' ? actor.id : null,
    })
    .execute()
  await record(trx, actor, 'standar.media.catat', id, { ...d, media: m.media, tanggal: m.tanggal })
}

export async function removeMedia(trx: Trx, actor: Actor, d: Diumumkan, id: string): Promise<void> {
  const unitId = await unitOf(trx, actor, d)
  const { numDeletedRows } = await trx
    .deleteFrom('standar_media')
    .where('id', '=', id)
    .where('unit_id', '=', unitId)
    .where('perihal', '=', d.perihal)
    .where('layanan_id', 'is not distinct from', d.perihal === 'standar' ? d.layananId : null)
    .executeTakeFirst()
  if (numDeletedRows > 0n) await record(trx, actor, 'standar.media.hapus', id, { ...d })
}
