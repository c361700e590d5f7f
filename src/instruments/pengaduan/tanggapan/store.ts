import '../tables.ts'
import type { Insertable } from 'kysely'
import { newId } from '../../../kernel/ids.ts'
import type { Db, Trx } from '../../../platform/db/types.ts'
import type { Deps } from '../../../platform/deps.ts'
import type { TanggapanRow } from '../tables.ts'

/** What somebody wrote about a complaint, on either side of the counter. */
export interface Tanggapan {
  readonly id: string
  readonly pengaduanId: string
  readonly jenis: TanggapanRow['jenis']
  readonly isi: string
  readonly unitId: string | null
  readonly orangId: string | null
  readonly createdAt: Date
  readonly terkirimAt: Date | null
}

/** false: it was written before (the id comes with the page, so that sending twice is writing once). */
export async function insertTanggapan(trx: Trx, row: Insertable<TanggapanRow>): Promise<boolean> {
  const made = await trx
    .insertInto('pengaduan_tanggapan')
    .values(row)
    .onConflict((oc) => oc.doNothing())
    .returning('id')
    .executeTakeFirst()
  return made !== undefined
}

/** The same words, said at the same moment: they came into this file by another way. */
export async function findSama(
  trx: Trx,
  pengaduanId: string,
  t: Pick<Tanggapan, 'isi' | 'createdAt'>,
): Promise<string | undefined> {
  const row = await trx
    .selectFrom('pengaduan_tanggapan')
    .select('id')
    .where('pengaduan_id', '=', pengaduanId)
    .where('created_at', '=', t.createdAt)
    .where('isi', '=', t.isi)
    .executeTakeFirst()
  return row?.id
}

/** A note for the house alone: it stands in the thread, moves nothing, and no reporter and no public page shows it. */
export async function insertCatatan(
  trx: Trx,
  deps: Pick<Deps, 'now'>,
  p: { readonly instansiId: string; readonly id: string },
  isi: string,
  oleh: { readonly orangId: string; readonly unitId: string | null } | null = null,
): Promise<void> {
  const at = deps.now()
  await insertTanggapan(trx, {
    instansi_id: p.instansiId,
    id: newId(),
    pengaduan_id: p.id,
    jenis: 'catatan',
    keadaan: 'terkirim',
    isi,
    orang_id: oleh?.orangId ?? null,
    unit_id: oleh?.unitId ?? null,
    created_at: at,
    terkirim_at: at,
  })
}

/** Notes nobody of the house wrote: what another system sent along that only the desk may see. */
export async function listCatatanLuar(
  db: Db,
  pengaduanId: string,
): Promise<Pick<Tanggapan, 'isi' | 'createdAt'>[]> {
  const rows = await db
    .selectFrom('pengaduan_tanggapan')
    .select(['isi', 'created_at'])
    .where('pengaduan_id', '=', pengaduanId)
    .where('jenis', '=', 'catatan')
    .where('orang_id', 'is', null)
    .orderBy('created_at')
    .execute()
  return rows.map((r) => ({ isi: r.isi, createdAt: r.created_at }))
}

/** What has left the house or come into it, in order: no draft, no internal note. */
export async function listTanggapanTerkirim(db: Db, pengaduanId: string): Promise<Tanggapan[]> {
  const rows = await db
    .selectFrom('pengaduan_tanggapan')
    .select(['id', 'pengaduan_id', 'jenis', 'isi', 'unit_id', 'orang_id', 'created_at', 'terkirim_at'])
    .where('pengaduan_id', '=', pengaduanId)
    .where('keadaan', '=', 'terkirim')
    .where('jenis', '!=', 'catatan')
    .orderBy('created_at')
    .orderBy('id')
    .execute()
  return rows.map((r) => ({
    id: r.id,
    pengaduanId: r.pengaduan_id,
    jenis: r.jenis,
    isi: r.isi,
    unitId: r.unit_id,
    orangId: r.orang_id,
    createdAt: r.created_at,
    terkirimAt: r.terkirim_at,
  }))
}

/** What waited for a signature can no longer be sent from where the complaint stands now: it is a draft again. */
export async function tarikKonsep(trx: Trx, pengaduanId: string): Promise<void> {
  await trx
    .updateTable('pengaduan_tanggapan')
    .set({ keadaan: 'konsep' })
    .where('pengaduan_id', '=', pengaduanId)
    .where('keadaan', '=', 'menunggu_persetujuan')
    .execute()
}
