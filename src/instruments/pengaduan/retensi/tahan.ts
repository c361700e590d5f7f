import './tables.ts'
import type { Actor } from '../../../kernel/actor.ts'
import { AppError, common } from '../../../kernel/errors.ts'
import { newId } from '../../../kernel/ids.ts'
import * as audit from '../../../platform/audit/index.ts'
import type { Db, Trx } from '../../../platform/db/types.ts'
import type { Deps } from '../../../platform/deps.ts'
import { pengaduanErrors } from '../errors.ts'
import { canSee, pelakuOf } from '../policy.ts'
import { lockPengaduan } from '../store.ts'
import type { JenisTahan, Tahan } from './rules.ts'

const tahan = (db: Db) =>
  db
    .selectFrom('pengaduan_tahan')
    .select(['id', 'pengaduan_id as pengaduanId', 'jenis', 'alasan', 'dari', 'created_at as createdAt'])
    .where('dilepas_at', 'is', null)

export async function findTahan(db: Db, pengaduanId: string): Promise<Tahan | undefined> {
  return tahan(db).where('pengaduan_id', '=', pengaduanId).executeTakeFirst()
}

/** Who works on it may keep it from being erased; held twice is held once. */
export async function tahanPengaduan(
  trx: Trx,
  deps: Pick<Deps, 'now'>,
  actor: Actor,
  id: string,
  baru: { readonly jenis: JenisTahan; readonly alasan: string },
): Promise<void> {
  const p = await lockPengaduan(trx, id)
  if (!p || !canSee(actor, p)) throw new AppError(common.notFound)
  if (!pelakuOf(actor, p)) throw new AppError(common.forbidden)
  if (baru.alasan.trim() === '') throw new AppError(pengaduanErrors.perluAlasanTahan)
  const row = await insert(
    trx,
    deps,
    p,
    { ...baru, alasan: baru.alasan.trim().slice(0, 1000), dari: 'pejabat' },
    actor,
  )
  if (row) await audit.record(trx, actor, 'pengaduan.tahan', id, { jenis: baru.jenis })
}

/** Whoever takes the file to the Ombudsman finds it whole when he is asked. He has shown code and PIN. */
export async function tahanUntukOmbudsman(
  trx: Trx,
  deps: Pick<Deps, 'now'>,
  p: { readonly instansiId: string; readonly id: string },
): Promise<void> {
  await lockPengaduan(trx, p.id)
  await insert(trx, deps, p, { jenis: 'ombudsman', alasan: '', dari: 'pelapor' })
}

async function insert(
  trx: Trx,
  deps: Pick<Deps, 'now'>,
  p: { readonly instansiId: string; readonly id: string },
  baru: Pick<Tahan, 'jenis' | 'alasan' | 'dari'>,
  actor?: Actor,
): Promise<boolean> {
  if (await findTahan(trx, p.id)) return false
  await trx
    .insertInto('pengaduan_tahan')
    .values({
      ...baru,
      instansi_id: p.instansiId,
      id: newId(),
      pengaduan_id: p.id,
      created_at: deps.now(),
      created_by: actor?.kind === 'pejabat' ? actor.id : null,
    })
    .execute()
  return true
}

/** Only whoever answers for the whole complaint lets it go again. */
export async function lepasTahan(trx: Trx, deps: Pick<Deps, 'now'>, actor: Actor, id: string): Promise<void> {
  const p = await lockPengaduan(trx, id)
  if (!p || !canSee(actor, p)) throw new AppError(common.notFound)
  if (pelakuOf(actor, p) !== 'pengelola') throw new AppError(common.forbidden)
  const row = await trx
    .updateTable('pengaduan_tahan')
    .set({ dilepas_at: deps.now(), dilepas_oleh: actor.kind === 'pejabat' ? actor.id : null })
    .where('pengaduan_id', '=', id)
    .where('dilepas_at', 'is', null)
    .returning('jenis')
    .executeTakeFirst()
  if (row) await audit.record(trx, actor, 'pengaduan.tahan.lepas', id, { jenis: row.jenis })
}
