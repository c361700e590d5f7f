import type { Insertable, Selectable, Updateable } from 'kysely'
import type { Peran, Penugasan } from '../../kernel/actor.ts'
import type { Db, Trx } from '../../platform/db/types.ts'
import type { OrangRow } from '../tables.ts'

/** Someone who works here. The account to sign in with is kept apart (platform/auth); `akunId` is all we know of it. */
export interface Orang {
  readonly id: string
  readonly instansiId: string
  readonly akunId: string
  readonly nama: string
  readonly jabatan: string
  readonly surel: string
  readonly aktif: boolean
  readonly penugasan: readonly Penugasan[]
}

export async function findOrang(db: Db, id: string): Promise<Orang | undefined> {
  return (await withPeran(db, await selectOrang(db).where('id', '=', id).execute()))[0]
}

/** Within the scope of an account (Scope.akunId), a person is found before his instansi is known. */
export async function findInstansiIdByAkun(db: Db, akunId: string): Promise<string | undefined> {
  const row = await db
    .selectFrom('registry_orang')
    .select('instansi_id')
    .where('akun_id', '=', akunId)
    .where('aktif', '=', true)
    .executeTakeFirst()
  return row?.instansi_id
}

export async function findOrangByAkun(db: Db, akunId: string): Promise<Orang | undefined> {
  return (await withPeran(db, await selectOrang(db).where('akun_id', '=', akunId).execute()))[0]
}

export async function listOrang(db: Db): Promise<Orang[]> {
  const rows = await selectOrang(db).orderBy('aktif', 'desc').orderBy('nama').orderBy('id').execute()
  return withPeran(db, rows)
}

/** Everybody, locked, because the rule "one admin must stay" is about all of them. */
export async function lockOrang(trx: Trx): Promise<Orang[]> {
  return withPeran(trx, await selectOrang(trx).orderBy('id').forUpdate().execute())
}

const selectOrang = (db: Db) => db.selectFrom('registry_orang').selectAll()

async function withPeran(db: Db, rows: readonly Selectable<OrangRow>[]): Promise<Orang[]> {
  if (rows.length === 0) return []
  const roles = await db
    .selectFrom('registry_peran')
    .select(['orang_id', 'peran', 'unit_id'])
    .where(
      'orang_id',
      'in',
      rows.map((r) => r.id),
    )
    .orderBy('created_at')
    .orderBy('id')
    .execute()
  return rows.map((r) => ({
    id: r.id,
    instansiId: r.instansi_id,
    akunId: r.akun_id,
    nama: r.nama,
    jabatan: r.jabatan,
    surel: r.surel,
    aktif: r.aktif,
    penugasan: roles.filter((p) => p.orang_id === r.id).map((p) => ({ peran: p.peran, unitId: p.unit_id })),
  }))
}

export async function insertOrang(trx: Trx, row: Insertable<OrangRow>): Promise<void> {
  await trx.insertInto('registry_orang').values(row).execute()
}

export async function setOrang(trx: Trx, id: string, row: Updateable<OrangRow>): Promise<void> {
  await trx.updateTable('registry_orang').set(row).where('id', '=', id).execute()
}

export interface PeranBaru {
  readonly instansiId: string
  readonly orangId: string
  readonly id: string
  readonly peran: Peran
  readonly unitId: string | null
}

export async function insertPeran(trx: Trx, list: readonly PeranBaru[]): Promise<void> {
  if (list.length === 0) return
  await trx
    .insertInto('registry_peran')
    .values(
      list.map((p) => ({
        instansi_id: p.instansiId,
        id: p.id,
        orang_id: p.orangId,
        peran: p.peran,
        unit_id: p.unitId,
      })),
    )
    .execute()
}

export async function removePeran(trx: Trx, orangId: string): Promise<void> {
  await trx.deleteFrom('registry_peran').where('orang_id', '=', orangId).execute()
}
