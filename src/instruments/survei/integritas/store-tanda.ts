import { sql } from 'kysely'
import type { Db, Trx } from '../../../platform/db/types.ts'
import { skm142017, type Instrumen } from '../instrumen.ts'
import type { AlasanTanda, TandaBaru } from './rules.ts'

/** Number of the newest reason in a periode; 0 when there is none. */
export async function getTandaTerakhir(db: Db, periodeId: string): Promise<number> {
  const row = await db
    .selectFrom('survei_tanda')
    .select((eb) => eb.fn.max('urut').as('urut'))
    .where('periode_id', '=', periodeId)
    .executeTakeFirst()
  return Number(row?.urut ?? 0)
}

/** Sums per question, and of the squares per unsur: as the aggregates keep them. */
function jumlahOf(i: Instrumen) {
  const ke = i.pertanyaan.map((_, q) => `nilai[${q + 1}]`)
  const unsur = i.unsur.map((u) =>
    i.pertanyaan.flatMap((p, q) => (p.unsur === u.kunci ? [ke[q]!] : [])).join(' + '),
  )
  return {
    totals: sql.raw(ke.map((x) => `sum(${x})`).join(', ')),
    kuadrat: sql.raw(unsur.map((x) => `sum((${x}) * (${x}))`).join(', ')),
  }
}

/**
 * Writes reasons, and moves every answer that had none so far from the aggregate without to the one with flags: in one
 * statement, in the order of the key. A reason that stands already stays as it is. Returns how many were new.
 */
export async function insertTanda(
  trx: Trx,
  instansiId: string,
  periodeId: string,
  tanda: readonly TandaBaru[],
  instrumen: Instrumen = skm142017,
): Promise<number> {
  if (tanda.length === 0) return 0
  const { totals, kuadrat } = jumlahOf(instrumen)
  const json = JSON.stringify(tanda)
  const { rows } = await sql<{ n: string }>`
    with masuk as (
      insert into survei_tanda (instansi_id, periode_id, jawaban_urut, alasan, bukti)
      select ${instansiId}, ${periodeId}, urut, alasan, bukti
      from jsonb_to_recordset(${json}::jsonb) as r(urut bigint, alasan text, bukti jsonb)
      on conflict do nothing
      returning jawaban_urut
    ), pertama as (
      select j.layanan_id, j.nilai, j.jumlah
      from survei_jawaban j
      where j.instansi_id = ${instansiId} and j.periode_id = ${periodeId}
        and j.urut in (select jawaban_urut from masuk) and not (j.garis_lurus or j.ganda)
        and not exists (select from survei_tanda t where t.instansi_id = j.instansi_id
          and t.periode_id = j.periode_id and t.jawaban_urut = j.urut)
    ), pindah as (
      select layanan_id, count(*) as n, array[${totals}]::bigint[] as total, array[${kuadrat}]::bigint[] as kuadrat,
        sum(jumlah::bigint) as jumlah_baris, sum(jumlah::bigint * jumlah) as jumlah_kuadrat
      from pertama group by 1
    ), ubah as (
      insert into survei_agregat as a (instansi_id, periode_id, layanan_id, bertanda, n, total, kuadrat, jumlah_baris,
        jumlah_kuadrat, n_garis_lurus, n_ganda)
      select ${instansiId}, ${periodeId}, layanan_id, b, n * k, (select array_agg(x * k order by i)
          from unnest(total) with ordinality as t(x, i)), (select array_agg(x * k order by i)
          from unnest(kuadrat) with ordinality as t(x, i)), jumlah_baris * k, jumlah_kuadrat * k, 0, 0
      from pindah cross join (values (false, -1), (true, 1)) as arah(b, k)
      order by layanan_id, b
      on conflict (instansi_id, periode_id, layanan_id, bertanda) do update set
        n = a.n + excluded.n,
        total = (select array_agg(l + x order by i) from unnest(a.total, excluded.total) with ordinality as t(l, x, i)),
        kuadrat = (select array_agg(l + x order by i)
                   from unnest(a.kuadrat, excluded.kuadrat) with ordinality as t(l, x, i)),
        jumlah_baris = a.jumlah_baris + excluded.jumlah_baris,
        jumlah_kuadrat = a.jumlah_kuadrat + excluded.jumlah_kuadrat
    )
    select count(*) as n from masuk`.execute(trx)
  return Number(rows[0]?.n ?? 0)
}

/** Reasons of some answers, beside those on the answers themselves. */
export async function listAlasan(
  db: Db,
  periodeId: string,
  urut: readonly number[],
): Promise<ReadonlyMap<number, { alasan: AlasanTanda; bukti: Readonly<Record<string, number>> }[]>> {
  if (urut.length === 0) return new Map()
  const rows = await db
    .selectFrom('survei_tanda')
    .select(['jawaban_urut', 'alasan', 'bukti'])
    .where('periode_id', '=', periodeId)
    .where(sql<boolean>`jawaban_urut = any(${[...urut]}::bigint[])`)
    .orderBy('alasan')
    .execute()
  const list = rows.map((r) => ({
    urut: Number(r.jawaban_urut),
    alasan: r.alasan as AlasanTanda,
    bukti: r.bukti as Readonly<Record<string, number>>,
  }))
  return Map.groupBy(list, (t) => t.urut)
}

/** How many answers carry each reason; an answer with two is in both counts. */
export async function countAlasan(
  db: Db,
  instansiId: string,
  periodeId: string,
  sampai: { readonly urut: number; readonly tanda: number },
): Promise<{ alasan: AlasanTanda; n: number }[]> {
  const { rows } = await sql<{ alasan: AlasanTanda; n: string }>`
    select alasan, count(*) as n from (
      select case when x.garis then 'garis_lurus' else 'ganda' end as alasan
      from survei_jawaban j cross join lateral (values (true, j.garis_lurus), (false, j.ganda)) as x(garis, ya)
      where j.instansi_id = ${instansiId} and j.periode_id = ${periodeId} and (j.garis_lurus or j.ganda) and x.ya
        and j.urut <= ${sampai.urut}
      union all
      select alasan from survei_tanda where instansi_id = ${instansiId} and periode_id = ${periodeId}
        and jawaban_urut <= ${sampai.urut} and urut <= ${sampai.tanda}) as semua
    group by alasan order by alasan`.execute(db)
  return rows.map((r) => ({ alasan: r.alasan, n: Number(r.n) }))
}
