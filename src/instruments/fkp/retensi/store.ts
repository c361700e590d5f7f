import '../tables.ts'
import { sql, type RawBuilder } from 'kysely'
import type { Tanggal } from '../../../kernel/clock.ts'
import type { Db, Trx } from '../../../platform/db/types.ts'

/** Forums before that day of which contacts are still there. */
const lama = (
  batas: Tanggal,
): RawBuilder<unknown> => sql`from fkp_forum f where f.tanggal < ${batas} and exists
  (select from fkp_peserta p where p.instansi_id = f.instansi_id and p.forum_id = f.id and p.kontak_sandi is not null)`

/** The oldest of them, held: whoever adds somebody to it waits. */
export async function lockForumLama(trx: Trx, batas: Tanggal): Promise<string | undefined> {
  const { rows } = await sql<{ id: string }>`
    select f.id ${lama(batas)} order by f.tanggal, f.id limit 1 for update of f`.execute(trx)
  return rows[0]?.id
}

/** Name, group and presence stay: the composition, the attendance list and the record of the forum count them. */
export async function eraseKontak(trx: Trx, forumId: string): Promise<number> {
  const { numUpdatedRows } = await trx
    .updateTable('fkp_peserta')
    .set({ kontak_sandi: null, kontak_sidik: null })
    .where('forum_id', '=', forumId)
    .where('kontak_sandi', 'is not', null)
    .executeTakeFirst()
  return Number(numUpdatedRows)
}

/** What a run would erase now. */
export async function countKontakLama(
  db: Db,
  batas: Tanggal,
): Promise<{ readonly forum: number; readonly kontak: number }> {
  const { rows } = await sql<{ forum: number; kontak: number }>`
    select count(distinct f.id)::int as forum, count(*)::int as kontak
    from fkp_forum f join fkp_peserta p on p.instansi_id = f.instansi_id and p.forum_id = f.id
    where f.tanggal < ${batas} and p.kontak_sandi is not null`.execute(db)
  return rows[0]!
}
