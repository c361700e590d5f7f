import '../tables.ts'
import { sql, type RawBuilder } from 'kysely'
import type { Actor } from '../../../kernel/actor.ts'
import { addDays, OFFSET_HOURS, startOfTanggal, type Zona } from '../../../kernel/clock.ts'
import type { Db } from '../../../platform/db/types.ts'
import {
  BERULANG,
  toBerulang,
  toHitungan,
  toSemua,
  type Baris,
  type BarisRekap,
  type Dimensi,
  type RekapSemua,
  type TempatBerulang,
} from './hitungan.ts'
import type { Masa } from './masa.ts'
import { kelompokSql, lingkupSql, TERTUTUP, TERTUTUP_ID, tertutupOf, tertutupSql } from './store-lingkup.ts'

type Sql = RawBuilder<unknown>

/** Middle of a distribution: `cum` of `m` values lie at or below `kolom`; the mean of the two in the middle when m is even. */
const medianSql = (kolom: string): Sql => {
  const ke = (dari: Sql) =>
    sql`min(${sql.ref(kolom)}) filter (where ${sql.ref(kolom)} is not null and cum >= ${dari})`
  return sql`(${ke(sql`(m + 1) / 2`)} + ${ke(sql`m / 2 + 1`)})::float8 / 2`
}

/** Days are kept in whole numbers together with what else is counted by; 0 is "not yet". */
const GESER = 500_000

/** What is true of a row, as bits of one number, the lowest first. */
const bit = (syarat: readonly Sql[]): Sql =>
  sql.join(
    syarat.map((s, i) => sql`case when ${s} then ${sql.lit(1 << i)} else 0 end`),
    sql` + `,
  )

/** Columns by which is counted, and the set of grouping (bits of `grouping` below) that holds them. */
const DIMENSI: readonly (readonly [Dimensi, string, number])[] = [
  ['kanal', 'kanal', 0b01111],
  ['klasifikasi', 'klasifikasi', 0b01111],
  ['status', 'status', 0b01111],
  ['unit', 'unit_id', 0b10111],
  ['kategori', 'kategori_id', 0b11011],
  ['wilayah', 'wilayah_kode', 0b11101],
]

/** Merged or split, and archived: few, and each found by the index of those that hang on another. */
const terikatSql = sql`(p.induk_id is not null and p.status = 'diarsipkan_admin')`
const digabungSql = sql`g.id is not null`
/** `g`: that it was merged; `i`: the letter it was merged into, where everybody may know what that is about. */
const indukSql = sql`left join lateral (select e.pengaduan_id as id from pengaduan_peristiwa e
    where e.pengaduan_id = p.id and e.aksi = 'gabung' limit 1) g on true
  left join pengaduan i on g.id is not null and i.id = p.induk_id and not i.rahasia and i.klasifikasi is distinct from 'berkadar'`

/**
 * Everything received in a stretch, in one walk over its rows (the few that hang on another are left out of it and found by their index): they are counted by dimension and by the days they took with what
 * became of them, which is a few thousand lines; sums, medians and repeat places are read off those. Each further set of columns to
 * count by costs a look-up for each row, so what has few values shares one, and days and outcomes are one number.
 */
export async function countRekap(
  db: Db,
  actor: Actor,
  masa: Masa,
  zona: Zona,
  now: Date,
  /** How many repeat places; for everybody, or for the actor alone. */
  { paling = 0, publik = false } = {},
): Promise<{
  readonly semua: RekapSemua | undefined
  readonly baris: readonly BarisRekap[]
  readonly berulang: readonly TempatBerulang[]
}> {
  const tanggal = (kolom: string): Sql =>
    sql`(${sql.ref(kolom)} at time zone interval '${sql.raw(String(OFFSET_HOURS[zona]))} hours')::date`
  const hari = (kolom: string): Sql =>
    sql`coalesce(${tanggal(kolom)} - ${tanggal('p.diterima_at')} + ${sql.lit(GESER)}, 0)::bigint`
  const tepat = (dipenuhi: string, tenggat: string): Sql => sql`${sql.ref(dipenuhi)} < ${sql.ref(tenggat)}`
  const lewat = (dipenuhi: string, tenggat: string): Sql => sql`${sql.ref(dipenuhi)} >= ${sql.ref(tenggat)}
    or (${sql.ref(dipenuhi)} is null and ${sql.ref(tenggat)} <= ${now})`
  const tertutup = tertutupOf(actor, publik)
  const usai = sql`p.antrean = 'selesai'`
  const dibuka = sql`p.dibuka_kembali > 0`
  const isiSql = (gabungan: boolean): Sql => sql`
    select p.kanal, p.klasifikasi, p.status, ${kelompokSql(tertutup, gabungan)},
      ${hari('p.selesai_at')} * 16 + ${bit([usai, tepat('p.selesai_at', 'p.tenggat_selesai'), lewat('p.selesai_at', 'p.tenggat_selesai'), dibuka])} as k,
      ((${hari('p.tanggapan_at')} << 20) + ${hari('p.verifikasi_at')}) * 128 + coalesce(p.nilai, 0) * 16
        + ${bit([
          tepat('p.tanggapan_at', 'p.tenggat_tanggapan'),
          lewat('p.tanggapan_at', 'p.tenggat_tanggapan'),
          tepat('p.verifikasi_at', 'p.tenggat_verifikasi'),
          lewat('p.verifikasi_at', 'p.tenggat_verifikasi'),
        ])} as e,
      ${bit([
        usai,
        dibuka,
        sql`p.klasifikasi = 'berkadar' or (${tertutupSql(tertutup)})
          or ${gabungan ? sql`coalesce(p.wilayah_kode, i.wilayah_kode) is null or coalesce(p.kategori_id, i.kategori_id) is null` : sql`p.wilayah_kode is null or p.kategori_id is null`}`,
        gabungan ? digabungSql : sql`false`,
      ])} as j
    from pengaduan p ${gabungan ? indukSql : sql``}
    where p.diterima_at >= ${startOfTanggal(masa.mulai, zona)}
      and p.diterima_at < ${startOfTanggal(addDays(masa.selesai, 1), zona)} and ${lingkupSql(actor)}
      and ${gabungan ? terikatSql : sql`not ${terikatSql}`}`
  // Room for the sets, or they are counted by sorting the rows once for each.
  await sql`select set_config('work_mem', '32MB', true)`.execute(db)
  const { rows } = await sql<Baris>`
    with b as materialized (
      select grouping(kanal, unit_id, kategori_id, wilayah_kode, e) as g, kanal, klasifikasi, status, unit_id, kategori_id,
        wilayah_kode, k, e, j, count(*)::int as n
      from (select * from (${isiSql(false)} union all ${isiSql(true)}) s offset 0) p
      group by grouping sets ((kanal, klasifikasi, status, k), (unit_id, k), (kategori_id, k), (wilayah_kode, k), (e),
        (wilayah_kode, kategori_id, j))
    ), h as (
      select d.dimensi, d.v, nullif(k >> 4, 0) - ${sql.lit(GESER)} as hs, sum(n) as n,
        ${jumlahBit('k', ['usai', 'st', 'sl', 'dibuka'])}
      from b cross join lateral (values ('semua', null, 15),
        ${sql.join(DIMENSI.map(([nama, kolom, g]) => sql`(${sql.lit(nama)}, ${sql.ref(kolom)}::text, ${sql.lit(g)})`))}) as d(dimensi, v, g)
      where d.g = b.g group by 1, 2, 3
    ), hs as (
      select *, sum(n) over (partition by dimensi, v order by hs)::int as cum,
        (sum(n) filter (where hs is not null) over (partition by dimensi, v))::int as m from h
    ), t as (
      select nullif(e >> 27, 0) - ${sql.lit(GESER)} as ht, sum(n) as n, ${jumlahBit('e', ['tt', 'tl', 'vt', 'vl'])},
        sum(n) filter (where e & 112 > 0) as dinilai, sum(n * (e >> 4 & 7)) as nilai
      from b where g = 30 group by 1
    ), ht as (
      select *, sum(n) over (order by ht)::int as cum, (sum(n) filter (where ht is not null) over ())::int as m from t
    ), v as (
      select (e >> 7 & 1048575) - ${sql.lit(GESER)} as hv, sum(n) as n from b where g = 30 and e >> 7 & 1048575 > 0 group by 1
    ), hv as (
      select *, sum(n) over (order by hv)::int as cum, (sum(n) over ())::int as m from v
    )
    select dimensi, v, null as kategori, sum(n)::int as n, sum(usai)::int as usai, sum(st)::int as st, sum(sl)::int as sl,
      sum(dibuka)::int as dibuka, ${medianSql('hs')} as median, case when dimensi = 'semua' then
        (select jsonb_build_object('tt', sum(tt), 'tl', sum(tl), 'vt', sum(vt), 'vl', sum(vl), 'dinilai', coalesce(sum(dinilai), 0),
          'nilai', coalesce(sum(nilai), 0), 'nt', coalesce(max(m), 0), 'ht', coalesce(sum(ht * n), 0), 'mt', ${medianSql('ht')})
          from ht) || (select jsonb_build_object('nv', coalesce(max(m), 0), 'hv', coalesce(sum(hv * n), 0), 'mv', ${medianSql('hv')})
          from hv) || jsonb_build_object('ns', coalesce(max(m), 0), 'hs', coalesce(sum(hs * n), 0),
          'dg', (select coalesce(sum(n), 0) from b where g = 25 and j & 8 > 0)) end as langkah
    from hs group by dimensi, v
    union all (
      select 'berulang', wilayah_kode, kategori_id::text, sum(n)::int as n, coalesce(sum(n) filter (where j & 1 > 0), 0)::int, 0, 0,
        coalesce(sum(n) filter (where j & 2 > 0), 0)::int, null, null
      from b where g = 25 and j & 4 = 0 group by wilayah_kode, kategori_id having sum(n) >= ${sql.lit(BERULANG)}
      order by n desc, wilayah_kode, kategori_id limit ${paling})
    order by n desc, v, kategori`.execute(db)
  const semua = rows.find((r) => r.langkah !== null)
  return {
    semua: semua && toSemua(semua, semua.langkah!),
    baris: rows.flatMap((r) => {
      const [dimensi] = DIMENSI.find(([nama]) => nama === r.dimensi) ?? []
      return dimensi
        ? [{ ...toHitungan(r), dimensi, nilaiDimensi: r.v === TERTUTUP_ID ? TERTUTUP : r.v }]
        : []
    }),
    berulang: rows.flatMap((r) => (r.dimensi === 'berulang' ? [toBerulang(r)] : [])),
  }
}

/** How many have each bit of a number, the lowest first. */
const jumlahBit = (kolom: string, nama: readonly string[]): Sql =>
  sql.join(
    nama.map(
      (n, i) =>
        sql`coalesce(sum(n) filter (where ${sql.ref(kolom)} & ${sql.lit(1 << i)} > 0), 0) as ${sql.ref(n)}`,
    ),
  )
