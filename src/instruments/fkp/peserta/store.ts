import '../tables.ts'
import { sql, type Insertable, type Selectable, type Updateable } from 'kysely'
import type { Db, Trx } from '../../../platform/db/types.ts'
import type { PesertaForumRow } from '../tables.ts'
import { rentanList, type Rentan } from './golongan.ts'

/** One participant. The contact stays sealed until somebody has to reach him. */
export interface Peserta {
  readonly instansiId: string
  readonly id: string
  readonly forumId: string
  readonly nama: string
  readonly lembaga: string
  readonly jabatan: string
  readonly kelompok: PesertaForumRow['kelompok']
  readonly rentan: readonly Rentan[]
  readonly kontak: Uint8Array | null
  readonly sidik: string | null
  readonly kebutuhan: string
  readonly sumber: PesertaForumRow['sumber']
  readonly status: PesertaForumRow['status']
  readonly hadirAt: Date | null
  readonly undanganAt: Date | null
  readonly undanganUrutan: number | null
  readonly undanganKanal: readonly string[]
}

export const toPeserta = (r: Selectable<PesertaForumRow>): Peserta => ({
  instansiId: r.instansi_id,
  id: r.id,
  forumId: r.forum_id,
  nama: r.nama,
  lembaga: r.lembaga,
  jabatan: r.jabatan,
  kelompok: r.kelompok,
  rentan: rentanList.filter((x) => r.rentan.includes(x)),
  kontak: r.kontak_sandi,
  sidik: r.kontak_sidik,
  kebutuhan: r.kebutuhan,
  sumber: r.sumber,
  status: r.status,
  hadirAt: r.hadir_at,
  undanganAt: r.undangan_at,
  undanganUrutan: r.undangan_urutan,
  undanganKanal: r.undangan_kanal,
})

export interface LepasPeserta {
  readonly nama: string
  readonly id: string
}

/** One page by name. */
export async function listPeserta(
  db: Db,
  forumId: string,
  sesudah: LepasPeserta | undefined,
  batas: number,
): Promise<Peserta[]> {
  let q = db.selectFrom('fkp_peserta').selectAll().where('forum_id', '=', forumId)
  if (sesudah) q = q.where(sql<boolean>`(nama, id) > (${sesudah.nama}, ${sesudah.id}::uuid)`)
  return (await q.orderBy('nama').orderBy('id').limit(batas).execute()).map(toPeserta)
}

/** In the order they were written down: for jobs that walk through everybody. */
export async function walkPeserta(
  db: Db,
  forumId: string,
  sesudah: string | null,
  batas: number,
): Promise<Peserta[]> {
  let q = db.selectFrom('fkp_peserta').selectAll().where('forum_id', '=', forumId)
  if (sesudah !== null) q = q.where('id', '>', sesudah)
  return (await q.orderBy('id').limit(batas).execute()).map(toPeserta)
}

export async function findPeserta(db: Db, forumId: string, id: string): Promise<Peserta | undefined> {
  const row = await db
    .selectFrom('fkp_peserta')
    .selectAll()
    .where('forum_id', '=', forumId)
    .where('id', '=', id)
    .executeTakeFirst()
  return row && toPeserta(row)
}

export async function findPesertaByHash(db: Db, forumId: string, hash: string): Promise<Peserta | undefined> {
  const row = await db
    .selectFrom('fkp_peserta')
    .selectAll()
    .where('forum_id', '=', forumId)
    .where('sandi_hash', '=', hash)
    .executeTakeFirst()
  return row && toPeserta(row)
}

/** How many of the forum have each of these contacts. */
export async function countSidik(
  db: Db,
  forumId: string,
  sidik: readonly string[],
): Promise<ReadonlyMap<string, number>> {
  if (sidik.length === 0) return new Map()
  const rows = await db
    .selectFrom('fkp_peserta')
    .select((eb) => ['kontak_sidik', eb.fn.countAll<string>().as('n')])
    .where('forum_id', '=', forumId)
    .where('kontak_sidik', 'in', [...sidik])
    .groupBy('kontak_sidik')
    .execute()
  return new Map(rows.map((r) => [r.kontak_sidik ?? '', Number(r.n)]))
}

/** Where these people stand; whoever is not of this forum is left out. */
export async function listStatus(
  db: Db,
  forumId: string,
  ids: readonly string[],
): Promise<Pick<Peserta, 'id' | 'status'>[]> {
  if (ids.length === 0) return []
  return db
    .selectFrom('fkp_peserta')
    .select(['id', 'status'])
    .where('forum_id', '=', forumId)
    .where('id', 'in', [...ids])
    .execute()
}

/** Held until the transaction ends: an answer and "delete me" sent at once come one after the other. */
export async function lockPesertaByHash(
  trx: Trx,
  forumId: string,
  hash: string,
): Promise<Pick<Peserta, 'id' | 'status'> | undefined> {
  return trx
    .selectFrom('fkp_peserta')
    .select(['id', 'status'])
    .where('forum_id', '=', forumId)
    .where('sandi_hash', '=', hash)
    .forUpdate()
    .executeTakeFirst()
}

/** Returns the ids that are new: the same one sent twice is one person. */
export async function insertPeserta(
  trx: Trx,
  rows: readonly Insertable<PesertaForumRow>[],
): Promise<string[]> {
  if (rows.length === 0) return []
  const made = await trx
    .insertInto('fkp_peserta')
    .values([...rows])
    .onConflict((oc) => oc.doNothing())
    .returning('id')
    .execute()
  return made.map((m) => m.id)
}

export async function setPeserta(
  trx: Trx,
  ids: readonly string[],
  row: Updateable<PesertaForumRow>,
): Promise<void> {
  if (ids.length === 0) return
  await trx
    .updateTable('fkp_peserta')
    .set(row)
    .where('id', 'in', [...ids])
    .execute()
}

/** false: he was there, or came while this was being asked for, and stays in the record. */
export async function removePeserta(trx: Trx, id: string): Promise<boolean> {
  const row = await trx
    .deleteFrom('fkp_peserta')
    .where('id', '=', id)
    .where('status', '<>', 'hadir')
    .returning('id')
    .executeTakeFirst()
  return row !== undefined
}

/** Those of the forum who have one of these names or contacts. */
export async function listMirip(
  db: Db,
  forumId: string,
  cari: { readonly nama: readonly string[]; readonly sidik: readonly string[] },
): Promise<Peserta[]> {
  if (cari.nama.length === 0) return []
  const rows = await db
    .selectFrom('fkp_peserta')
    .selectAll()
    .where('forum_id', '=', forumId)
    .where((eb) =>
      eb.or([
        eb(
          eb.fn<string>('lower', ['nama']),
          'in',
          cari.nama.map((n) => n.toLowerCase()),
        ),
        ...(cari.sidik.length > 0 ? [eb('kontak_sidik', 'in', [...cari.sidik])] : []),
      ]),
    )
    .orderBy('id')
    .execute()
  return rows.map(toPeserta)
}

/**
 * How many wrote themselves down in this way, in all and since then; those an officer typed from paper do not crowd anybody out. Each way by
 * itself: whoever floods the public form must not close the door of the room, which has a code.
 */
export async function countMendaftar(
  db: Db,
  forumId: string,
  sumber: 'mendaftar' | 'di_tempat',
  sejak: Date,
): Promise<{ readonly semua: number; readonly baru: number }> {
  const { rows } = await sql<{ semua: number; baru: number }>`
    select count(*)::int as semua, count(*) filter (where created_at >= ${sejak})::int as baru
    from fkp_peserta where forum_id = ${forumId} and sumber = ${sumber} and hadir_cara is distinct from 'kertas'`.execute(
    db,
  )
  return rows[0]!
}
