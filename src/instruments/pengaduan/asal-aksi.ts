import './tables.ts'
import type { Actor } from '../../kernel/actor.ts'
import { isId } from '../../kernel/ids.ts'
import type { Db } from '../../platform/db/types.ts'
import { canPlan } from './policy.ts'
import { findPengaduan } from './store.ts'

/** Of a letter that makes an action necessary, what the register of actions may keep: neither story nor code. */
export interface AsalAduan {
  readonly id: string
  readonly unitId: string
  readonly topik: string | null
  readonly diterimaAt: Date
}

/** For whoever may plan from it; for anybody else there is none, as with a letter that is kept from the rest. */
export async function findAsalAduan(db: Db, actor: Actor, id: string): Promise<AsalAduan | undefined> {
  const p = isId(id) ? await findPengaduan(db, id) : undefined
  if (!p || p.unitId === null || !canPlan(actor, p)) return undefined
  const topik = await db
    .selectFrom('pengaduan as p')
    .innerJoin('pengaduan_kategori as k', 'k.id', 'p.kategori_id')
    .select('k.nama')
    .where('p.id', '=', p.id)
    .executeTakeFirst()
  return { id: p.id, unitId: p.unitId, topik: topik?.nama ?? null, diterimaAt: p.diterimaAt }
}
