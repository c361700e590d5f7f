import { sql } from 'kysely'
import type { Db, Trx } from '../../../platform/db/types.ts'
import './tables.ts'

export interface UndanganTersegel {
  readonly id: string
  readonly data: Uint8Array
  readonly sidikSurel: string | null
  readonly sidikTelepon: string | null
}

/** Adds people; those whose address is on the list already are left out. Returns the ids that are new. */
export async function insertUndangan(
  trx: Trx,
  instansiId: string,
  periodeId: string,
  list: readonly UndanganTersegel[],
  createdBy: string | null,
): Promise<string[]> {
  const made = await trx
    .insertInto('survei_undangan')
    .values(
      list.map((u) => ({
        instansi_id: instansiId,
        id: u.id,
        periode_id: periodeId,
        data: u.data,
        sidik_surel: u.sidikSurel,
        sidik_telepon: u.sidikTelepon,
        created_by: createdBy,
      })),
    )
    .onConflict((oc) => oc.doNothing())
    .returning('id')
    .execute()
  return made.map((m) => m.id)
}

/** In the order of the hashes, so that the place of a row on the disk says nothing of the place in the list. */
export async function insertToken(
  trx: Trx,
  instansiId: string,
  periodeId: string,
  hashes: readonly string[],
): Promise<void> {
  if (hashes.length === 0) return
  await sql`
    insert into survei_undangan_token (instansi_id, periode_id, hash)
    select ${instansiId}, ${periodeId}, h from unnest(${[...hashes]}::text[]) as h order by h`.execute(trx)
}

export async function listUndangan(
  db: Db,
  periodeId: string,
  sesudah: string | null,
  limit: number,
): Promise<{ id: string; data: Uint8Array }[]> {
  let query = db.selectFrom('survei_undangan').select(['id', 'data']).where('periode_id', '=', periodeId)
  if (sesudah !== null) query = query.where('id', '>', sesudah)
  return query.orderBy('id').limit(limit).execute()
}

export async function countUndangan(db: Db, periodeId: string): Promise<number> {
  const row = await db
    .selectFrom('survei_undangan')
    .select(sql<string>`count(*)`.as('n'))
    .where('periode_id', '=', periodeId)
    .executeTakeFirstOrThrow()
  return Number(row.n)
}

export async function countMenjawab(db: Db, periodeId: string): Promise<number> {
  const row = await db
    .selectFrom('survei_undangan_token')
    .select(sql<string>`count(*)`.as('n'))
    .where('periode_id', '=', periodeId)
    .where('terpakai', '=', true)
    .executeTakeFirstOrThrow()
  return Number(row.n)
}

export interface TokenTercatat {
  readonly hash: string
  readonly terpakai: boolean
  readonly berhenti: boolean
}

export async function listToken(
  db: Db,
  periodeId: string,
  hashes: readonly string[],
): Promise<TokenTercatat[]> {
  if (hashes.length === 0) return []
  return db
    .selectFrom('survei_undangan_token')
    .select(['hash', 'terpakai', 'berhenti'])
    .where('periode_id', '=', periodeId)
    .where('hash', 'in', [...hashes])
    .execute()
}

/** Uses up invitations, in the order of their hashes. Returns how many were there and unused. */
export async function markTerpakai(trx: Trx, periodeId: string, hashes: readonly string[]): Promise<number> {
  const locked = await trx
    .selectFrom('survei_undangan_token')
    .select(['hash', 'terpakai'])
    .where('periode_id', '=', periodeId)
    .where('hash', 'in', [...hashes])
    .orderBy('hash')
    .forUpdate()
    .execute()
  const unused = locked.filter((t) => !t.terpakai).map((t) => t.hash)
  if (unused.length === 0) return 0
  await trx
    .updateTable('survei_undangan_token')
    .set({ terpakai: true })
    .where('periode_id', '=', periodeId)
    .where('hash', 'in', unused)
    .execute()
  return unused.length
}

/** Whatever periode of the unit it belongs to: the address alone leads to the one that is open today. */
export async function markBerhenti(trx: Trx, unitId: string, hash: string): Promise<void> {
  await trx
    .updateTable('survei_undangan_token')
    .set({ berhenti: true })
    .where('hash', '=', hash)
    .where('periode_id', 'in', (eb) =>
      eb.selectFrom('survei_periode').select('id').where('unit_id', '=', unitId),
    )
    .execute()
}

/** Removes everybody of one periode. Returns how many. */
export async function removeSemua(trx: Trx, periodeId: string): Promise<void> {
  await trx.deleteFrom('survei_undangan').where('periode_id', '=', periodeId).execute()
  await trx.deleteFrom('survei_undangan_token').where('periode_id', '=', periodeId).execute()
}
