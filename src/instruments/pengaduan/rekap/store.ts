import '../tables.ts'
import { sql } from 'kysely'
import type { Actor } from '../../../kernel/actor.ts'
import { holdsInstansi } from '../../../kernel/actor.ts'
import { addDays, startOfTanggal, type Zona } from '../../../kernel/clock.ts'
import type { Db } from '../../../platform/db/types.ts'
import { lingkupOf } from '../policy.ts'
import type { Masa } from './masa.ts'

export type Dimensi = 'kanal' | 'klasifikasi' | 'kategori' | 'unit' | 'status' | 'wilayah'

export interface Hitungan {
  readonly n: number
  readonly selesai: number
  /** Per step: met in time, met late or running late, of those that have the step. */
  readonly tepat: number
  readonly lewat: number
  readonly tanggapanTepat: number
  readonly tanggapanLewat: number
  readonly verifikasiTepat: number
  readonly verifikasiLewat: number
  readonly dibuka: number
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
  readonly medianSelesai: number | null
}
export interface BarisRekap extends Hitungan {
  readonly dimensi: Dimensi | 'semua'
  /** null: none given. */
  readonly nilaiDimensi: string | null
}

/** Whose figures: of everything for whoever watches over the instansi, else of the own units, without what is hidden from them. */
function lingkupSql(actor: Actor) {
  if (holdsInstansi(actor, ['pengelola_pengaduan', 'pembina', 'admin_instansi', 'apip'])) return sql`true`
  const { unitIds } = lingkupOf(actor)
  return sql`(p.unit_id = any(${[...unitIds]}::uuid[]) and not p.rahasia and p.klasifikasi is distinct from 'berkadar')`
}

/** Everything received in a stretch, counted in one walk over it: in all, and by each dimension. */
export async function countRekap(
  db: Db,
  actor: Actor,
  masa: Masa,
  zona: Zona,
  now: Date,
): Promise<BarisRekap[]> {
  const iana = { WIB: 'Asia/Jakarta', WITA: 'Asia/Makassar', WIT: 'Asia/Jayapura' }[zona]
  const hari = (kolom: string) =>
    sql`((${sql.ref(kolom)} at time zone ${sql.lit(iana)})::date - (p.diterima_at at time zone ${sql.lit(iana)})::date)`
  const tepat = (dipenuhi: string, tenggat: string) =>
    sql`count(*) filter (where ${sql.ref(dipenuhi)} < ${sql.ref(tenggat)})::int`
  const lewat = (dipenuhi: string, tenggat: string) => sql`count(*) filter (where
    ${sql.ref(dipenuhi)} >= ${sql.ref(tenggat)} or (${sql.ref(dipenuhi)} is null and ${sql.ref(tenggat)} <= ${now}))::int`
  const { rows } = await sql<Record<string, unknown>>`
    select grouping(p.kanal, p.klasifikasi, p.kategori_id, p.unit_id, p.status, p.wilayah_kode) as g,
      p.kanal, p.klasifikasi, p.kategori_id, p.unit_id, p.status, p.wilayah_kode,
      count(*)::int as n,
      count(*) filter (where p.antrean = 'selesai')::int as selesai,
      ${tepat('p.selesai_at', 'p.tenggat_selesai')} as tepat, ${lewat('p.selesai_at', 'p.tenggat_selesai')} as lewat,
      ${tepat('p.tanggapan_at', 'p.tenggat_tanggapan')} as tt, ${lewat('p.tanggapan_at', 'p.tenggat_tanggapan')} as tl,
      ${tepat('p.verifikasi_at', 'p.tenggat_verifikasi')} as vt, ${lewat('p.verifikasi_at', 'p.tenggat_verifikasi')} as vl,
      count(*) filter (where p.dibuka_kembali > 0)::int as dibuka,
      count(p.nilai)::int as dinilai, coalesce(sum(p.nilai), 0)::int as nilai,
      count(p.verifikasi_at)::int as diverifikasi, coalesce(sum(${hari('p.verifikasi_at')}), 0)::int as hv,
      percentile_cont(0.5) within group (order by ${hari('p.verifikasi_at')}) as mv,
      count(p.tanggapan_at)::int as ditanggapi, coalesce(sum(${hari('p.tanggapan_at')}), 0)::int as ht,
      percentile_cont(0.5) within group (order by ${hari('p.tanggapan_at')}) as mt,
      count(p.selesai_at)::int as diselesaikan, coalesce(sum(${hari('p.selesai_at')}), 0)::int as hs,
      percentile_cont(0.5) within group (order by ${hari('p.selesai_at')}) as ms
    from pengaduan p
    where p.diterima_at >= ${startOfTanggal(masa.mulai, zona)}
      and p.diterima_at < ${startOfTanggal(addDays(masa.selesai, 1), zona)} and ${lingkupSql(actor)}
    group by grouping sets ((), (p.kanal), (p.klasifikasi), (p.kategori_id), (p.unit_id), (p.status), (p.wilayah_kode))
    order by n desc`.execute(db)
  return rows.map(toBaris)
}

/** By the bits of `grouping`: the one column that is not folded away. */
const DIMENSI = new Map<number, readonly [Dimensi, string]>([
  [0b011111, ['kanal', 'kanal']],
  [0b101111, ['klasifikasi', 'klasifikasi']],
  [0b110111, ['kategori', 'kategori_id']],
  [0b111011, ['unit', 'unit_id']],
  [0b111101, ['status', 'status']],
  [0b111110, ['wilayah', 'wilayah_kode']],
])

function toBaris(r: Record<string, unknown>): BarisRekap {
  const angka = (kolom: string): number => Number(r[kolom])
  const median = (kolom: string): number | null => (r[kolom] === null ? null : Number(r[kolom]))
  const d = DIMENSI.get(angka('g'))
  const nilai = d && r[d[1]]
  return {
    dimensi: d?.[0] ?? 'semua',
    nilaiDimensi: typeof nilai === 'string' ? nilai : null,
    n: angka('n'),
    selesai: angka('selesai'),
    tepat: angka('tepat'),
    lewat: angka('lewat'),
    tanggapanTepat: angka('tt'),
    tanggapanLewat: angka('tl'),
    verifikasiTepat: angka('vt'),
    verifikasiLewat: angka('vl'),
    dibuka: angka('dibuka'),
    dinilai: angka('dinilai'),
    nilai: angka('nilai'),
    diverifikasi: angka('diverifikasi'),
    hariVerifikasi: angka('hv'),
    medianVerifikasi: median('mv'),
    ditanggapi: angka('ditanggapi'),
    hariTanggapan: angka('ht'),
    medianTanggapan: median('mt'),
    diselesaikan: angka('diselesaikan'),
    hariSelesai: angka('hs'),
    medianSelesai: median('ms'),
  }
}

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
      and p.wilayah_kode is not null and p.kategori_id is not null
    group by p.wilayah_kode, p.kategori_id having count(*) >= ${BERULANG}
    order by n desc, p.wilayah_kode, p.kategori_id limit ${paling}`.execute(db)
  return rows
}
