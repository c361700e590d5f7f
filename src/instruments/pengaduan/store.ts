import './tables.ts'
import { sql, type Insertable, type Updateable } from 'kysely'
import type { Db, Trx } from '../../platform/db/types.ts'
import type { Pengaduan } from './rules.ts'
import type { AksiTercatat, Pelaku } from './status/rules.ts'
import type { PengaduanRow, PeristiwaRow } from './tables.ts'

/** One event as it is kept: what was done, by whom in which part, when, and what came with it. */
export interface Peristiwa {
  readonly urutan: number
  readonly aksi: AksiTercatat
  readonly pelaku: Pelaku
  readonly orangId: string | null
  readonly at: Date
  readonly data: Readonly<Record<string, unknown>>
}

const kepala = (db: Db) =>
  db.selectFrom('pengaduan as p').select([
    'p.instansi_id',
    'p.id',
    'p.kode',
    'p.status',
    'p.status_sebelumnya',
    'p.jenis',
    'p.klasifikasi',
    'p.kanal',
    'p.unit_id',
    'p.anonim',
    'p.rahasia',
    'p.profil_id',
    'p.bahasa',
    'p.diterima_at',
    'p.urutan',
    sql<string[]>`array(select u.unit_id from pengaduan_unit_pendukung u
        where u.instansi_id = p.instansi_id and u.pengaduan_id = p.id order by 1)`.as('pendukung'),
    sql<string[]>`array(select a.orang_id from pengaduan_akses a
        where a.instansi_id = p.instansi_id and a.pengaduan_id = p.id order by 1)`.as('akses'),
  ])

export type Kepala = Awaited<ReturnType<ReturnType<typeof kepala>['executeTakeFirstOrThrow']>>

export const toPengaduan = (r: Kepala): Pengaduan => ({
  instansiId: r.instansi_id,
  id: r.id,
  kode: r.kode,
  status: r.status,
  statusSebelumnya: r.status_sebelumnya,
  jenis: r.jenis,
  klasifikasi: r.klasifikasi,
  kanal: r.kanal,
  unitId: r.unit_id,
  pendukung: r.pendukung,
  anonim: r.anonim,
  rahasia: r.rahasia,
  profilId: r.profil_id,
  bahasa: r.bahasa,
  diterimaAt: r.diterima_at,
  urutan: r.urutan,
  akses: r.akses,
})

/** Head of one complaint; says nothing yet of who may see it. */
export async function findPengaduan(db: Db, id: string): Promise<Pengaduan | undefined> {
  const row = await kepala(db).where('p.id', '=', id).executeTakeFirst()
  return row && toPengaduan(row)
}

/** The same, and nobody else changes it until the transaction ends. */
export async function lockPengaduan(trx: Trx, id: string): Promise<Pengaduan | undefined> {
  const held = await trx
    .selectFrom('pengaduan')
    .select('id')
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirst()
  return held && findPengaduan(trx, id)
}

export async function findByKunci(
  db: Db,
  kunci: string,
): Promise<{ readonly id: string; readonly kode: string } | undefined> {
  return db.selectFrom('pengaduan').select(['id', 'kode']).where('kunci_kirim', '=', kunci).executeTakeFirst()
}

/** What was told, and where. */
export const getIsi = (db: Db, id: string): Promise<{ readonly isi: string; readonly lokasi: string }> =>
  db.selectFrom('pengaduan').select(['isi', 'lokasi']).where('id', '=', id).executeTakeFirstOrThrow()

export async function findKode(
  db: Db,
  kode: string,
): Promise<
  | {
      readonly instansiId: string
      readonly pengaduanId: string
      readonly gagal: number
      readonly gagalSejak: Date | null
    }
  | undefined
> {
  const row = await db.selectFrom('pengaduan_kode').selectAll().where('kode', '=', kode).executeTakeFirst()
  return (
    row && {
      instansiId: row.instansi_id,
      pengaduanId: row.pengaduan_id,
      gagal: row.gagal,
      gagalSejak: row.gagal_sejak,
    }
  )
}

/** The same, and no other attempt is counted until this one is. */
export async function lockKode(
  trx: Trx,
  kode: string,
): Promise<{ readonly gagal: number; readonly gagalSejak: Date | null } | undefined> {
  const row = await trx
    .selectFrom('pengaduan_kode')
    .select(['gagal', 'gagal_sejak as gagalSejak'])
    .where('kode', '=', kode)
    .forUpdate()
    .executeTakeFirst()
  return row
}

export async function setGagal(trx: Trx, kode: string, gagal: number, sejak: Date | null): Promise<void> {
  await trx
    .updateTable('pengaduan_kode')
    .set({ gagal, gagal_sejak: sejak })
    .where('kode', '=', kode)
    .execute()
}

export async function insertPeristiwa(
  trx: Trx,
  p: { readonly instansiId: string; readonly pengaduanId: string },
  e: Peristiwa,
): Promise<void> {
  const row: Insertable<PeristiwaRow> = {
    instansi_id: p.instansiId,
    pengaduan_id: p.pengaduanId,
    urutan: e.urutan,
    aksi: e.aksi,
    pelaku: e.pelaku,
    orang_id: e.orangId,
    at: e.at,
    data: JSON.stringify(e.data),
  }
  await trx.insertInto('pengaduan_peristiwa').values(row).execute()
}

/** Everything that happened to it, in order. */
export async function listPeristiwa(db: Db, pengaduanId: string): Promise<Peristiwa[]> {
  const rows = await db
    .selectFrom('pengaduan_peristiwa')
    .select(['urutan', 'aksi', 'pelaku', 'orang_id', 'at', 'data'])
    .where('pengaduan_id', '=', pengaduanId)
    .orderBy('urutan')
    .execute()
  return rows.map((r) => ({ ...r, aksi: r.aksi as AksiTercatat, orangId: r.orang_id }))
}

export async function setKepala(trx: Trx, id: string, row: Updateable<PengaduanRow>): Promise<void> {
  await trx
    .updateTable('pengaduan')
    .set({ ...row, updated_at: sql`now()` })
    .where('id', '=', id)
    .execute()
}

export async function setPendukung(
  trx: Trx,
  p: { readonly instansiId: string; readonly id: string },
  unitIds: readonly string[],
): Promise<void> {
  await trx.deleteFrom('pengaduan_unit_pendukung').where('pengaduan_id', '=', p.id).execute()
  if (unitIds.length === 0) return
  await trx
    .insertInto('pengaduan_unit_pendukung')
    .values(unitIds.map((unit_id) => ({ instansi_id: p.instansiId, pengaduan_id: p.id, unit_id })))
    .execute()
}

/** Names people who may see it; those already named stay. */
export async function insertAkses(
  trx: Trx,
  p: { readonly instansiId: string; readonly id: string },
  orangIds: readonly string[],
  oleh: string | null,
): Promise<void> {
  if (orangIds.length === 0) return
  await trx
    .insertInto('pengaduan_akses')
    .values(
      orangIds.map((orang_id) => ({
        instansi_id: p.instansiId,
        pengaduan_id: p.id,
        orang_id,
        created_by: oleh,
      })),
    )
    .onConflict((oc) => oc.doNothing())
    .execute()
}
