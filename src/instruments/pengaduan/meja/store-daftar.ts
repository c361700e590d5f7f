import '../tables.ts'
import { sql, type RawBuilder } from 'kysely'
import type { Db } from '../../../platform/db/types.ts'
import type { Lingkup } from '../policy.ts'
import { toBaris, type Baris } from './baris.ts'
import { isTerbalik, type Saringan } from './saringan.ts'
import { adaSaya, dasarSql, sumberSql } from './store-jalan.ts'
import type { Tab } from './tab.ts'

/** A page of the inbox as it comes from the database. */
export interface BarisSql {
  /** Whether there is anything only this person may see, and of a search how many were looked at. */
  jumlah: string
  /** Everything a line shows, as one text (`toBaris` reads it): a line that is known already need not be taken apart. */
  baris: string | null
}

interface Batas {
  readonly now: Date
  readonly batas: number
  /** Of a search: how many with these words are looked at, the newest first. */
  readonly calon?: number
}

/**
 * Looked at first, and when they do not fill the page (most of them are others'). A word that more complaints hold finds the newest of
 * them: more words narrow it.
 */
export const CALON = { dahulu: 30, paling: 5000 }

/** What a line is made from, without the story. */
const kolomOf = (
  s: Saringan,
): RawBuilder<unknown> => sql`p.id, ${s.cari === undefined ? sql`p.urut_at` : sql`p.diterima_at`} as urut_at,
  p.kode, p.judul, p.status, p.klasifikasi, p.kanal, p.unit_id, p.kategori_id, p.wilayah_kode, p.lokasi, p.rahasia, p.ping_pong,
  p.tindak_lanjut, p.diterima_at, p.selesai_at, p.tenggat_berikut, coalesce(p.tenggat_kelengkapan, p.tenggat_tutup) as tenggat_pelapor, p.jeda`

const PEMISAH = sql`E'\\x1f'`
const ms = (kolom: string): RawBuilder<unknown> => sql`(date_part('epoch', ${sql.ref(kolom)}) * 1000)::bigint`
const kosong = (nilai: RawBuilder<unknown>): RawBuilder<unknown> => sql`coalesce(${nilai}::text, '')`
const tulisan = (kolom: string): RawBuilder<unknown> => sql`translate(${sql.ref(kolom)}, ${PEMISAH}, ' ')`

/** In the order in which `toBaris` reads it. */
const barisSql = (
  now: Date,
): RawBuilder<unknown> => sql`concat_ws(${PEMISAH}, p.id, ${ms('p.urut_at')}, p.kode, p.status,
  ${kosong(sql`p.klasifikasi`)}, p.kanal, ${kosong(sql`p.unit_id`)}, ${kosong(sql`p.kategori_id`)}, ${kosong(sql`w.nama`)}, p.rahasia,
  p.ping_pong, ${kosong(sql`p.tindak_lanjut`)}, ${ms('p.diterima_at')}, ${kosong(ms('p.selesai_at'))}, ${kosong(ms('p.tenggat_berikut'))},
  ${kosong(ms('p.tenggat_pelapor'))}, coalesce(p.tenggat_berikut <= ${now}, false), ${kosong(sql`p.jeda`)}, ${tulisan('p.lokasi')},
  ${tulisan('p.judul')})`

/**
 * One page of the inbox, in one question: what is due first at the top, the past newest first. There is always a row; without a
 * line when nothing is listed.
 */
export function daftarSql(
  l: Lingkup,
  s: Saringan,
  { now, batas, calon = CALON.dahulu }: Batas,
): RawBuilder<BarisSql> {
  const arah = isTerbalik(s) ? sql`desc` : sql`asc`
  const sendiri = adaSaya(l) ? sql`(select count(*) from (select 1 from saya limit 1) x)` : sql`0`
  const dilihat = s.cari === undefined ? sql`0` : sql`(select count(*) from calon)`
  const sumber = sumberSql(l, s, now, { kolom: kolomOf(s), batas, urut: true })
  return sql`${dasarSql(l, s, calon)} select j.jumlah, case when p.id is not null then ${barisSql(now)} end as baris
    from (select concat_ws(',', ${sendiri}, ${dilihat}) as jumlah) j
    left join (select s.* from (${sumber}) s order by s.urut_at ${arah}, s.id ${arah} limit ${sql.lit(batas)}) p on true
    left join registry_wilayah w on w.kode = p.wilayah_kode
    order by p.urut_at ${arah}, p.id ${arah}`
}

/**
 * What stands under each of these tabs, counted by walking the tab's own index for as far as is shown (99+), so no count can differ
 * from its list or tell of what its reader may not see.
 */
export const jumlahSql = (
  l: Lingkup,
  hitung: readonly Tab[],
  batas: Omit<Batas, 'calon'>,
): RawBuilder<Pick<BarisSql, 'jumlah'>> =>
  sql`${dasarSql(l, { tab: 'unit' }, 0)} select concat_ws(',', ${sql.join(hitung.map((tab) => hitungSql(l, { tab }, batas)))}) as jumlah`

const hitungSql = (l: Lingkup, s: Saringan, { now, batas }: Batas): RawBuilder<unknown> =>
  sql`(select count(*) from (select 1 from (${sumberSql(l, s, now, { kolom: sql`1`, batas, urut: false })}) s limit ${sql.lit(batas)}) x)`

/** The lines of a page, as texts. */
export const listTeks = (rows: readonly BarisSql[]): string[] =>
  rows.flatMap((r) => (r.baris === null ? [] : [r.baris]))

/** What was counted, in the order in which it was asked for. */
export const toJumlah = (rows: readonly Pick<BarisSql, 'jumlah'>[]): number[] =>
  (rows[0]?.jumlah ?? '').split(',').filter(Boolean).map(Number)

type Tanya = (query: RawBuilder<BarisSql>) => Promise<readonly BarisSql[]>

/** Asks for a page; a search that found too few among the newest looks further back. */
export async function askDaftar(
  tanya: Tanya,
  l: Lingkup,
  s: Saringan,
  batas: Batas,
): Promise<readonly BarisSql[]> {
  const rows = await tanya(daftarSql(l, s, batas))
  const kurang = s.cari !== undefined && rows.length < batas.batas && toJumlah(rows)[1]! >= CALON.dahulu
  return kurang ? tanya(daftarSql(l, s, { ...batas, calon: CALON.paling })) : rows
}

/** One page, in a transaction that is open already. */
export async function listBaris(db: Db, l: Lingkup, s: Saringan, batas: Batas): Promise<Baris[]> {
  return listTeks(await askDaftar(async (q) => (await q.execute(db)).rows, l, s, batas)).map(toBaris)
}

/** How many stand under a tab, counted no further than `batas`. */
export async function countBaris(db: Db, l: Lingkup, s: Saringan, batas: Batas): Promise<number> {
  const { rows } = await sql<{ n: number }>`
    ${dasarSql(l, s, 0)} select ${hitungSql(l, s, batas)}::int as n`.execute(db)
  return rows[0]!.n
}
