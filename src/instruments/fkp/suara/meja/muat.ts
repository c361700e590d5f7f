import type { Db } from '../../../../platform/db/types.ts'
import type { Ctx } from '../../../../platform/http/env.ts'
import { listAgenda } from '../../agenda/store.ts'
import { muatBingkai } from '../../meja/akses.ts'
import { canSusunForum } from '../../policy.ts'
import { findPemungutan } from '../store-pemungutan.ts'
import { listPernyataan } from '../store-pernyataan.ts'

const countHadir = async (db: Db, forumId: string): Promise<number> => {
  const row = await db
    .selectFrom('fkp_peserta')
    .select(({ fn }) => fn.countAll<string>().as('n'))
    .where('forum_id', '=', forumId)
    .where('status', '=', 'hadir')
    .executeTakeFirstOrThrow()
  return Number(row.n)
}

/** What every page of this tab shows, for a person who may see the forum. */
export async function loadMeja(c: Ctx, db: Db) {
  const bingkai = await muatBingkai(c, db)
  const { forum } = bingkai
  return {
    ...bingkai,
    p: await findPemungutan(db, forum.id),
    pernyataan: await listPernyataan(db, forum.id),
    agenda: (await listAgenda(db, forum.id)).map(({ id, judul }) => ({ id, judul })),
    hadir: await countHadir(db, forum.id),
    boleh: canSusunForum(c.var.pejabat, forum.unitId) && forum.keadaan !== 'ditetapkan',
  }
}
export type DataMeja = Awaited<ReturnType<typeof loadMeja>>
