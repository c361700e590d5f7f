import './tables.ts'
import '../tables.ts'
import { sql } from 'kysely'
import type { Db } from '../../../platform/db/types.ts'
import { toForum, type Forum } from '../store.ts'

/** A kabupaten has a handful of forums at this stage at a time. */
const TERBANYAK = 50

/** Forums of these units (null: all) that have ended and are not frozen, with how many amendments wait. */
export async function listBelumTetap(
  db: Db,
  unitIds: readonly string[] | null,
): Promise<{ readonly forum: Forum; readonly menunggu: number }[]> {
  const rows = await db
    .selectFrom('fkp_forum as f')
    .selectAll('f')
    .select((eb) =>
      eb
        .selectFrom('fkp_usulan as u')
        .whereRef('u.instansi_id', '=', 'f.instansi_id')
        .whereRef('u.forum_id', '=', 'f.id')
        .where('u.keadaan', '=', 'menunggu')
        .select((e) => e.fn.countAll<string>().as('n'))
        .as('menunggu'),
    )
    .where('f.keadaan', '=', 'selesai')
    .$if(unitIds !== null, (q) => q.where('f.unit_id', '=', sql<string>`any(${[...unitIds!]}::uuid[])`))
    .orderBy('f.tanggal')
    .orderBy('f.id')
    .limit(TERBANYAK)
    .execute()
  return rows.map(({ menunggu, ...r }) => ({ forum: toForum(r), menunggu: Number(menunggu ?? 0) }))
}
