import '../tables-luar.ts'
import { sql } from 'kysely'
import type { Actor } from '../../../kernel/actor.ts'
import { AppError, common } from '../../../kernel/errors.ts'
import { newId } from '../../../kernel/ids.ts'
import * as audit from '../../../platform/audit/index.ts'
import type { Trx } from '../../../platform/db/types.ts'
import type { Deps } from '../../../platform/deps.ts'
import { seal, unseal } from '../../../platform/kunci/segel.ts'
import { luarErrors } from '../luar/errors.ts'
import { canConfigure } from '../policy.ts'
import { tahuSql } from './store.ts'
import { newRahasia } from './tanda.ts'

export const konteksWebhook = (instansiId: string, id: string): string =>
  `pengaduan_webhook/${instansiId}/${id}`

const assertMay = (actor: Actor): void => {
  if (!canConfigure(actor)) throw new AppError(common.forbidden)
}

/** Returns the secret: this once, and again to the same person for a second press of the same form within a minute. */
export async function createWebhook(
  trx: Trx,
  deps: Pick<Deps, 'deriveKey'>,
  actor: Actor,
  baru: { readonly alamat: string; readonly peristiwa: readonly string[] },
  kunci: string = newId(),
): Promise<{ readonly id: string; readonly rahasia: string }> {
  assertMay(actor)
  const { instansiId } = actor
  const [id, rahasia] = [newId(), newRahasia()]
  const oleh = actor.kind === 'pejabat' ? actor.id : null
  const row = await trx
    .insertInto('pengaduan_webhook')
    .values({
      instansi_id: instansiId,
      id,
      alamat: baru.alamat,
      peristiwa: [...baru.peristiwa],
      rahasia: seal(deps.deriveKey('pengaduan.webhook'), rahasia, konteksWebhook(instansiId, id)),
      kunci_kirim: kunci,
      created_by: oleh,
    })
    .onConflict((oc) => oc.doNothing())
    .returning('id')
    .executeTakeFirst()
  if (!row) return bukaLagi(trx, deps, instansiId, { ...baru, oleh }, kunci)
  await audit.record(trx, actor, 'pengaduan.webhook.buat', id, { ...baru })
  return { id, rahasia }
}

/** What the same form made a moment ago. */
async function bukaLagi(
  trx: Trx,
  deps: Pick<Deps, 'deriveKey'>,
  instansiId: string,
  baru: { readonly alamat: string; readonly peristiwa: readonly string[]; readonly oleh: string | null },
  kunci: string,
): Promise<{ readonly id: string; readonly rahasia: string }> {
  const row = await trx
    .selectFrom('pengaduan_webhook')
    .select(['id', 'rahasia'])
    .where('kunci_kirim', '=', kunci)
    .where('created_by', 'is not distinct from', baru.oleh)
    .where('alamat', '=', baru.alamat)
    .where('peristiwa', '=', sql<string[]>`${[...baru.peristiwa]}::text[]`)
    .where('created_at', '>', sql<Date>`now() - interval '1 minute'`)
    .executeTakeFirst()
  if (!row) throw new AppError(luarErrors.webhookSudahDibuat)
  const { id } = row
  return {
    id,
    rahasia: unseal(deps.deriveKey('pengaduan.webhook'), row.rahasia, konteksWebhook(instansiId, id)),
  }
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
