import '../tables.ts'
import type { Db } from '../../../platform/db/types.ts'

/** A text to begin an answer with; of one unit, or (null) for everybody. */
export interface Templat {
  readonly id: string
  readonly unitId: string | null
  readonly nama: string
  readonly isi: string
}

/** Those of a unit and those for everybody; all of them without a unit. */
export async function listTemplat(db: Db, unitId?: string | null): Promise<Templat[]> {
  let query = db.selectFrom('pengaduan_templat').select(['id', 'unit_id', 'nama', 'isi'])
  if (unitId !== undefined)
    query = query.where((eb) =>
      unitId === null
        ? eb('unit_id', 'is', null)
        : eb.or([eb('unit_id', 'is', null), eb('unit_id', '=', unitId)]),
    )
  const rows = await query.orderBy('nama').orderBy('id').limit(200).execute()
  return rows.map((r) => ({ id: r.id, unitId: r.unit_id, nama: r.nama, isi: r.isi }))
}

/** The same text under the same name, for the same unit. */
export async function isTemplatAda(db: Db, t: Omit<Templat, 'id'>): Promise<boolean> {
  const row = await db
    .selectFrom('pengaduan_templat')
    .select('id')
    .where('nama', '=', t.nama)
    .where('isi', '=', t.isi)
    .where('unit_id', 'is not distinct from', t.unitId)
    .executeTakeFirst()
  return row !== undefined
}
