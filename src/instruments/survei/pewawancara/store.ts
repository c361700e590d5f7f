import type { Db, Trx } from '../../../platform/db/types.ts'
import type { Tugas } from './tugas.ts'

const selectTugas = (db: Db) =>
  db
    .selectFrom('survei_tugas as t')
    .innerJoin('registry_orang as o', (j) =>
      j.onRef('o.instansi_id', '=', 't.instansi_id').onRef('o.id', '=', 't.orang_id'),
    )
    .leftJoin('registry_layanan as l', (j) =>
      j.onRef('l.instansi_id', '=', 't.instansi_id').onRef('l.id', '=', 't.layanan_id'),
    )
    .select([
      't.instansi_id as instansiId',
      't.id',
      't.periode_id as periodeId',
      't.orang_id as orangId',
      'o.nama as orangNama',
      't.wilayah',
      't.layanan_id as layananId',
      'l.nama as layananNama',
      't.target',
      't.n_masuk as nMasuk',
      't.dicabut_at as dicabutAt',
    ])

export const findTugas = (db: Db, id: string): Promise<Tugas | undefined> =>
  selectTugas(db).where('t.id', '=', id).executeTakeFirst()

/** All assignments of a periode, by area and person; the limit is a guard. */
export const listTugas = (db: Db, periodeId: string): Promise<Tugas[]> =>
  selectTugas(db)
    .where('t.periode_id', '=', periodeId)
    .orderBy('t.wilayah')
    .orderBy('o.nama')
    .orderBy('t.id')
    .limit(1000)
    .execute()

export interface TugasSaya extends Tugas {
  readonly periodeNama: string
  readonly mulai: string
  readonly selesai: string
  readonly ditutupAt: Date | null
  readonly unitId: string
  readonly unitNama: string
}

/** What one person was asked to do and is not yet over, the next deadline first. */
export const listTugasSaya = (db: Db, orangId: string): Promise<TugasSaya[]> =>
  selectTugas(db)
    .innerJoin('survei_periode as p', (j) =>
      j.onRef('p.instansi_id', '=', 't.instansi_id').onRef('p.id', '=', 't.periode_id'),
    )
    .innerJoin('registry_unit as u', (j) =>
      j.onRef('u.instansi_id', '=', 'p.instansi_id').onRef('u.id', '=', 'p.unit_id'),
    )
    .select([
      'p.nama as periodeNama',
      'p.mulai',
      'p.selesai',
      'p.ditutup_at as ditutupAt',
      'p.unit_id as unitId',
      'u.nama as unitNama',
    ])
    .where('t.orang_id', '=', orangId)
    .where('t.dicabut_at', 'is', null)
    .where('p.revisi', '=', 0)
    .orderBy('p.selesai')
    .orderBy('t.wilayah')
    .limit(200)
    .execute()

export async function insertTugas(
  trx: Trx,
  t: Pick<Tugas, 'instansiId' | 'id' | 'periodeId' | 'orangId' | 'wilayah' | 'layananId' | 'target'> & {
    readonly createdBy: string | null
  },
): Promise<void> {
  await trx
    .insertInto('survei_tugas')
    .values({
      instansi_id: t.instansiId,
      id: t.id,
      periode_id: t.periodeId,
      orang_id: t.orangId,
      wilayah: t.wilayah,
      layanan_id: t.layananId,
      target: t.target,
      created_by: t.createdBy,
    })
    .execute()
}

/** No new interviews; what is still on a phone may come in until the periode is closed. */
export async function markTugasDicabut(trx: Trx, id: string, at: Date): Promise<void> {
  await trx.updateTable('survei_tugas').set({ dicabut_at: at }).where('id', '=', id).execute()
}

export async function lockTugas(
  trx: Trx,
  id: string,
): Promise<{ readonly periodeId: string; readonly dicabutAt: Date | null } | undefined> {
  const row = await trx
    .selectFrom('survei_tugas')
    .select(['periode_id', 'dicabut_at'])
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirst()
  return row && { periodeId: row.periode_id, dicabutAt: row.dicabut_at }
}
