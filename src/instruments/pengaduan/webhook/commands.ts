import '../tables-luar.ts'
import type { Actor } from '../../../kernel/actor.ts'
import { AppError, common } from '../../../kernel/errors.ts'
import { newId } from '../../../kernel/ids.ts'
import * as audit from '../../../platform/audit/index.ts'
import type { Trx } from '../../../platform/db/types.ts'
import type { Deps } from '../../../platform/deps.ts'
import { seal } from '../../../platform/kunci/segel.ts'
import { canConfigure } from '../policy.ts'
import { tahuSql } from './store.ts'
import { newRahasia } from './tanda.ts'

export const konteksWebhook = (instansiId: string, id: string): string =>
  `pengaduan_webhook/${instansiId}/${id}`

const assertMay = (actor: Actor): void => {
  if (!canConfigure(actor)) throw new AppError(common.forbidden)
}

/** Returns the secret: this once, and never again. */
export async function createWebhook(
  trx: Trx,
  deps: Pick<Deps, 'deriveKey'>,
  actor: Actor,
  baru: { readonly alamat: string; readonly peristiwa: readonly string[] },
): Promise<{ readonly id: string; readonly rahasia: string }> {
  assertMay(actor)
  const { instansiId } = actor
  const [id, rahasia] = [newId(), newRahasia()]
  await trx
    .insertInto('pengaduan_webhook')
    .values({
      instansi_id: instansiId,
      id,
      alamat: baru.alamat,
      peristiwa: [...baru.peristiwa],
      rahasia: seal(deps.deriveKey('pengaduan.webhook'), rahasia, konteksWebhook(instansiId, id)),
      created_by: actor.kind === 'pejabat' ? actor.id : null,
    })
    .execute()
  await audit.record(trx, actor, 'pengaduan.webhook.buat', id, { ...baru })
  return { id, rahasia }
}

export async function setWebhookAktif(trx: Trx, actor: Actor, id: string, aktif: boolean): Promise<void> {
  assertMay(actor)
  const row = await trx
    .updateTable('pengaduan_webhook')
    .set({ aktif })
    .where('id', '=', id)
    .returning('id')
    .executeTakeFirst()
  if (!row) throw new AppError(common.notFound)
  await audit.record(trx, actor, `pengaduan.webhook.${aktif ? 'nyala' : 'mati'}`, id)
}

export async function removeWebhook(trx: Trx, actor: Actor, id: string): Promise<void> {
  assertMay(actor)
  const row = await trx
    .deleteFrom('pengaduan_webhook')
    .where('id', '=', id)
    .returning('id')
    .executeTakeFirst()
  if (!row) throw new AppError(common.notFound)
  await audit.record(trx, actor, 'pengaduan.webhook.hapus', id)
}

/** One sending once more, under the same id: whoever keeps ids takes it once. */
export async function replayKiriman(
  trx: Trx,
  deps: Pick<Deps, 'now'>,
  actor: Actor,
  webhookId: string,
  id: string,
): Promise<void> {
  assertMay(actor)
  const row = await trx
    .updateTable('pengaduan_webhook_kirim as k')
    .set({
      status: 'menunggu',
      percobaan: 0,
      alasan: null,
      kode_http: null,
      selesai_at: null,
      coba_lagi_at: deps.now(),
    })
    .where('k.id', '=', id)
    .where('k.webhook_id', '=', webhookId)
    .where(tahuSql(actor))
    .returning('k.id')
    .executeTakeFirst()
  if (!row) throw new AppError(common.notFound)
  await audit.record(trx, actor, 'pengaduan.webhook.ulang', id)
}
