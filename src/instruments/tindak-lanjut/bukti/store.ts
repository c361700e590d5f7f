import '../tables.ts'
import type { Insertable, Selectable } from 'kysely'
import type { Tanggal } from '../../../kernel/clock.ts'
import type { Db, Trx } from '../../../platform/db/types.ts'
import type { BuktiRow } from '../tables.ts'

export type JenisBukti = 'berkas' | 'foto' | 'tautan'

export interface Bukti {
  readonly id: string
  readonly aksiId: string
  readonly jenis: JenisBukti
  /** Of what it shows, not of the upload. */
  readonly tanggal: Tanggal
  readonly keterangan: string
  readonly tautan: string
  readonly berkasKunci: string
  readonly namaBerkas: string
  readonly tipe: string
  readonly ukuran: number
  readonly sidik: string
  readonly tampilPublik: boolean
  readonly ditarikAt: Date | null
  readonly ditarikAlasan: string
  readonly createdAt: Date
  readonly pembawaId: string | null
}

const toBukti = (r: Selectable<BuktiRow>): Bukti => ({
  id: r.id,
  aksiId: r.aksi_id,
  jenis: r.jenis as JenisBukti,
  tanggal: r.tanggal,
  keterangan: r.keterangan,
  tautan: r.tautan,
  berkasKunci: r.berkas_kunci,
  namaBerkas: r.nama_berkas,
  tipe: r.tipe,
  ukuran: r.ukuran,
  sidik: r.sidik,
  tampilPublik: r.tampil_publik,
  ditarikAt: r.ditarik_at,
  ditarikAlasan: r.ditarik_alasan,
  createdAt: r.created_at,
  pembawaId: r.created_by,
})

/** Oldest first, withdrawn ones too. */
export async function listBukti(db: Db, aksiIds: readonly string[]): Promise<Bukti[]> {
  if (aksiIds.length === 0) return []
  const rows = await db
    .selectFrom('tindak_lanjut_bukti')
    .selectAll()
    .where('aksi_id', 'in', aksiIds)
    .orderBy('tanggal')
    .orderBy('id')
    .limit(20_000)
    .execute()
  return rows.map(toBukti)
}

/** In no order. */
export async function listBuktiById(db: Db, ids: readonly string[]): Promise<Bukti[]> {
  if (ids.length === 0) return []
  const rows = await db
    .selectFrom('tindak_lanjut_bukti')
    .selectAll()
    .where('id', 'in', [...ids])
    .execute()
  return rows.map(toBukti)
}

export async function findBukti(db: Db, id: string): Promise<Bukti | undefined> {
  const row = await db.selectFrom('tindak_lanjut_bukti').selectAll().where('id', '=', id).executeTakeFirst()
  return row && toBukti(row)
}

/** Of those that stand. */
export async function countBukti(db: Db, aksiId: string): Promise<number> {
  const row = await db
    .selectFrom('tindak_lanjut_bukti')
    .select((eb) => eb.fn.countAll<string>().as('n'))
    .where('aksi_id', '=', aksiId)
    .where('ditarik_at', 'is', null)
    .executeTakeFirstOrThrow()
  return Number(row.n)
}

export async function insertBukti(trx: Trx, row: Insertable<BuktiRow>): Promise<void> {
  await trx.insertInto('tindak_lanjut_bukti').values(row).execute()
}

/** false when it was withdrawn before. */
export async function markDitarik(trx: Trx, id: string, at: Date, alasan: string): Promise<boolean> {
  const done = await trx
    .updateTable('tindak_lanjut_bukti')
    .set({ ditarik_at: at, ditarik_alasan: alasan })
    .where('id', '=', id)
    .where('ditarik_at', 'is', null)
    .executeTakeFirst()
  return done.numUpdatedRows > 0n
}
