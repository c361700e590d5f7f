import { sql } from 'kysely'
import type { Db } from '../../../platform/db/types.ts'

export interface HitunganPilihan {
  readonly kunci: string
  readonly nilai: string
  readonly n: number
}

/** How often each choice was taken, of one or of several. */
export async function countPilihan(
  db: Db,
  periodeId: string,
  kunci: readonly string[],
): Promise<HitunganPilihan[]> {
  if (kunci.length === 0) return []
  const { rows } = await sql<{ kunci: string; nilai: string; n: string }>`
    select e.key as kunci, v.nilai, count(*) as n
    from survei_jawaban j
    cross join jsonb_each(j.tambahan) as e
    cross join lateral (
      select jsonb_array_elements_text(e.value) as nilai where jsonb_typeof(e.value) = 'array'
      union all select e.value #>> '{}' where jsonb_typeof(e.value) = 'string') as v
    where j.periode_id = ${periodeId} and j.tambahan is not null and e.key = any(${[...kunci]})
    group by 1, 2`.execute(db)
  return rows.map((r) => ({ kunci: r.kunci, nilai: r.nilai, n: Number(r.n) }))
}

export interface RingkasanAngka {
  readonly n: number
  /** Two decimals, as the database rounds a decimal number: half up. */
  readonly rata: string
  readonly median: string
  readonly min: string
  readonly maks: string
}

/** Numbers and days answered to one question. */
export async function summarizeAngka(
  db: Db,
  periodeId: string,
  kunci: string,
): Promise<RingkasanAngka | undefined> {
  const { rows } = await sql<{ n: string; rata: string; median: string; min: string; maks: string }>`
    with x as (select (tambahan ->> ${kunci})::numeric as v from survei_jawaban
      where periode_id = ${periodeId} and tambahan ? ${kunci}),
    urut as (select v, row_number() over (order by v) as ke, count(*) over () as n from x)
    select count(*) as n, round(avg(v), 2)::text as rata, min(v)::text as min, max(v)::text as maks,
      (select round(avg(v), 2)::text from urut where ke in ((n + 1) / 2, (n + 2) / 2)) as median
    from x`.execute(db)
  const [r] = rows
  return r && Number(r.n) > 0 ? { ...r, n: Number(r.n) } : undefined
}

/** How many answered a question, and its newest answers in words. */
export async function listTeks(
  db: Db,
  periodeId: string,
  kunci: string,
  batas: number,
): Promise<{ n: number; terbaru: readonly string[] }> {
  const { rows } = await sql<{ v: string; n: string }>`
    select tambahan ->> ${kunci} as v, count(*) over () as n from survei_jawaban
    where periode_id = ${periodeId} and tambahan ? ${kunci}
    order by urut desc limit ${batas}`.execute(db)
  return { n: Number(rows[0]?.n ?? 0), terbaru: rows.map((r) => r.v) }
}
