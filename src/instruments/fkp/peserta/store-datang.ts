import '../tables.ts'
import { sql } from 'kysely'
import type { Db, Trx } from '../../../platform/db/types.ts'
import { toPeserta, type Peserta } from './store.ts'

/** Who was written down or marked by this sending from the room. */
export async function findPesertaByKunci(
  db: Db,
  forumId: string,
  kunci: string,
): Promise<Peserta | undefined> {
  const row = await db
    .selectFrom('fkp_peserta')
    .selectAll()
    .where('forum_id', '=', forumId)
    .where((eb) => eb.or([eb('id', '=', kunci), eb('hadir_kunci', '=', kunci)]))
    .executeTakeFirst()
  return row && toPeserta(row)
}

/** Marks one of the list as present by the code; false when somebody else of that name was faster. */
export async function markDatang(trx: Trx, id: string, kunci: string, at: Date): Promise<boolean> {
  const row = await trx
    .updateTable('fkp_peserta')
    .set({ status: 'hadir', hadir_at: at, hadir_cara: 'kode', hadir_kunci: kunci })
    .where('id', '=', id)
    .where((eb) => eb.or([eb('status', '<>', 'hadir'), eb('hadir_kunci', '=', kunci)]))
    .returning('id')
    .executeTakeFirst()
  return row !== undefined
}

/** Those not yet here whose name is written the same, whatever the letters' case and spaces. */
export async function listSenama(db: Db, forumId: string, nama: string): Promise<Peserta[]> {
  const rows = await db
    .selectFrom('fkp_peserta')
    .selectAll()
    .where('forum_id', '=', forumId)
    .where('status', '<>', 'hadir')
    .where(sql<boolean>`lower(regexp_replace(nama, '[[:space:]]+', ' ', 'g')) = ${nama.toLowerCase()}`)
    .limit(5)
    .execute()
  return rows.map(toPeserta)
}
