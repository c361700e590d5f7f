import type { Selectable } from 'kysely'
import type { Db, Trx } from '../../../platform/db/types.ts'
import type { ImporRow } from '../tables.ts'
import type { Impor } from './impor.ts'

const toImpor = (r: Selectable<ImporRow>): Impor => ({
  id: r.id,
  periodeId: r.periode_id,
  namaBerkas: r.nama_berkas,
  sidik: r.sidik,
  berkasKunci: r.berkas_kunci,
  nBaris: r.n_baris,
  nMasuk: r.n_masuk,
  createdAt: r.created_at,
  dimasukkanAt: r.dimasukkan_at,
  keliruAt: r.keliru_at,
  keliruAlasan: r.keliru_alasan,
})

export async function findImpor(db: Db, periodeId: string, id: string): Promise<Impor | undefined> {
  const row = await db
    .selectFrom('survei_impor')
    .selectAll()
    .where('periode_id', '=', periodeId)
    .where('id', '=', id)
    .executeTakeFirst()
  return row && toImpor(row)
}

/** The same file, uploaded before. */
export async function findImporBySidik(db: Db, periodeId: string, sidik: string): Promise<Impor | undefined> {
  const row = await db
    .selectFrom('survei_impor')
    .selectAll()
    .where('periode_id', '=', periodeId)
    .where('sidik', '=', sidik)
    .executeTakeFirst()
  return row && toImpor(row)
}

export async function lockImpor(trx: Trx, periodeId: string, id: string): Promise<Impor | undefined> {
  const row = await trx
    .selectFrom('survei_impor')
    .selectAll()
    .where('periode_id', '=', periodeId)
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirst()
  return row && toImpor(row)
}

export async function listImpor(db: Db, periodeId: string): Promise<Impor[]> {
  const rows = await db
    .selectFrom('survei_impor')
    .selectAll()
    .where('periode_id', '=', periodeId)
    .orderBy('created_at', 'desc')
    .limit(50)
    .execute()
  return rows.map(toImpor)
}

/** False when the same file is there already: somebody else was quicker. */
export async function insertImpor(
  trx: Trx,
  instansiId: string,
  impor: Pick<Impor, 'id' | 'periodeId' | 'namaBerkas' | 'sidik' | 'berkasKunci' | 'nBaris'>,
  createdBy: string | null,
): Promise<boolean> {
  const made = await trx
    .insertInto('survei_impor')
    .values({
      instansi_id: instansiId,
      id: impor.id,
      periode_id: impor.periodeId,
      nama_berkas: impor.namaBerkas,
      sidik: impor.sidik,
      berkas_kunci: impor.berkasKunci,
      n_baris: impor.nBaris,
      created_by: createdBy,
    })
    .onConflict((oc) => oc.columns(['instansi_id', 'periode_id', 'sidik']).doNothing())
    .returning('id')
    .executeTakeFirst()
  return made !== undefined
}

export async function markDimasukkan(trx: Trx, id: string, nMasuk: number, at: Date): Promise<void> {
  await trx
    .updateTable('survei_impor')
    .set({ n_masuk: nMasuk, dimasukkan_at: at })
    .where('id', '=', id)
    .execute()
}

export async function markKeliru(trx: Trx, id: string, alasan: string, at: Date): Promise<void> {
  await trx
    .updateTable('survei_impor')
    .set({ keliru_at: at, keliru_alasan: alasan })
    .where('id', '=', id)
    .execute()
}

/** Numbers of the answers that came in with a file. */
export async function listUrutImpor(db: Db, periodeId: string, imporId: string): Promise<number[]> {
  const rows = await db
    .selectFrom('survei_jawaban')
    .select('urut')
    .where('periode_id', '=', periodeId)
    .where('saluran', '=', 'impor')
    .where('kumpulan_id', '=', imporId)
    .orderBy('urut')
    .execute()
  return rows.map((r) => Number(r.urut))
}

/** Rows that fit, known only when a large file has been read to its end. */
export async function setNBaris(trx: Trx, id: string, nBaris: number): Promise<void> {
  await trx.updateTable('survei_impor').set({ n_baris: nBaris }).where('id', '=', id).execute()
}

export async function removeImpor(trx: Trx, id: string): Promise<void> {
  await trx.deleteFrom('survei_impor').where('id', '=', id).execute()
}
