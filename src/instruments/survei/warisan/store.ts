import './tables.ts'
import type { Db, Trx } from '../../../platform/db/types.ts'
import type { Warisan } from './rules.ts'

/** Oldest first; a unit has a handful, and no more than fifty are shown. */
export async function listWarisan(db: Db, unitId: string): Promise<Warisan[]> {
  const rows = await db
    .selectFrom('survei_warisan')
    .selectAll()
    .where('unit_id', '=', unitId)
    .orderBy('mulai')
    .orderBy('id')
    .limit(50)
    .execute()
  return rows.map((r) => ({
    id: r.id,
    unitId: r.unit_id,
    peraturan: r.peraturan,
    nama: r.nama,
    mulai: r.mulai,
    selesai: r.selesai,
    ikm: r.ikm,
    n: r.n,
    sumber: r.sumber,
  }))
}

/** False when the same page had been sent before. */
export async function insertWarisan(
  trx: Trx,
  instansiId: string,
  w: Warisan,
  createdBy: string | null,
): Promise<boolean> {
  const made = await trx
    .insertInto('survei_warisan')
    .values({
      instansi_id: instansiId,
      id: w.id,
      unit_id: w.unitId,
      peraturan: w.peraturan,
      nama: w.nama,
      mulai: w.mulai,
      selesai: w.selesai,
      ikm: w.ikm,
      n: w.n,
      sumber: w.sumber,
      created_by: createdBy,
    })
    .onConflict((oc) => oc.doNothing())
    .returning('id')
    .executeTakeFirst()
  return made !== undefined
}

export async function removeWarisan(trx: Trx, unitId: string, id: string): Promise<boolean> {
  const gone = await trx
    .deleteFrom('survei_warisan')
    .where('unit_id', '=', unitId)
    .where('id', '=', id)
    .executeTakeFirst()
  return gone.numDeletedRows > 0n
}
