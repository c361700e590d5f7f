import type { Insertable, Selectable, Updateable } from 'kysely'
import { AppError, common } from '../../kernel/errors.ts'
import type { Db, Trx } from '../../platform/db/types.ts'
import type { LayananRow } from '../tables.ts'

/** A service as everybody refers to it; its standard (14 components) lives with standar-pelayanan. */
export interface Layanan {
  readonly id: string
  readonly instansiId: string
  readonly unitId: string
  readonly nama: string
  readonly slug: string
  readonly urutan: number
  readonly aktif: boolean
}

const toLayanan = (r: Selectable<LayananRow>): Layanan => ({
  id: r.id,
  instansiId: r.instansi_id,
  unitId: r.unit_id,
  nama: r.nama,
  slug: r.slug,
  urutan: r.urutan,
  aktif: r.aktif,
})

export async function findLayanan(db: Db, id: string): Promise<Layanan | undefined> {
  const row = await db.selectFrom('registry_layanan').selectAll().where('id', '=', id).executeTakeFirst()
  return row && toLayanan(row)
}

export async function findLayananBySlug(db: Db, slug: string): Promise<Layanan | undefined> {
  const row = await db.selectFrom('registry_layanan').selectAll().where('slug', '=', slug).executeTakeFirst()
  return row && toLayanan(row)
}

export async function getLayanan(db: Db, id: string): Promise<Layanan> {
  const found = await findLayanan(db, id)
  if (!found) throw new AppError(common.notFound)
  return found
}

/** Of one unit, or of the whole instansi; those no longer given come last. */
export async function listLayanan(db: Db, unitId?: string): Promise<Layanan[]> {
  let query = db.selectFrom('registry_layanan').selectAll()
  if (unitId !== undefined) query = query.where('unit_id', '=', unitId)
  const rows = await query.orderBy('aktif', 'desc').orderBy('urutan').orderBy('nama').orderBy('id').execute()
  return rows.map(toLayanan)
}

export async function lockLayanan(trx: Trx, id: string): Promise<Layanan | undefined> {
  const row = await trx
    .selectFrom('registry_layanan')
    .selectAll()
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirst()
  return row && toLayanan(row)
}

export async function insertLayanan(trx: Trx, row: Insertable<LayananRow>): Promise<void> {
  await trx.insertInto('registry_layanan').values(row).execute()
}

export async function setLayanan(trx: Trx, id: string, row: Updateable<LayananRow>): Promise<void> {
  await trx.updateTable('registry_layanan').set(row).where('id', '=', id).execute()
}
