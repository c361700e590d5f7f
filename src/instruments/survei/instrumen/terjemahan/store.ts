import type { Selectable } from 'kysely'
import type { Db, Trx } from '../../../../platform/db/types.ts'
import type { TerjemahanRow } from '../tables.ts'
import type { Kamus } from './kamus.ts'

export interface Terjemahan {
  readonly id: string
  readonly kode: string
  readonly unitId: string | null
  readonly bahasa: string
  readonly kamus: Kamus
  readonly ditawarkan: boolean
  readonly diubahAt: Date
}

const toTerjemahan = (r: Selectable<TerjemahanRow>): Terjemahan => ({
  id: r.id,
  kode: r.kode,
  unitId: r.unit_id,
  bahasa: r.bahasa,
  kamus: new Map(Object.entries(r.isi)),
  ditawarkan: r.ditawarkan,
  diubahAt: r.diubah_at,
})

/** Of one questionnaire, whatever its version; the instansi's own before those of units. */
export async function listTerjemahan(db: Db, kode: string): Promise<Terjemahan[]> {
  const rows = await db
    .selectFrom('survei_terjemahan')
    .selectAll()
    .where('kode', '=', kode)
    .orderBy('bahasa')
    .orderBy('created_at')
    .limit(200)
    .execute()
  return rows.map(toTerjemahan)
}

export async function findTerjemahan(db: Db, kode: string, id: string): Promise<Terjemahan | undefined> {
  const row = await db
    .selectFrom('survei_terjemahan')
    .selectAll()
    .where('kode', '=', kode)
    .where('id', '=', id)
    .executeTakeFirst()
  return row && toTerjemahan(row)
}

export async function lockTerjemahan(trx: Trx, kode: string, id: string): Promise<Terjemahan | undefined> {
  const row = await trx
    .selectFrom('survei_terjemahan')
    .selectAll()
    .where('kode', '=', kode)
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirst()
  return row && toTerjemahan(row)
}

/** Undefined when the unit has this language already. */
export async function insertTerjemahan(
  trx: Trx,
  instansiId: string,
  t: Pick<Terjemahan, 'id' | 'kode' | 'unitId' | 'bahasa' | 'kamus'>,
): Promise<string | undefined> {
  const row = await trx
    .insertInto('survei_terjemahan')
    .values({
      instansi_id: instansiId,
      id: t.id,
      kode: t.kode,
      unit_id: t.unitId,
      bahasa: t.bahasa,
      isi: JSON.stringify(Object.fromEntries(t.kamus)),
    })
    .onConflict((oc) => oc.columns(['instansi_id', 'kode', 'bahasa', 'unit_id']).doNothing())
    .returning('id')
    .executeTakeFirst()
  return row?.id
}

export async function setKamus(
  trx: Trx,
  id: string,
  kamus: Kamus,
  oleh: string | null,
  at: Date,
): Promise<void> {
  await trx
    .updateTable('survei_terjemahan')
    .set({ isi: JSON.stringify(Object.fromEntries(kamus)), diubah_by: oleh, diubah_at: at })
    .where('id', '=', id)
    .execute()
}

export async function markDitawarkan(trx: Trx, id: string, ditawarkan: boolean): Promise<void> {
  await trx.updateTable('survei_terjemahan').set({ ditawarkan }).where('id', '=', id).execute()
}

export async function removeTerjemahan(trx: Trx, id: string): Promise<void> {
  await trx.deleteFrom('survei_terjemahan').where('id', '=', id).execute()
}
