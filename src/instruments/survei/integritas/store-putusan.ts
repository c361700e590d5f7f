import { sql, type RawBuilder } from 'kysely'
import type { Db, Trx } from '../../../platform/db/types.ts'

export type Putusan = 'keluarkan' | 'hitung'

/** A decision of a person about some answers, as it stands in the trail. */
export interface PutusanTercatat {
  readonly urut: number
  readonly putusan: Putusan
  readonly alasan: string
  readonly banyak: number
  readonly at: Date
  readonly oleh: string
}

export interface PutusanBaru {
  readonly instansiId: string
  readonly periodeId: string
  readonly putusan: Putusan
  readonly alasan: string
  readonly jawaban: readonly number[]
  readonly olehId: string | null
  readonly olehNama: string
}

export async function insertPutusan(trx: Trx, p: PutusanBaru): Promise<number> {
  const { rows } = await sql<{ urut: string }>`
    with kepala as (
      insert into survei_putusan (instansi_id, periode_id, putusan, alasan, banyak, created_by, oleh_nama)
      values (${p.instansiId}, ${p.periodeId}, ${p.putusan}, ${p.alasan}, ${p.jawaban.length}, ${p.olehId}, ${p.olehNama})
      returning urut
    )
    select urut from kepala`.execute(trx)
  const urut = Number(rows[0]!.urut)
  await sql`
    insert into survei_putusan_jawaban (instansi_id, periode_id, putusan_urut, jawaban_urut)
    select ${p.instansiId}, ${p.periodeId}, ${urut}, j from unnest(${[...p.jawaban]}::bigint[]) as j`.execute(
    trx,
  )
  return urut
}

export async function listPutusan(
  db: Db,
  periodeId: string,
  sampai = Number.MAX_SAFE_INTEGER,
): Promise<PutusanTercatat[]> {
  const rows = await db
    .selectFrom('survei_putusan')
    .select(['urut', 'putusan', 'alasan', 'banyak', 'created_at', 'oleh_nama'])
    .where('periode_id', '=', periodeId)
    .where(sql<boolean>`urut <= ${sampai}`)
    .orderBy('urut', 'desc')
    .limit(500)
    .execute()
  return rows.map((r) => ({
    urut: Number(r.urut),
    putusan: r.putusan,
    alasan: r.alasan,
    banyak: r.banyak,
    at: r.created_at,
    oleh: r.oleh_nama,
  }))
}

/** Number of the newest decision; 0 when there is none. */
export async function getPutusanTerakhir(db: Db, periodeId: string): Promise<number> {
  const row = await db
    .selectFrom('survei_putusan')
    .select((eb) => eb.fn.max('urut').as('urut'))
    .where('periode_id', '=', periodeId)
    .executeTakeFirst()
  return Number(row?.urut ?? 0)
}

/**
 * Answers a person took out of the figures, as of a decision: of several about one answer the last one holds. A select of
 * `periode_id, jawaban_urut`.
 */
export const dikeluarkan = (
  periodeIds: readonly string[],
  sampai = Number.MAX_SAFE_INTEGER,
): RawBuilder<unknown> => sql`
  select periode_id, jawaban_urut from (
    select distinct on (pj.instansi_id, pj.periode_id, pj.jawaban_urut) pj.periode_id, pj.jawaban_urut, p.putusan
    from survei_putusan_jawaban pj
    join survei_putusan p on p.instansi_id = pj.instansi_id and p.periode_id = pj.periode_id and p.urut = pj.putusan_urut
    where pj.periode_id = any(${[...periodeIds]}::uuid[]) and pj.putusan_urut <= ${sampai}
    order by pj.instansi_id, pj.periode_id, pj.jawaban_urut, pj.putusan_urut desc
  ) as terakhir where putusan = 'keluarkan'`

/** What was last decided about some answers. */
export async function listPutusanOf(
  db: Db,
  periodeId: string,
  urut: readonly number[],
): Promise<ReadonlyMap<number, Putusan>> {
  if (urut.length === 0) return new Map()
  const { rows } = await sql<{ jawaban_urut: string; putusan: Putusan }>`
    select distinct on (pj.jawaban_urut) pj.jawaban_urut, p.putusan
    from survei_putusan_jawaban pj
    join survei_putusan p on p.instansi_id = pj.instansi_id and p.periode_id = pj.periode_id and p.urut = pj.putusan_urut
    where pj.periode_id = ${periodeId} and pj.jawaban_urut = any(${[...urut]}::bigint[])
    order by pj.jawaban_urut, pj.putusan_urut desc`.execute(db)
  return new Map(rows.map((r) => [Number(r.jawaban_urut), r.putusan]))
}
