import { sql } from 'kysely'
import type { Db, Trx } from '../../db/types.ts'
import type { StatusMasuk } from '../tables.ts'
import type { KanalMasuk } from './pesan.ts'

/** False when the same message was told before. */
export async function insertMasuk(
  trx: Trx,
  row: {
    readonly instansiId: string
    readonly kanal: KanalMasuk
    readonly sidik: Uint8Array
    readonly id: string
    readonly isi: Uint8Array | null
    readonly at: Date
  },
): Promise<boolean> {
  const made = await trx
    .insertInto('channels_masuk')
    .values({
      instansi_id: row.instansiId,
      kanal: row.kanal,
      sidik: row.sidik,
      id: row.id,
      isi: row.isi,
      status: row.isi ? 'menunggu' : 'dihitung',
      created_at: row.at,
      selesai_at: row.isi ? null : row.at,
    })
    .onConflict((oc) => oc.doNothing())
    .returning('id')
    .executeTakeFirst()
  return made !== undefined
}

/** The message while nobody has handled it; undefined afterwards. */
export async function lockMasukMenunggu(trx: Trx, id: string): Promise<Uint8Array | undefined> {
  const row = await trx
    .selectFrom('channels_masuk')
    .select('isi')
    .where('id', '=', id)
    .where('status', '=', 'menunggu')
    .forUpdate()
    .executeTakeFirst()
  return row?.isi ?? undefined
}

/** Its text is needed no longer: the room that took it keeps what it wants to keep. */
export async function markMasuk(
  trx: Trx,
  id: string,
  status: 'diolah' | 'gagal',
  alasan: string | null,
  at: Date,
): Promise<void> {
  await trx
    .updateTable('channels_masuk')
    .set({ status, alasan, selesai_at: at, ...(status === 'diolah' ? { isi: null } : {}) })
    .where('id', '=', id)
    .where('status', '=', 'menunggu')
    .execute()
}

export type HitunganMasuk = Readonly<Record<StatusMasuk, number>>

/** What came in since then. */
export async function countMasuk(db: Db, kanal: KanalMasuk, sejak: Date): Promise<HitunganMasuk> {
  const rows = await db
    .selectFrom('channels_masuk')
    .select(['status', sql<string>`count(*)`.as('n')])
    .where('kanal', '=', kanal)
    .where('created_at', '>', sejak)
    .groupBy('status')
    .execute()
  const n = (status: StatusMasuk): number => Number(rows.find((r) => r.status === status)?.n ?? 0)
  return { dihitung: n('dihitung'), menunggu: n('menunggu'), diolah: n('diolah'), gagal: n('gagal') }
}

/** A provider repeats itself for a week at most: after a month a message need not be known any more. */
export async function removeMasukLama(trx: Trx, sebelum: Date): Promise<void> {
  await trx.deleteFrom('channels_masuk').where('created_at', '<', sebelum).execute()
}
