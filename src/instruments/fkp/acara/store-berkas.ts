import './tables.ts'
import type { Insertable, Selectable } from 'kysely'
import type { Db, Trx } from '../../../platform/db/types.ts'
import type { JenisBukti } from './rules.ts'
import type { BerkasForumRow } from './tables.ts'

/** A file of evidence. */
export interface BerkasForum {
  readonly id: string
  readonly jenis: JenisBukti
  readonly kunci: string
  readonly nama: string
  readonly tipe: string
  readonly ukuran: number
  readonly sha256: string
  readonly lebar: number | null
  readonly tinggi: number | null
  readonly keterangan: string
  readonly createdAt: Date
}

const toBerkas = (r: Selectable<BerkasForumRow>): BerkasForum => ({
  id: r.id,
  jenis: r.jenis,
  kunci: r.kunci,
  nama: r.nama,
  tipe: r.tipe,
  ukuran: r.ukuran,
  sha256: r.sha256,
  lebar: r.lebar,
  tinggi: r.tinggi,
  keterangan: r.keterangan,
  createdAt: r.created_at,
})

export const BERKAS_TERBANYAK = 60

export async function listBerkas(db: Db, forumId: string): Promise<BerkasForum[]> {
  const rows = await db
    .selectFrom('fkp_berkas')
    .selectAll()
    .where('forum_id', '=', forumId)
    .where('dihapus', 'is', null)
    .orderBy('created_at')
    .orderBy('id')
    .limit(500)
    .execute()
  return rows.map(toBerkas)
}

export async function findBerkas(db: Db, forumId: string, id: string): Promise<BerkasForum | undefined> {
  const row = await db
    .selectFrom('fkp_berkas')
    .selectAll()
    .where('forum_id', '=', forumId)
    .where('id', '=', id)
    .where('dihapus', 'is', null)
    .executeTakeFirst()
  return row && toBerkas(row)
}

/** By what it holds; also one that was taken off the page since, because a frozen berita acara still shows it. */
export async function findBerkasBySha(
  db: Db,
  forumId: string,
  sha256: string,
): Promise<BerkasForum | undefined> {
  const row = await db
    .selectFrom('fkp_berkas')
    .selectAll()
    .where('forum_id', '=', forumId)
    .where('sha256', '=', sha256)
    .orderBy('created_at')
    .limit(1)
    .executeTakeFirst()
  return row && toBerkas(row)
}

/** false: the same bytes of the same kind are there already. */
export async function insertBerkas(trx: Trx, row: Insertable<BerkasForumRow>): Promise<boolean> {
  const made = await trx
    .insertInto('fkp_berkas')
    .values(row)
    .onConflict((oc) => oc.doNothing())
    .returning('id')
    .executeTakeFirst()
  return made !== undefined
}

export async function markDihapus(trx: Trx, id: string, at: Date): Promise<void> {
  await trx.updateTable('fkp_berkas').set({ dihapus: at }).where('id', '=', id).execute()
}
