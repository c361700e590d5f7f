import '../tables.ts'
import type { Insertable } from 'kysely'
import type { Db, Trx } from '../../../platform/db/types.ts'
import type { JenisBerkas } from '../../../platform/files/index.ts'
import type { LampiranRow } from '../tables.ts'

export type Pindai = 'tidak_dipindai' | 'menunggu' | 'bersih' | 'terinfeksi'

export interface Lampiran {
  readonly id: string
  readonly pengaduanId: string
  /** null: came with the complaint itself. */
  readonly tanggapanId: string | null
  /** Where the file store keeps it. */
  readonly kunci: string
  readonly nama: string
  readonly jenis: JenisBerkas
  readonly ukuran: number
  readonly sha256: string
  readonly tahap: 'sebelum' | 'sesudah' | null
  readonly pindai: Pindai
  readonly dari: 'pelapor' | 'pejabat'
  readonly createdAt: Date
}

const lampiran = (db: Db) =>
  db
    .selectFrom('pengaduan_lampiran')
    .select([
      'id',
      'pengaduan_id',
      'tanggapan_id',
      'kunci',
      'nama',
      'jenis',
      'ukuran',
      'sha256',
      'tahap',
      'pindai',
      'dari',
      'created_at',
    ])

type Tersimpan = Awaited<ReturnType<ReturnType<typeof lampiran>['executeTakeFirstOrThrow']>>
const toLampiran = (r: Tersimpan): Lampiran => ({
  id: r.id,
  pengaduanId: r.pengaduan_id,
  tanggapanId: r.tanggapan_id,
  kunci: r.kunci,
  nama: r.nama,
  jenis: r.jenis as JenisBerkas,
  ukuran: r.ukuran,
  sha256: r.sha256,
  tahap: r.tahap,
  pindai: r.pindai,
  dari: r.dari,
  createdAt: r.created_at,
})

/** Everything that came with one complaint and its answers, in order. */
export async function listLampiran(db: Db, pengaduanId: string): Promise<Lampiran[]> {
  const rows = await lampiran(db)
    .where('pengaduan_id', '=', pengaduanId)
    .orderBy('created_at')
    .orderBy('id')
    .execute()
  return rows.map(toLampiran)
}

/** Says nothing of who may see it: ask for the complaint first. */
export async function findLampiran(db: Db, id: string): Promise<Lampiran | undefined> {
  const row = await lampiran(db).where('id', '=', id).executeTakeFirst()
  return row && toLampiran(row)
}

export async function insertLampiran(trx: Trx, row: Insertable<LampiranRow>): Promise<void> {
  await trx.insertInto('pengaduan_lampiran').values(row).execute()
}

export async function setPindai(trx: Trx, id: string, pindai: Pindai): Promise<void> {
  await trx.updateTable('pengaduan_lampiran').set({ pindai }).where('id', '=', id).execute()
}

/** Left waiting since before `sejak`: the scanner was away for longer than a job keeps trying. */
export async function listMenunggu(db: Db, sejak: Date, limit: number): Promise<string[]> {
  const rows = await db
    .selectFrom('pengaduan_lampiran')
    .select('id')
    .where('pindai', '=', 'menunggu')
    .where('created_at', '<', sejak)
    .orderBy('created_at')
    .limit(limit)
    .execute()
  return rows.map((r) => r.id)
}
