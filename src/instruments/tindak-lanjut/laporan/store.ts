import './tables.ts'
import type { Selectable } from 'kysely'
import type { Tanggal } from '../../../kernel/clock.ts'
import type { Db, Trx } from '../../../platform/db/types.ts'
import type { IsiLaporan } from './susun.ts'
import type { LaporanTindakLanjutRow } from './tables.ts'

export interface LaporanBeku {
  readonly id: string
  readonly unitId: string
  readonly periodeId: string
  readonly tanggal: Tanggal
  readonly isi: IsiLaporan
  readonly sidik: string
  readonly createdAt: Date
}

const toBeku = (r: Selectable<LaporanTindakLanjutRow>): LaporanBeku => ({
  id: r.id,
  unitId: r.unit_id,
  periodeId: r.periode_id,
  tanggal: r.tanggal,
  isi: r.isi as IsiLaporan,
  sidik: r.sidik,
  createdAt: r.created_at,
})

export async function findLaporan(db: Db, id: string): Promise<LaporanBeku | undefined> {
  const row = await db.selectFrom('tindak_lanjut_laporan').selectAll().where('id', '=', id).executeTakeFirst()
  return row && toBeku(row)
}

/** Of a unit, the newest first. */
export async function listLaporan(db: Db, unitId: string): Promise<LaporanBeku[]> {
  const rows = await db
    .selectFrom('tindak_lanjut_laporan')
    .selectAll()
    .where('unit_id', '=', unitId)
    .orderBy('tanggal', 'desc')
    .orderBy('id', 'desc')
    .limit(100)
    .execute()
  return rows.map(toBeku)
}

/** All of the instansi, page by page. */
export async function listSemuaLaporan(
  db: Db,
  sesudah: string | undefined,
  batas: number,
): Promise<LaporanBeku[]> {
  const rows = await db
    .selectFrom('tindak_lanjut_laporan')
    .selectAll()
    .$if(sesudah !== undefined, (q) => q.where('id', '>', sesudah!))
    .orderBy('id')
    .limit(batas)
    .execute()
  return rows.map(toBeku)
}

/** The id of what is there now: this one, or the same frozen before. */
export async function insertLaporan(
  trx: Trx,
  l: Omit<LaporanBeku, 'createdAt'> & { readonly instansiId: string; readonly olehId: string | null },
): Promise<{ readonly id: string; readonly baru: boolean }> {
  const done = await trx
    .insertInto('tindak_lanjut_laporan')
    .values({
      instansi_id: l.instansiId,
      id: l.id,
      unit_id: l.unitId,
      periode_id: l.periodeId,
      tanggal: l.tanggal,
      isi: JSON.stringify(l.isi),
      sidik: l.sidik,
      created_by: l.olehId,
    })
    .onConflict((oc) => oc.columns(['instansi_id', 'periode_id', 'sidik']).doNothing())
    .executeTakeFirst()
  if (done.numInsertedOrUpdatedRows === 1n) return { id: l.id, baru: true }
  const ada = await trx
    .selectFrom('tindak_lanjut_laporan')
    .select('id')
    .where('periode_id', '=', l.periodeId)
    .where('sidik', '=', l.sidik)
    .executeTakeFirstOrThrow()
  return { id: ada.id, baru: false }
}
