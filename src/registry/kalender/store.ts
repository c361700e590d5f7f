import type { KalenderKerja } from '../../kernel/hari-kerja.ts'
import type { Db, Trx } from '../../platform/db/types.ts'
import { getInstansi } from '../instansi/store.ts'
import { findUnit } from '../unit/store.ts'
import { buildKalender, type Libur } from './rules.ts'

/** Days off of one year, or of all years. */
export async function listLibur(db: Db, tahun?: number): Promise<Libur[]> {
  let query = db.selectFrom('registry_libur').select(['tanggal', 'jenis', 'nama', 'dasar'])
  if (tahun !== undefined) {
    query = query.where('tanggal', '>=', `${tahun}-01-01`).where('tanggal', '<=', `${tahun}-12-31`)
  }
  return query.orderBy('tanggal').execute()
}

export interface KalenderInstansi {
  readonly kalender: KalenderKerja
  /** Of the units that keep another working week. */
  readonly unit: ReadonlyMap<string, KalenderKerja>
}

/** The working calendar of an instansi, and those of its units that keep another working week. */
export async function loadKalenderSemua(db: Db, instansiId: string): Promise<KalenderInstansi> {
  const { hariKerja, cutiBersamaLibur } = await getInstansi(db, instansiId)
  const libur = await listLibur(db)
  const rows = await db
    .selectFrom('registry_unit')
    .select('id')
    .where('hari_kerja', '<>', hariKerja)
    .orderBy('id')
    .execute()
  const lain = buildKalender(libur, { hariKerja: hariKerja === 6 ? 5 : 6, cutiBersamaLibur })
  return {
    kalender: buildKalender(libur, { hariKerja, cutiBersamaLibur }),
    unit: new Map(rows.map((r) => [r.id, lain])),
  }
}

/** The working calendar of an instansi, or of one of its units where that keeps another working week. */
export async function loadKalender(db: Db, instansiId: string, unitId?: string): Promise<KalenderKerja> {
  const [instansi, unit, libur] = await Promise.all([
    getInstansi(db, instansiId),
    unitId === undefined ? undefined : findUnit(db, unitId),
    listLibur(db),
  ])
  return buildKalender(libur, {
    hariKerja: unit?.hariKerja ?? instansi.hariKerja,
    cutiBersamaLibur: instansi.cutiBersamaLibur,
  })
}

/** Adds days; those already recorded stay as they are. Returns how many were new. */
export async function insertLibur(trx: Trx, instansiId: string, list: readonly Libur[]): Promise<number> {
  if (list.length === 0) return 0
  const made = await trx
    .insertInto('registry_libur')
    .values(list.map((l) => ({ instansi_id: instansiId, ...l })))
    .onConflict((oc) => oc.columns(['instansi_id', 'tanggal']).doNothing())
    .returning('tanggal')
    .execute()
  return made.length
}

export async function findLibur(db: Db, tanggal: string): Promise<Libur | undefined> {
  return db
    .selectFrom('registry_libur')
    .select(['tanggal', 'jenis', 'nama', 'dasar'])
    .where('tanggal', '=', tanggal)
    .executeTakeFirst()
}

export async function setLibur(trx: Trx, tanggal: string, libur: Libur): Promise<void> {
  await trx.updateTable('registry_libur').set(libur).where('tanggal', '=', tanggal).execute()
}

export async function removeLibur(trx: Trx, tanggal: string): Promise<void> {
  await trx.deleteFrom('registry_libur').where('tanggal', '=', tanggal).execute()
}
