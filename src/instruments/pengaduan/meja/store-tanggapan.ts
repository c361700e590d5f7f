import '../tables.ts'
import type { Updateable } from 'kysely'
import type { Db, Trx } from '../../../platform/db/types.ts'
import type { TanggapanRow } from '../tables.ts'

/** Something said about a complaint: answers, replies, questions, notes. */
export interface Tanggapan {
  readonly id: string
  readonly pengaduanId: string
  readonly jenis: TanggapanRow['jenis']
  readonly keadaan: 'konsep' | 'menunggu_persetujuan' | 'terkirim' | 'ditolak'
  readonly isi: string
  readonly orangId: string | null
  readonly unitId: string | null
  readonly disetujuiOleh: string | null
  readonly createdAt: Date
  readonly terkirimAt: Date | null
}

const pilih = (db: Db) =>
  db
    .selectFrom('pengaduan_tanggapan')
    .select([
      'id',
      'pengaduan_id',
      'jenis',
      'keadaan',
      'isi',
      'orang_id',
      'unit_id',
      'disetujui_oleh',
      'created_at',
      'terkirim_at',
    ])
type Tersimpan = Awaited<ReturnType<ReturnType<typeof pilih>['executeTakeFirstOrThrow']>>
const toTanggapan = (r: Tersimpan): Tanggapan => ({
  id: r.id,
  pengaduanId: r.pengaduan_id,
  jenis: r.jenis,
  keadaan: r.keadaan,
  isi: r.isi,
  orangId: r.orang_id,
  unitId: r.unit_id,
  disetujuiOleh: r.disetujui_oleh,
  createdAt: r.created_at,
  terkirimAt: r.terkirim_at,
})

/** The whole thread in order, drafts and notes included: for the desk only. */
export async function listTanggapan(db: Db, pengaduanId: string): Promise<Tanggapan[]> {
  const rows = await pilih(db)
    .where('pengaduan_id', '=', pengaduanId)
    .orderBy('created_at')
    .orderBy('id')
    .limit(500)
    .execute()
  return rows.map(toTanggapan)
}

export async function lockTanggapan(
  trx: Trx,
  pengaduanId: string,
  id: string,
): Promise<Tanggapan | undefined> {
  const row = await pilih(trx)
    .where('pengaduan_id', '=', pengaduanId)
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirst()
  return row && toTanggapan(row)
}

export async function setTanggapan(trx: Trx, id: string, row: Updateable<TanggapanRow>): Promise<void> {
  await trx.updateTable('pengaduan_tanggapan').set(row).where('id', '=', id).execute()
}
