import type { Insertable, Selectable, Updateable } from 'kysely'
import { AppError, common } from '../../kernel/errors.ts'
import type { Db, Trx } from '../../platform/db/types.ts'
import type { UnitRow } from '../tables.ts'

export interface Unit {
  readonly id: string
  readonly instansiId: string
  readonly indukId: string | null
  readonly nama: string
  readonly singkatan: string
  readonly slug: string
  readonly jenis: string
  readonly alamat: string
  readonly kontak: string
  readonly wilayahKode: string | null
  /** Working days a week; null = as the instansi. */
  readonly hariKerja: 5 | 6 | null
  /** Head of unit, as printed under reports. */
  readonly kepala: { readonly nama: string; readonly nip: string; readonly jabatan: string }
  readonly urutan: number
  readonly aktif: boolean
}

const toUnit = (r: Selectable<UnitRow>): Unit => ({
  id: r.id,
  instansiId: r.instansi_id,
  indukId: r.induk_id,
  nama: r.nama,
  singkatan: r.singkatan,
  slug: r.slug,
  jenis: r.jenis,
  alamat: r.alamat,
  kontak: r.kontak,
  wilayahKode: r.wilayah_kode,
  hariKerja: r.hari_kerja === 5 || r.hari_kerja === 6 ? r.hari_kerja : null,
  kepala: { nama: r.kepala_nama, nip: r.kepala_nip, jabatan: r.kepala_jabatan },
  urutan: r.urutan,
  aktif: r.aktif,
})

export async function findUnit(db: Db, id: string): Promise<Unit | undefined> {
  const row = await db.selectFrom('registry_unit').selectAll().where('id', '=', id).executeTakeFirst()
  return row && toUnit(row)
}

export async function getUnit(db: Db, id: string): Promise<Unit> {
  const found = await findUnit(db, id)
  if (!found) throw new AppError(common.notFound)
  return found
}

export async function findUnitBySlug(db: Db, slug: string): Promise<Unit | undefined> {
  const row = await db.selectFrom('registry_unit').selectAll().where('slug', '=', slug).executeTakeFirst()
  return row && toUnit(row)
}

/** All units of the scope, siblings in their order; rules.ts makes the tree. */
export async function listUnit(db: Db): Promise<Unit[]> {
  const rows = await db
    .selectFrom('registry_unit')
    .selectAll()
    .orderBy('urutan')
    .orderBy('nama')
    .orderBy('id')
    .execute()
  return rows.map(toUnit)
}

/** Active units directly below one, in their order. */
export async function listBawahan(db: Db, indukId: string): Promise<Unit[]> {
  const rows = await db
    .selectFrom('registry_unit')
    .selectAll()
    .where('induk_id', '=', indukId)
    .where('aktif', '=', true)
    .orderBy('urutan')
    .orderBy('nama')
    .execute()
  return rows.map(toUnit)
}

/** One unit, held: who changes what it has only one of at the same moment queues up here. */
export async function lockUnit(trx: Trx, id: string): Promise<Unit | undefined> {
  const row = await trx
    .selectFrom('registry_unit')
    .selectAll()
    .where('id', '=', id)
    .forNoKeyUpdate()
    .executeTakeFirst()
  return row && toUnit(row)
}

/** The whole tree, locked: two moves at once must not make a ring together. */
export async function lockUnits(trx: Trx): Promise<Unit[]> {
  const rows = await trx.selectFrom('registry_unit').selectAll().orderBy('id').forUpdate().execute()
  return rows.map(toUnit)
}

export async function insertUnit(trx: Trx, row: Insertable<UnitRow>): Promise<void> {
  await trx.insertInto('registry_unit').values(row).execute()
}

export async function setUnit(trx: Trx, id: string, row: Updateable<UnitRow>): Promise<void> {
  await trx.updateTable('registry_unit').set(row).where('id', '=', id).execute()
}
