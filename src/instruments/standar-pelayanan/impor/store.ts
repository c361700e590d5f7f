import '../tables.ts'
import type { Db, Trx } from '../../../platform/db/types.ts'
import type { HasilImpor } from './impor.ts'

export interface Impor {
  readonly id: string
  readonly namaBerkas: string
  readonly berkasKunci: string
  readonly diambilAt: Date | null
  readonly hasil: HasilImpor | null
}

export async function findImpor(db: Db, id: string): Promise<Impor | undefined> {
  const r = await db.selectFrom('standar_impor').selectAll().where('id', '=', id).executeTakeFirst()
  return (
    r && {
      id: r.id,
      namaBerkas: r.nama_berkas,
      berkasKunci: r.berkas_kunci,
      diambilAt: r.diambil_at,
      hasil: r.hasil as HasilImpor | null,
    }
  )
}

export async function insertImpor(
  trx: Trx,
  row: {
    instansi_id: string
    id: string
    nama_berkas: string
    berkas_kunci: string
    sidik: string
    created_by: string
  },
): Promise<void> {
  await trx.insertInto('standar_impor').values(row).execute()
}

/** Only whoever is first: false when it was taken in meanwhile. */
export async function lockImpor(trx: Trx, id: string): Promise<boolean> {
  const r = await trx
    .selectFrom('standar_impor')
    .select('id')
    .where('id', '=', id)
    .where('diambil_at', 'is', null)
    .forUpdate()
    .executeTakeFirst()
  return r !== undefined
}

export async function markImpor(trx: Trx, id: string, hasil: HasilImpor, at: Date): Promise<void> {
  await trx
    .updateTable('standar_impor')
    .set({ diambil_at: at, hasil: JSON.stringify(hasil) })
    .where('id', '=', id)
    .execute()
}
