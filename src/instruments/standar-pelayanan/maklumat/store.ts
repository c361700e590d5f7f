import '../tables.ts'
import type { Insertable, Selectable } from 'kysely'
import type { Tanggal } from '../../../kernel/clock.ts'
import type { Db, Trx } from '../../../platform/db/types.ts'
import type { MaklumatRow } from '../tables.ts'

/** The promise of a unit as a whole: three statements over one signature. */
export interface Maklumat {
  readonly id: string
  readonly unitId: string
  readonly skNomor: string
  readonly tanggal: Tanggal
  readonly tempat: string
  readonly kesanggupan: string
  readonly kewajiban: string
  readonly sanksi: string
  readonly penandatangan: { readonly nama: string; readonly nip: string; readonly jabatan: string }
  /** Since when another stands in its place. */
  readonly diganti: Tanggal | null
}

const toMaklumat = (r: Selectable<MaklumatRow>): Maklumat => ({
  id: r.id,
  unitId: r.unit_id,
  skNomor: r.sk_nomor,
  tanggal: r.tanggal,
  tempat: r.tempat,
  kesanggupan: r.kesanggupan,
  kewajiban: r.kewajiban,
  sanksi: r.sanksi,
  penandatangan: { nama: r.ttd_nama, nip: r.ttd_nip, jabatan: r.ttd_jabatan },
  diganti: r.diganti,
})

/** The one in force. */
export async function findMaklumat(db: Db, unitId: string): Promise<Maklumat | undefined> {
  const row = await db
    .selectFrom('standar_maklumat')
    .selectAll()
    .where('unit_id', '=', unitId)
    .where('diganti', 'is', null)
    .executeTakeFirst()
  return row && toMaklumat(row)
}

/** Those before it, the newest first. */
export async function listMaklumatLama(db: Db, unitId: string): Promise<Maklumat[]> {
  const rows = await db
    .selectFrom('standar_maklumat')
    .selectAll()
    .where('unit_id', '=', unitId)
    .where('diganti', 'is not', null)
    .orderBy('diganti', 'desc')
    .orderBy('id', 'desc')
    .limit(100)
    .execute()
  return rows.map(toMaklumat)
}

/** The new one takes the place of the one before, which stays. */
export async function insertMaklumat(trx: Trx, row: Insertable<MaklumatRow>): Promise<void> {
  await trx
    .updateTable('standar_maklumat')
    .set({ diganti: row.tanggal })
    .where('unit_id', '=', row.unit_id)
    .where('diganti', 'is', null)
    .execute()
  await trx.insertInto('standar_maklumat').values(row).execute()
}
