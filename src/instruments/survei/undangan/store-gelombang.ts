import type { Selectable } from 'kysely'
import type { Kanal } from '../../../platform/channels/index.ts'
import type { Db, Trx } from '../../../platform/db/types.ts'
import type { GelombangRow } from './tables.ts'

/** One sending to everybody on the list, or to everybody who has not answered. */
export interface Gelombang {
  readonly id: string
  readonly periodeId: string
  readonly jenis: 'undangan' | 'pengingat'
  readonly kanal: Kanal
  readonly subjek: string
  readonly teks: string
  readonly createdAt: Date
  readonly selesaiAt: Date | null
  readonly dihentikanAt: Date | null
}

const toGelombang = (r: Selectable<GelombangRow>): Gelombang => ({
  id: r.id,
  periodeId: r.periode_id,
  jenis: r.jenis,
  kanal: r.kanal,
  subjek: r.subjek,
  teks: r.teks,
  createdAt: r.created_at,
  selesaiAt: r.selesai_at,
  dihentikanAt: r.dihentikan_at,
})

export async function insertGelombang(
  trx: Trx,
  instansiId: string,
  g: Pick<Gelombang, 'id' | 'periodeId' | 'jenis' | 'kanal' | 'subjek' | 'teks'>,
  createdBy: string | null,
): Promise<void> {
  const { periodeId, ...rest } = g
  await trx
    .insertInto('survei_undangan_gelombang')
    .values({ instansi_id: instansiId, periode_id: periodeId, ...rest, created_by: createdBy })
    .execute()
}

export async function listGelombang(db: Db, periodeId: string): Promise<Gelombang[]> {
  const rows = await db
    .selectFrom('survei_undangan_gelombang')
    .selectAll()
    .where('periode_id', '=', periodeId)
    .orderBy('created_at', 'desc')
    .limit(50)
    .execute()
  return rows.map(toGelombang)
}

/** A sending that is neither done nor stopped. */
export async function lockGelombang(trx: Trx, id: string): Promise<Gelombang | undefined> {
  const row = await trx
    .selectFrom('survei_undangan_gelombang')
    .selectAll()
    .where('id', '=', id)
    .where('selesai_at', 'is', null)
    .where('dihentikan_at', 'is', null)
    .forUpdate()
    .executeTakeFirst()
  return row && toGelombang(row)
}

export async function markSelesai(trx: Trx, id: string, at: Date): Promise<void> {
  await trx.updateTable('survei_undangan_gelombang').set({ selesai_at: at }).where('id', '=', id).execute()
}

/** Stops whatever is under way for a periode. */
export async function markDihentikan(trx: Trx, periodeId: string, at: Date): Promise<number> {
  const rows = await trx
    .updateTable('survei_undangan_gelombang')
    .set({ dihentikan_at: at })
    .where('periode_id', '=', periodeId)
    .where('selesai_at', 'is', null)
    .where('dihentikan_at', 'is', null)
    .returning('id')
    .execute()
  return rows.length
}
