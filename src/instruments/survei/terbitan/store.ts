import { sql } from 'kysely'
import { AppError, common } from '../../../kernel/errors.ts'
import type { Db, Trx } from '../../../platform/db/types.ts'
import { skm142017 } from '../instrumen.ts'
import { rincianSchema, terbitanSkmSchema, type RincianTerbitan, type TerbitanSkm } from './snapshot.ts'

/** A publication as anyone may read it. */
export interface TerbitanPublik {
  readonly periodeId: string
  readonly revisi: number
  readonly terbitAt: Date
  readonly hash: string
  readonly isi: TerbitanSkm
}

const publik = sql`t.snapshot -> 'publik'`.as('publik')

const selectPublik = (db: Db) =>
  db
    .selectFrom('survei_terbitan as t')
    .innerJoin('survei_periode as p', (j) =>
      j.onRef('p.instansi_id', '=', 't.instansi_id').onRef('p.id', '=', 't.periode_id'),
    )
    .select(['t.periode_id', 't.revisi', 't.terbit_at', 't.hash', publik])

type BarisPublik = Awaited<ReturnType<ReturnType<typeof selectPublik>['executeTakeFirstOrThrow']>>

const toPublik = (r: BarisPublik): TerbitanPublik => ({
  periodeId: r.periode_id,
  revisi: r.revisi,
  terbitAt: r.terbit_at,
  hash: r.hash,
  isi: terbitanSkmSchema.parse(r.publik),
})

/** The newest publication of a unit with one instrument: of its latest periode, in the latest revision. */
export async function findTerbitanTerbaru(
  db: Db,
  unitId: string,
  instrumenKode: string = skm142017.kode,
): Promise<TerbitanPublik | undefined> {
  const row = await selectPublik(db)
    .where('p.unit_id', '=', unitId)
    .where('p.instrumen_kode', '=', instrumenKode)
    .orderBy('p.selesai', 'desc')
    .orderBy('p.mulai', 'desc')
    .orderBy('t.revisi', 'desc')
    .limit(1)
    .executeTakeFirst()
  return row && toPublik(row)
}

/** The newest revision of one periode. */
export async function findTerbitanPeriode(db: Db, periodeId: string): Promise<TerbitanPublik | undefined> {
  const row = await selectPublik(db)
    .where('t.periode_id', '=', periodeId)
    .orderBy('t.revisi', 'desc')
    .limit(1)
    .executeTakeFirst()
  return row && toPublik(row)
}

export async function findTerbitan(
  db: Db,
  periodeId: string,
  revisi: number,
): Promise<TerbitanPublik | undefined> {
  const row = await selectPublik(db)
    .where('t.periode_id', '=', periodeId)
    .where('t.revisi', '=', revisi)
    .executeTakeFirst()
  return row && toPublik(row)
}

export async function getTerbitan(db: Db, periodeId: string, revisi: number): Promise<TerbitanPublik> {
  const found = await findTerbitan(db, periodeId, revisi)
  if (!found) throw new AppError(common.notFound)
  return found
}

/** The part that stays in the house: groups of fewer than five, the signer's NIP. For the desk only. */
export async function findRincian(
  db: Db,
  periodeId: string,
  revisi: number,
): Promise<RincianTerbitan | undefined> {
  const row = await db
    .selectFrom('survei_terbitan as t')
    .select(sql`t.snapshot -> 'rincian'`.as('rincian'))
    .where('t.periode_id', '=', periodeId)
    .where('t.revisi', '=', revisi)
    .executeTakeFirst()
  return row && rincianSchema.parse(row.rincian)
}

/** The last decision about flagged answers that each publication of a periode knew; 0 before there were any. */
export async function listPutusanTerbit(db: Db, periodeId: string): Promise<number[]> {
  const rows = await db
    .selectFrom('survei_terbitan as t')
    .select(sql<string | null>`t.snapshot #>> '{publik,tanda,sampai,putusan}'`.as('putusan'))
    .where('t.periode_id', '=', periodeId)
    .execute()
  return rows.map((r) => Number(r.putusan ?? 0))
}

export interface TerbitanBaru {
  readonly instansiId: string
  readonly periodeId: string
  readonly olehId: string | null
  readonly publik: TerbitanSkm
  readonly rincian: RincianTerbitan
  readonly hash: string
}

export async function insertTerbitan(trx: Trx, t: TerbitanBaru): Promise<void> {
  await trx
    .insertInto('survei_terbitan')
    .values({
      instansi_id: t.instansiId,
      periode_id: t.periodeId,
      revisi: t.publik.revisi,
      terbit_at: new Date(t.publik.terbitPada),
      oleh_id: t.olehId,
      oleh_nama: t.publik.oleh,
      alasan: t.publik.alasan,
      sampai_urut: t.publik.sampaiUrut,
      snapshot: JSON.stringify({ publik: t.publik, rincian: t.rincian }),
      hash_baris: t.publik.hashBaris,
      hash: t.hash,
    })
    .execute()
}

/** Published, and closed if it was still open. */
export async function markTerbit(
  trx: Trx,
  periodeId: string,
  t: { readonly revisi: number; readonly terbitAt: Date },
): Promise<void> {
  await trx
    .updateTable('survei_periode')
    .set({
      revisi: t.revisi,
      terbit_at: t.terbitAt,
      ditutup_at: sql<Date>`coalesce(ditutup_at, ${t.terbitAt.toISOString()}::timestamptz)`,
    })
    .where('id', '=', periodeId)
    .execute()
}
