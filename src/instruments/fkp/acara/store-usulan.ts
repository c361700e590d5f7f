import './tables.ts'
import { sql, type Insertable, type Selectable, type Updateable } from 'kysely'
import type { Db, Trx } from '../../../platform/db/types.ts'
import type { KeadaanUsulan } from './rules.ts'
import type { UsulanRow } from './tables.ts'

/** An amendment somebody proposes to the draft berita acara. */
export interface Usulan {
  readonly id: string
  readonly kesepakatanId: string | null
  readonly isi: string
  readonly nama: string
  readonly keadaan: KeadaanUsulan
  readonly alasan: string
  readonly tampil: boolean
  readonly createdAt: Date
}

const toUsulan = (r: Selectable<UsulanRow>): Usulan => ({
  id: r.id,
  kesepakatanId: r.kesepakatan_id,
  isi: r.isi,
  nama: r.nama,
  keadaan: r.keadaan,
  alasan: r.alasan,
  tampil: r.tampil,
  createdAt: r.created_at,
})

/** In the order they came; of very many all that wait, and the last of those decided on. */
export async function listUsulan(db: Db, forumId: string): Promise<Usulan[]> {
  const rows = await db
    .selectFrom('fkp_usulan')
    .selectAll()
    .where('forum_id', '=', forumId)
    .orderBy(sql`keadaan = 'menunggu'`, 'desc')
    .orderBy('created_at', 'desc')
    .orderBy('id', 'desc')
    .limit(500)
    .execute()
  return rows
    .map(toUsulan)
    .toSorted((a, b) => a.createdAt.getTime() - b.createdAt.getTime() || (a.id < b.id ? -1 : 1))
}

export async function lockUsulan(trx: Trx, forumId: string, id: string): Promise<Usulan | undefined> {
  const row = await trx
    .selectFrom('fkp_usulan')
    .selectAll()
    .where('forum_id', '=', forumId)
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirst()
  return row && toUsulan(row)
}

export async function countMenunggu(db: Db, forumId: string): Promise<number> {
  const row = await db
    .selectFrom('fkp_usulan')
    .select((eb) => eb.fn.countAll<string>().as('n'))
    .where('forum_id', '=', forumId)
    .where('keadaan', '=', 'menunggu')
    .executeTakeFirstOrThrow()
  return Number(row.n)
}

/** false: the same sending is there already. */
export async function insertUsulan(trx: Trx, row: Insertable<UsulanRow>): Promise<boolean> {
  const made = await trx
    .insertInto('fkp_usulan')
    .values(row)
    .onConflict((oc) => oc.columns(['instansi_id', 'forum_id', 'kunci']).doNothing())
    .returning('id')
    .executeTakeFirst()
  return made !== undefined
}

export async function setUsulan(trx: Trx, id: string, row: Updateable<UsulanRow>): Promise<void> {
  await trx.updateTable('fkp_usulan').set(row).where('id', '=', id).execute()
}

/** Those of them that still wait; how many they were. */
export async function setMenunggu(
  trx: Trx,
  forumId: string,
  ids: readonly string[],
  row: Updateable<UsulanRow>,
): Promise<number> {
  const { numUpdatedRows } = await trx
    .updateTable('fkp_usulan')
    .set(row)
    .where('forum_id', '=', forumId)
    .where('keadaan', '=', 'menunggu')
    .where('id', 'in', ids)
    .executeTakeFirst()
  return Number(numUpdatedRows)
}
