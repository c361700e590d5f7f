import './tables.ts'
import type { Insertable, Selectable, Updateable } from 'kysely'
import type { Tanggal } from '../../../kernel/clock.ts'
import type { Db, Trx } from '../../../platform/db/types.ts'
import type { KesepakatanRow } from './tables.ts'

/** One agreed point: what is wrong, what is done about it, by whom and until when. */
export interface Kesepakatan {
  readonly id: string
  readonly forumId: string
  readonly nomor: number
  readonly keadaan: 'disepakati' | 'ditarik'
  readonly agendaId: string | null
  readonly masalah: string
  readonly perbaikan: string
  readonly penanggungJawab: string
  readonly tenggat: Tanggal
  readonly alasanTarik: string
  readonly urutan: number
  /** Its action in the register (tindak-lanjut). */
  readonly aksiId: string | null
}

const toKesepakatan = (r: Selectable<KesepakatanRow>): Kesepakatan => ({
  id: r.id,
  forumId: r.forum_id,
  nomor: r.nomor,
  keadaan: r.keadaan,
  agendaId: r.agenda_id,
  masalah: r.masalah,
  perbaikan: r.perbaikan,
  penanggungJawab: r.penanggung_jawab,
  tenggat: r.tenggat,
  alasanTarik: r.alasan_tarik,
  urutan: r.urutan,
  aksiId: r.aksi_id,
})

/** Every point of a forum, in the order it was agreed; with `semua` those withdrawn too. */
export async function listKesepakatan(db: Db, forumId: string, semua = false): Promise<Kesepakatan[]> {
  let query = db.selectFrom('fkp_kesepakatan').selectAll().where('forum_id', '=', forumId)
  if (!semua) query = query.where('keadaan', '=', 'disepakati')
  return (await query.orderBy('nomor').limit(500).execute()).map(toKesepakatan)
}

export async function findKesepakatan(db: Db, forumId: string, id: string): Promise<Kesepakatan | undefined> {
  const row = await db
    .selectFrom('fkp_kesepakatan')
    .selectAll()
    .where('forum_id', '=', forumId)
    .where('id', '=', id)
    .executeTakeFirst()
  return row && toKesepakatan(row)
}

export async function lockKesepakatan(
  trx: Trx,
  forumId: string,
  id: string,
): Promise<Kesepakatan | undefined> {
  const row = await trx
    .selectFrom('fkp_kesepakatan')
    .selectAll()
    .where('forum_id', '=', forumId)
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirst()
  return row && toKesepakatan(row)
}

/** The forum's row is locked before, so two people at once get two numbers. */
export async function nextNomor(trx: Trx, forumId: string): Promise<number> {
  const row = await trx
    .selectFrom('fkp_kesepakatan')
    .select((eb) => eb.fn.max('nomor').as('n'))
    .where('forum_id', '=', forumId)
    .executeTakeFirst()
  return (row?.n ?? 0) + 1
}

/** false: the same sending is there already. */
export async function insertKesepakatan(trx: Trx, row: Insertable<KesepakatanRow>): Promise<boolean> {
  const made = await trx
    .insertInto('fkp_kesepakatan')
    .values(row)
    .onConflict((oc) => oc.columns(['instansi_id', 'forum_id', 'kunci']).doNothing())
    .returning('id')
    .executeTakeFirst()
  return made !== undefined
}

export async function setKesepakatan(trx: Trx, id: string, row: Updateable<KesepakatanRow>): Promise<void> {
  await trx.updateTable('fkp_kesepakatan').set(row).where('id', '=', id).execute()
}
