import { sql, type Insertable, type Selectable, type Updateable } from 'kysely'
import { AppError, common } from '../../kernel/errors.ts'
import type { Db, Trx } from '../../platform/db/types.ts'
import type { ForumRow } from './tables.ts'

export interface Forum {
  readonly instansiId: string
  readonly id: string
  readonly unitId: string
  readonly layananId: string | null
  readonly slug: string
  readonly kode: string
  readonly tema: string
  readonly jenis: ForumRow['jenis']
  readonly mode: ForumRow['mode']
  readonly tanggal: string
  readonly mulai: string
  readonly selesai: string
  readonly tempat: string
  readonly tautanDaring: string
  readonly fasilitator: string
  readonly uraian: string
  readonly keadaan: Selectable<ForumRow>['keadaan']
  readonly diumumkanAt: Date | null
  readonly batalAlasan: string
  readonly urutan: number
  readonly undanganUrutan: number
  readonly createdAt: Date
}

export const toForum = (r: Selectable<ForumRow>): Forum => ({
  instansiId: r.instansi_id,
  id: r.id,
  unitId: r.unit_id,
  layananId: r.layanan_id,
  slug: r.slug,
  kode: r.kode,
  tema: r.tema,
  jenis: r.jenis,
  mode: r.mode,
  tanggal: r.tanggal,
  mulai: r.mulai,
  selesai: r.selesai,
  tempat: r.tempat,
  tautanDaring: r.tautan_daring,
  fasilitator: r.fasilitator,
  uraian: r.uraian,
  keadaan: r.keadaan,
  diumumkanAt: r.diumumkan_at,
  batalAlasan: r.batal_alasan,
  urutan: r.urutan,
  undanganUrutan: r.undangan_urutan,
  createdAt: r.created_at,
})

export async function findForum(db: Db, id: string): Promise<Forum | undefined> {
  const row = await db.selectFrom('fkp_forum').selectAll().where('id', '=', id).executeTakeFirst()
  return row && toForum(row)
}

export async function getForum(db: Db, id: string): Promise<Forum> {
  const forum = await findForum(db, id)
  if (!forum) throw new AppError(common.notFound)
  return forum
}

/** Holds the forum until the transaction ends: steps, agenda, minutes and the berita acara go through here. */
export async function lockForum(trx: Trx, id: string): Promise<Forum> {
  const row = await trx
    .selectFrom('fkp_forum')
    .selectAll()
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirst()
  if (!row) throw new AppError(common.notFound)
  return toForum(row)
}

/** As it stands while votes and statements change: many may hold it at once, and no step of the forum is taken meanwhile. */
export async function lockForumBersama(trx: Trx, id: string): Promise<Forum> {
  const row = await trx.selectFrom('fkp_forum').selectAll().where('id', '=', id).forShare().executeTakeFirst()
  if (!row) throw new AppError(common.notFound)
  return toForum(row)
}

export async function findForumBySlug(db: Db, slug: string): Promise<Forum | undefined> {
  const row = await db.selectFrom('fkp_forum').selectAll().where('slug', '=', slug).executeTakeFirst()
  return row && toForum(row)
}

/** New forums of one instansi come one after the other: two of the same theme would want the same address. */
export async function lockForumBaru(trx: Trx, instansiId: string): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtextextended(${`fkp.forum/${instansiId}`}, 0))`.execute(trx)
}

export async function insertForum(trx: Trx, row: Insertable<ForumRow>): Promise<void> {
  await trx.insertInto('fkp_forum').values(row).execute()
}

/** Every change counts: who saw fewer was overtaken. */
export async function setForum(trx: Trx, f: Forum, row: Updateable<ForumRow>, at: Date): Promise<void> {
  await trx
    .updateTable('fkp_forum')
    .set({ ...row, urutan: f.urutan + 1, updated_at: at })
    .where('id', '=', f.id)
    .execute()
}
