import './tables.ts'
import type { Db, Trx } from '../../../platform/db/types.ts'
import type { Media } from './rules.ts'

/** Where a period's result was made known, earliest first. */
export async function listMedia(db: Db, periodeId: string): Promise<Media[]> {
  const rows = await db
    .selectFrom('survei_media')
    .selectAll()
    .where('periode_id', '=', periodeId)
    .orderBy('tanggal')
    .orderBy('created_at')
    .execute()
  return rows.map((r) => ({
    id: r.id,
    jenis: r.jenis,
    tanggal: r.tanggal,
    keterangan: r.keterangan,
    tautan: r.tautan,
    berkas: r.berkas_kunci === null ? null : { kunci: r.berkas_kunci, jenis: r.berkas_jenis! },
  }))
}

export async function insertMedia(
  trx: Trx,
  p: { readonly instansiId: string; readonly periodeId: string; readonly createdBy: string | null },
  m: Media,
): Promise<boolean> {
  const made = await trx
    .insertInto('survei_media')
    .values({
      instansi_id: p.instansiId,
      id: m.id,
      periode_id: p.periodeId,
      jenis: m.jenis,
      tanggal: m.tanggal,
      keterangan: m.keterangan,
      tautan: m.tautan,
      berkas_kunci: m.berkas?.kunci ?? null,
      berkas_jenis: m.berkas?.jenis ?? null,
      created_by: p.createdBy,
    })
    .onConflict((oc) => oc.doNothing())
    .returning('id')
    .executeTakeFirst()
  return made !== undefined
}

/** The line that was there, with the key of its file. */
export async function removeMedia(
  trx: Trx,
  periodeId: string,
  id: string,
): Promise<{ readonly berkas: string | null } | undefined> {
  const gone = await trx
    .deleteFrom('survei_media')
    .where('periode_id', '=', periodeId)
    .where('id', '=', id)
    .returning('berkas_kunci')
    .executeTakeFirst()
  return gone && { berkas: gone.berkas_kunci }
}
