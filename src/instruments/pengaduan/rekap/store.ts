import '../tables.ts'
import { sql, type RawBuilder } from 'kysely'
import type { Actor } from '../../../kernel/actor.ts'
import { holdsInstansi } from '../../../kernel/actor.ts'
import { addDays, OFFSET_HOURS, startOfTanggal, type Zona } from '../../../kernel/clock.ts'
import type { Db } from '../../../platform/db/types.ts'
import { lingkupOf } from '../policy.ts'
import type { Masa } from './masa.ts'

type Sql = RawBuilder<unknown>

export type Dimensi = 'kanal' | 'klasifikasi' | 'kategori' | 'unit' | 'status' | 'wilayah'

export interface Hitungan {
  readonly n: number
  readonly selesai: number
  /** Settled in time; settled late or running late. */
  readonly tepat: number
  readonly lewat: number
  readonly dibuka: number
  /** Whole days from receipt; halves only in medians. */
  readonly medianSelesai: number | null
}
/** Of one value of one dimension. */
export interface BarisRekap extends Hitungan {
  readonly dimensi: Dimensi
  /** null: none given. */
  readonly nilaiDimensi: string | null
}
/** Of all of them, with the other steps: met in time, met late or running late, of those that have the step. */
export interface RekapSemua extends Hitungan {
  readonly tanggapanTepat: number
  readonly tanggapanLewat: number
  readonly verifikasiTepat: number
  readonly verifikasiLewat: number
  readonly dinilai: number
  readonly nilai: number
  /** Whole days from receipt, summed over those that got there; halves only in medians. */
  readonly hariVerifikasi: number
  readonly diverifikasi: number
  readonly medianVerifikasi: number | null
  readonly hariTanggapan: number
  readonly ditanggapi: number
  readonly medianTanggapan: number | null
  readonly hariSelesai: number
  /** Settled, with a day on which it was. */
  readonly diselesaikan: number
}

/** Whose figures: of everything for whoever watches over the instansi, else of the own units, without what is hidden from them. */
function lingkupSql(actor: Actor) {
  if (holdsInstansi(actor, ['pengelola_pengaduan', 'pembina', 'admin_instansi', 'apip'])) return sql`true`
  const { unitIds } = lingkupOf(actor)
  return sql`(p.unit_id = any(${[...unitIds]}::uuid[]) and not p.rahasia and p.klasifikasi is distinct from 'berkadar')`
}

/** What stands instead of topic, unit and place of a report whose reader may know only that there is one. */
export const BERKADAR = 'berkadar'

/** Topic, unit and place by which is counted: of berkadar reports only how many, unless the reader is who they are kept for. */
function kelompokSql(actor: Actor): Sql {
  const kolom = ['kategori_id', 'unit_id', 'wilayah_kode'].map((nama) => {
    const isi = sql`${sql.ref(`p.${nama}`)}::text`
    const lihat = holdsInstansi(actor, ['apip'])
      ? isi
      : sql`case when p.klasifikasi = 'berkadar' then ${sql.lit(BERKADAR)} else ${isi} end`
    return sql`${lihat} as ${sql.ref(nama)}`
  })
  return sql.join(kolom)
}

/** Middle of a distribution: `cum` of `m` values lie at or below `kolom`; the mean of the two in the middle when m is even. */
const medianSql = (kolom: string): Sql => {
  const ke = (dari: Sql) =>
    sql`min(${sql.ref(kolom)}) filter (where ${sql.ref(kolom)} is not null and cum >= ${dari})`
  return sql`(${ke(sql`(m + 1) / 2`)} + ${ke(sql`m / 2 + 1`)})::float8 / 2`
}

/**
 * Everything received in a stretch, in one walk over its rows: they are counted by dimension and by the days they took, which is a
 * few thousand lines, and medians are read off those. Sorting each dimension's rows for its median took most of the time.
 */
export async function countRekap(
  db: Db,
  actor: Actor,
  masa: Masa,
  zona: Zona,
  now: Date,
): Promise<{ readonly semua: RekapSemua | undefined; readonly baris: readonly BarisRekap[] }> {
  const tanggal = (kolom: string): Sql =>
    sql`(${sql.ref(kolom)} at time zone interval '${sql.raw(String(OFFSET_HOURS[zona]))} hours')::date`
  const hari = (kolom: string): Sql => sql`${tanggal(kolom)} - ${tanggal('p.diterima_at')}`
  const tepat = (dipenuhi: string, tenggat: string): Sql => sql`${sql.ref(dipenuhi)} < ${sql.ref(tenggat)}`
  const lewat = (dipenuhi: string, tenggat: string): Sql => sql`(${sql.ref(dipenuhi)} >= ${sql.ref(tenggat)}
    or (${sql.ref(dipenuhi)} is null and ${sql.ref(tenggat)} <= ${now}))`
  const { rows } = await sql<Baris>`
    with b as materialized (
      select p.kanal, p.klasifikasi, p.status, ${kelompokSql(actor)}, p.antrean = 'selesai' as usai,
        p.dibuka_kembali > 0 as dibuka, p.nilai, ${hari('p.selesai_at')} as hs, ${hari('p.tanggapan_at')} as ht,
        ${hari('p.verifikasi_at')} as hv,
        ${tepat('p.selesai_at', 'p.tenggat_selesai')} as st, ${lewat('p.selesai_at', 'p.tenggat_selesai')} as sl,
        ${tepat('p.tanggapan_at', 'p.tenggat_tanggapan')} as tt, ${lewat('p.tanggapan_at', 'p.tenggat_tanggapan')} as tl,
        ${tepat('p.verifikasi_at', 'p.tenggat_verifikasi')} as vt, ${lewat('p.verifikasi_at', 'p.tenggat_verifikasi')} as vl
      from pengaduan p
      where p.diterima_at >= ${startOfTanggal(masa.mulai, zona)}
        and p.diterima_at < ${startOfTanggal(addDays(masa.selesai, 1), zona)} and ${lingkupSql(actor)}
    ), h as (
      select grouping(kanal, klasifikasi, kategori_id, unit_id, status, wilayah_kode) as g, hs,
        coalesce(kanal, klasifikasi, kategori_id, unit_id, status, wilayah_kode) as v, count(*) as n,
        count(*) filter (where usai) as usai, count(*) filter (where st) as st, count(*) filter (where sl) as sl,
        count(*) filter (where dibuka) as dibuka
      from b group by grouping sets
        ((hs), (kanal, hs), (klasifikasi, hs), (kategori_id, hs), (unit_id, hs), (status, hs), (wilayah_kode, hs))
    ), hs as (
      select *, sum(n) over (partition by g, v order by hs)::int as cum,
        (sum(n) filter (where hs is not null) over (partition by g, v))::int as m from h
    ), t as (
      select ht, count(*) as n, count(*) filter (where tt) as tt, count(*) filter (where tl) as tl,
        count(*) filter (where vt) as vt, count(*) filter (where vl) as vl, count(nilai) as dinilai, sum(nilai) as nilai
      from b group by ht
    ), ht as (
      select *, sum(n) over (order by ht)::int as cum, (sum(n) filter (where ht is not null) over ())::int as m from t
    ), v as (
      select hv, count(*) as n from b where hv is not null group by hv
    ), hv as (
      select *, sum(n) over (order by hv)::int as cum, (sum(n) over ())::int as m from v
    )
    select g, v, sum(n)::int as n, sum(usai)::int as usai, sum(st)::int as st, sum(sl)::int as sl, sum(dibuka)::int as dibuka,
      ${medianSql('hs')} as median, case when g = 63 then
        (select jsonb_build_object('tt', sum(tt), 'tl', sum(tl), 'vt', sum(vt), 'vl', sum(vl), 'dinilai', sum(dinilai),
          'nilai', coalesce(sum(nilai), 0), 'nt', coalesce(max(m), 0), 'ht', coalesce(sum(ht * n), 0), 'mt', ${medianSql('ht')})
          from ht) || (select jsonb_build_object('nv', coalesce(max(m), 0), 'hv', coalesce(sum(hv * n), 0), 'mv', ${medianSql('hv')})
          from hv) || jsonb_build_object('ns', coalesce(max(m), 0), 'hs', coalesce(sum(hs * n), 0)) end as langkah
    from hs group by g, v order by n desc, v`.execute(db)
  const semua = rows.find((r) => r.langkah !== null)
  return {
    semua: semua && toSemua(semua, semua.langkah!),
    baris: rows.flatMap((r) => {
      const dimensi = DIMENSI.get(r.g)
      return dimensi ? [{ ...toHitungan(r), dimensi, nilaiDimensi: r.v }] : []
    }),
  }
}

interface Baris {
  g: number
  v: string | null
  n: number
  usai: number
  st: number
  sl: number
  dibuka: number
  median: number | null
  langkah: Langkah | null
}
type Langkah = Record<
  'tt' | 'tl' | 'vt' | 'vl' | 'dinilai' | 'nilai' | 'nt' | 'ht' | 'nv' | 'hv' | 'ns' | 'hs',
  number
> &
  Record<'mt' | 'mv', number | null>

/** By the bits of `grouping`: the one column that is not folded away. */
const DIMENSI = new Map<number, Dimensi>([
  [0b011111, 'kanal'],
  [0b101111, 'klasifikasi'],
  [0b110111, 'kategori'],
  [0b111011, 'unit'],
  [0b111101, 'status'],
  [0b111110, 'wilayah'],
])

const toHitungan = (r: Baris): Hitungan => ({
  n: r.n,
  selesai: r.usai,
  tepat: r.st,
  lewat: r.sl,
  dibuka: r.dibuka,
  medianSelesai: r.median,
})

const toSemua = (r: Baris, l: Langkah): RekapSemua => ({
  ...toHitungan(r),
  tanggapanTepat: l.tt,
  tanggapanLewat: l.tl,
  verifikasiTepat: l.vt,
  verifikasiLewat: l.vl,
  dinilai: l.dinilai,
  nilai: l.nilai,
  hariVerifikasi: l.hv,
  diverifikasi: l.nv,
  medianVerifikasi: l.mv,
  hariTanggapan: l.ht,
  ditanggapi: l.nt,
  medianTanggapan: l.mt,
  hariSelesai: l.hs,
  diselesaikan: l.ns,
})

/** The same area and the same topic this often in one stretch: what was answered there was not mended. */
export const BERULANG = 3

export interface TempatBerulang {
  readonly wilayahKode: string
  readonly kategoriId: string
  readonly n: number
  readonly selesai: number
  readonly dibuka: number
}
export async function listBerulang(
  db: Db,
  actor: Actor,
  masa: Masa,
  zona: Zona,
  paling: number,
): Promise<TempatBerulang[]> {
  const { rows } = await sql<TempatBerulang>`
    select p.wilayah_kode as "wilayahKode", p.kategori_id as "kategoriId", count(*)::int as n,
      count(*) filter (where p.antrean = 'selesai')::int as selesai,
      count(*) filter (where p.dibuka_kembali > 0)::int as dibuka
    from pengaduan p
    where p.diterima_at >= ${startOfTanggal(masa.mulai, zona)}
      and p.diterima_at < ${startOfTanggal(addDays(masa.selesai, 1), zona)} and ${lingkupSql(actor)}
      and p.wilayah_kode is not null and p.kategori_id is not null and p.klasifikasi is distinct from 'berkadar'
    group by p.wilayah_kode, p.kategori_id having count(*) >= ${BERULANG}
    order by n desc, p.wilayah_kode, p.kategori_id limit ${paling}`.execute(db)
  return rows
}
