import { sql } from 'kysely'
import '../tables.ts'
import '../tables-luar.ts'
import type { Db, Trx } from '../../../platform/db/types.ts'
import { newId } from '../../../kernel/ids.ts'
import type { KolomLapor } from './rules.ts'

/** What was kept of a row, without the reporter's name: that one is sealed or not stored. */
export type BarisTersimpan = Readonly<Partial<Record<KolomLapor, string>>>

/** What LAPOR! said of a complaint the last time. */
export interface LaporTersimpan {
  readonly pengaduanId: string
  readonly statusLapor: string
  readonly baris: BarisTersimpan
}

export async function findLapor(db: Db, trackingId: string): Promise<LaporTersimpan | undefined> {
  const row = await db
    .selectFrom('pengaduan_lapor_baris')
    .select(['pengaduan_id', 'status_lapor', 'baris'])
    .where('tracking_id', '=', trackingId)
    .executeTakeFirst()
  return row && { pengaduanId: row.pengaduan_id, statusLapor: row.status_lapor, baris: row.baris }
}

export async function setLapor(
  trx: Trx,
  row: {
    readonly instansiId: string
    readonly pengaduanId: string
    readonly trackingId: string
    readonly statusLapor: string
    readonly baris: BarisTersimpan
    readonly at: Date
  },
): Promise<void> {
  const values = { status_lapor: row.statusLapor, baris: JSON.stringify(row.baris), diimpor_at: row.at }
  await trx
    .insertInto('pengaduan_lapor_baris')
    .values({
      instansi_id: row.instansiId,
      pengaduan_id: row.pengaduanId,
      tracking_id: row.trackingId,
      ...values,
    })
    .onConflict((oc) => oc.columns(['instansi_id', 'pengaduan_id']).doUpdateSet(values))
    .execute()
}

export interface KategoriAda {
  readonly id: string
  readonly nama: string
  readonly laporId: number | null
}
export async function listKategoriLapor(db: Db): Promise<KategoriAda[]> {
  const rows = await db.selectFrom('pengaduan_kategori').select(['id', 'nama', 'lapor_id']).execute()
  return rows.map((r) => ({ id: r.id, nama: r.nama, laporId: r.lapor_id }))
}

export async function insertKategoriLapor(
  trx: Trx,
  instansiId: string,
  k: { readonly nama: string; readonly laporId: number | null },
): Promise<KategoriAda> {
  const id = newId()
  await trx
    .insertInto('pengaduan_kategori')
    .values({ instansi_id: instansiId, id, nama: k.nama, lapor_id: k.laporId })
    .execute()
  return { id, ...k }
}

export interface ImporLapor {
  readonly id: string
  readonly namaBerkas: string
  readonly sidik: string
  readonly berkasKunci: string
  readonly hasil: Readonly<Record<string, number>> | null
  readonly createdAt: Date
  readonly diambilAt: Date | null
}
const impor = (db: Db) =>
  db
    .selectFrom('pengaduan_lapor_impor')
    .select(['id', 'nama_berkas', 'sidik', 'berkas_kunci', 'hasil', 'created_at', 'diambil_at'])
type Tersimpan = Awaited<ReturnType<ReturnType<typeof impor>['executeTakeFirstOrThrow']>>
const toImpor = (r: Tersimpan): ImporLapor => ({
  id: r.id,
  namaBerkas: r.nama_berkas,
  sidik: r.sidik,
  berkasKunci: r.berkas_kunci,
  hasil: r.hasil,
  createdAt: r.created_at,
  diambilAt: r.diambil_at,
})

export async function listImporLapor(db: Db): Promise<ImporLapor[]> {
  return (await impor(db).orderBy('created_at', 'desc').limit(20).execute()).map(toImpor)
}
export async function findImporLapor(db: Db, id: string): Promise<ImporLapor | undefined> {
  const row = await impor(db).where('id', '=', id).executeTakeFirst()
  return row && toImpor(row)
}
/** A preview of this very content that nobody took in yet; asked for again, it is kept as long as a new one. */
export async function findImporTerbuka(trx: Trx, sidik: string): Promise<string | undefined> {
  const row = await trx
    .updateTable('pengaduan_lapor_impor')
    .set({ created_at: sql`now()` })
    .where('sidik', '=', sidik)
    .where('diambil_at', 'is', null)
    .returning('id')
    .executeTakeFirst()
  return row?.id
}
/** When this very content was taken in the last time. */
export async function findDiambil(db: Db, sidik: string): Promise<Date | undefined> {
  const row = await db
    .selectFrom('pengaduan_lapor_impor')
    .select('diambil_at')
    .where('sidik', '=', sidik)
    .where('diambil_at', 'is not', null)
    .orderBy('diambil_at', 'desc')
    .limit(1)
    .executeTakeFirst()
  return row?.diambil_at ?? undefined
}
export async function insertImporLapor(
  trx: Trx,
  instansiId: string,
  row: {
    readonly id: string
    readonly namaBerkas: string
    readonly sidik: string
    readonly berkasKunci: string
  },
  oleh: string,
): Promise<void> {
  await trx
    .insertInto('pengaduan_lapor_impor')
    .values({
      instansi_id: instansiId,
      id: row.id,
      nama_berkas: row.namaBerkas,
      sidik: row.sidik,
      berkas_kunci: row.berkasKunci,
      created_by: oleh,
    })
    .execute()
}
/** false: somebody took it a moment ago. */
export async function markImporLapor(
  trx: Trx,
  id: string,
  hasil: Readonly<Record<string, number>>,
  at: Date,
): Promise<boolean> {
  const row = await trx
    .updateTable('pengaduan_lapor_impor')
    .set({ hasil: JSON.stringify(hasil), diambil_at: at })
    .where('id', '=', id)
    .where('diambil_at', 'is', null)
    .returning('id')
    .executeTakeFirst()
  return row !== undefined
}

/** How many of these LAPOR! numbers are here already. */
export async function countDikenal(db: Db, trackingIds: readonly string[]): Promise<number> {
  const row = await db
    .selectFrom('pengaduan_lapor_baris')
    .select((eb) => eb.fn.countAll<string>().as('n'))
    .where('tracking_id', '=', sql<string>`any(${[...trackingIds]}::text[])`)
    .executeTakeFirstOrThrow()
  return Number(row.n)
}
