import './tables.ts'
import { sql, type Insertable, type Selectable, type Updateable } from 'kysely'
import type { Db, Trx } from '../../../platform/db/types.ts'
import type { JenisNotulen, Pembicara } from './rules.ts'
import type { NotulenRow } from './tables.ts'

/** One entry of the minutes. */
export interface Notulen {
  readonly id: string
  readonly forumId: string
  readonly kunci: string
  readonly keadaan: NotulenRow['keadaan']
  readonly pukul: string
  readonly pembicara: Pembicara
  readonly jenis: JenisNotulen
  readonly agendaId: string | null
  readonly isi: string
  readonly urutan: number
  readonly createdAt: Date
  readonly createdBy: string | null
  readonly updatedAt: Date
}

const toNotulen = (r: Selectable<NotulenRow>): Notulen => ({
  id: r.id,
  forumId: r.forum_id,
  kunci: r.kunci,
  keadaan: r.keadaan,
  pukul: r.pukul,
  pembicara: r.pembicara as Pembicara,
  jenis: r.jenis,
  agendaId: r.agenda_id,
  isi: r.isi,
  urutan: r.urutan,
  createdAt: r.created_at,
  createdBy: r.created_by,
  updatedAt: r.updated_at,
})

/** A long meeting has some two hundred entries; more than this are never shown on one page. */
export const NOTULEN_TERBANYAK = 1000

/** What counts, in the order of the meeting. */
export async function listNotulen(db: Db, forumId: string): Promise<Notulen[]> {
  const rows = await db
    .selectFrom('fkp_notulen')
    .selectAll()
    .where('forum_id', '=', forumId)
    .where('keadaan', '=', 'tercatat')
    .orderBy(sql`nullif(pukul, '')`, (o) => o.asc().nullsLast())
    .orderBy('created_at')
    .orderBy('id')
    .limit(NOTULEN_TERBANYAK)
    .execute()
  return rows.map(toNotulen)
}

/** What this person has begun to type and not yet sent. */
export async function findDraf(db: Db, forumId: string, orangId: string): Promise<Notulen | undefined> {
  const row = await db
    .selectFrom('fkp_notulen')
    .selectAll()
    .where('forum_id', '=', forumId)
    .where('created_by', '=', orangId)
    .where('keadaan', '=', 'draf')
    .orderBy('updated_at', 'desc')
    .limit(1)
    .executeTakeFirst()
  return row && toNotulen(row)
}

export async function findNotulen(db: Db, forumId: string, id: string): Promise<Notulen | undefined> {
  const row = await db
    .selectFrom('fkp_notulen')
    .selectAll()
    .where('forum_id', '=', forumId)
    .where('id', '=', id)
    .executeTakeFirst()
  return row && toNotulen(row)
}

export async function lockNotulenByKunci(
  trx: Trx,
  forumId: string,
  kunci: string,
): Promise<Notulen | undefined> {
  const row = await trx
    .selectFrom('fkp_notulen')
    .selectAll()
    .where('forum_id', '=', forumId)
    .where('kunci', '=', kunci)
    .forUpdate()
    .executeTakeFirst()
  return row && toNotulen(row)
}

export async function lockNotulen(trx: Trx, forumId: string, id: string): Promise<Notulen | undefined> {
  const row = await trx
    .selectFrom('fkp_notulen')
    .selectAll()
    .where('forum_id', '=', forumId)
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirst()
  return row && toNotulen(row)
}

/** false: the same sending is there already. */
export async function insertNotulen(trx: Trx, row: Insertable<NotulenRow>): Promise<boolean> {
  const made = await trx
    .insertInto('fkp_notulen')
    .values(row)
    .onConflict((oc) => oc.columns(['instansi_id', 'forum_id', 'kunci']).doNothing())
    .returning('id')
    .executeTakeFirst()
  return made !== undefined
}

export async function setNotulen(trx: Trx, id: string, row: Updateable<NotulenRow>): Promise<void> {
  await trx.updateTable('fkp_notulen').set(row).where('id', '=', id).execute()
}

/** Drafts that became an entry, or that nobody wants, are no record. */
export async function removeDraf(trx: Trx, forumId: string, orangId: string): Promise<void> {
  await trx
    .deleteFrom('fkp_notulen')
    .where('forum_id', '=', forumId)
    .where('created_by', '=', orangId)
    .where('keadaan', '=', 'draf')
    .execute()
}

export async function countNotulen(db: Db, forumId: string): Promise<number> {
  const row = await db
    .selectFrom('fkp_notulen')
    .select((eb) => eb.fn.countAll<string>().as('n'))
    .where('forum_id', '=', forumId)
    .where('keadaan', '=', 'tercatat')
    .executeTakeFirstOrThrow()
  return Number(row.n)
}
