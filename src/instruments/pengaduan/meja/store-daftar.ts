import '../tables.ts'
import { sql, type RawBuilder } from 'kysely'
import type { Db } from '../../../platform/db/types.ts'
import type { Klasifikasi } from '../jam/rules.ts'
import { aksiJeda } from '../jam/rules-serah.ts'
import type { Lingkup } from '../policy.ts'
import type { KanalMasuk } from '../rules.ts'
import type { Status } from '../status/rules.ts'
import type { Saringan } from './saringan.ts'
import { calonSql, isTerbalik, sumberSql } from './store-jalan.ts'
import type { Tab } from './tab.ts'

/** One line of the inbox. */
export interface Baris {
  readonly id: string
  readonly kode: string
  readonly judul: string
  readonly status: Status
  readonly klasifikasi: Klasifikasi | null
  readonly kanal: KanalMasuk
  readonly unitId: string | null
  readonly kategoriId: string | null
  readonly wilayah: string | null
  readonly lokasi: string
  readonly rahasia: boolean
  readonly pingPong: boolean
  readonly tindakLanjut: string | null
  readonly diterimaAt: Date
  readonly selesaiAt: Date | null
  readonly tenggatBerikut: Date | null
  readonly tenggatPelapor: Date | null
  readonly urutAt: Date
  /** The events that give it to the reporter or take it back, in order. */
  readonly jeda: readonly Tercatat[]
}
interface Tercatat {
  readonly aksi: string
  readonly at: Date
  readonly data: Readonly<Record<string, unknown>>
}

/** A page of the inbox as it comes from the database: moments in milliseconds, which are read in a tenth of the time. */
export interface BarisSql {
  jumlah: string
  calon: number
  id: string | null
  kode: string
  judul: string
  status: Status
  klasifikasi: Klasifikasi | null
  kanal: KanalMasuk
  unit_id: string | null
  kategori_id: string | null
  wilayah: string | null
  lokasi: string
  rahasia: boolean
  ping_pong: boolean
  tindak_lanjut: string | null
  diterima: number
  selesai: number | null
  berikut: number | null
  pelapor: number | null
  urut: number
  jeda: string | null
}

interface Batas {
  readonly now: Date
  readonly batas: number
  /** Tabs to be counted, each no further than `sampai`. */
  readonly hitung?: readonly Tab[]
  readonly sampai?: number
  /** Of a search: how many with these words are looked at, the newest first. */
  readonly calon?: number
}

/**
 * Looked at first, and when they do not fill the page (most of them are others'). A word that more complaints hold finds the newest of
 * them: more words narrow it.
 */
export const CALON = { dahulu: 80, paling: 5000 }

const ms = (kolom: string): RawBuilder<unknown> => sql`date_part('epoch', ${sql.ref(kolom)}) * 1000`

/**
 * One page of the inbox and what stands under each tab, in one question: what is due first at the top, the past newest first.
 * There is always a row, for the counts; without an id when nothing is listed. Tabs are counted by walking their own index for as
 * far as is shown (99+), so no count can differ from its list or tell of what its reader may not see.
 */
export function daftarSql(
  l: Lingkup,
  s: Saringan,
  { now, batas, hitung = [], sampai = 0, calon = CALON.dahulu }: Batas,
): RawBuilder<BarisSql> {
  const arah = isTerbalik(s) ? sql`desc` : sql`asc`
  const jumlah = hitung.map((tab) => hitungSql(l, { tab }, { now, batas: sampai }))
  const mencari = s.cari !== undefined
  return sql`${mencari ? calonSql(s, calon) : sql``} select j.jumlah,
      ${mencari ? sql`(select count(*)::int from calon)` : sql`0`} as calon, p.id, p.kode, p.judul, p.status, p.klasifikasi, p.kanal, p.unit_id,
      p.kategori_id, w.nama as wilayah, p.lokasi, p.rahasia, p.ping_pong, p.tindak_lanjut, ${ms('p.diterima_at')} as diterima,
      ${ms('p.selesai_at')} as selesai, ${ms('p.tenggat_berikut')} as berikut,
      coalesce(${ms('p.tenggat_kelengkapan')}, ${ms('p.tenggat_tutup')}) as pelapor, ${ms('k.urut_at')} as urut,
      (select string_agg(concat_ws(' ', e.aksi, (${ms('e.at')})::bigint, e.data ->> 'status'), ',' order by e.urutan)
        from pengaduan_peristiwa e where e.pengaduan_id = p.id
        and e.aksi in (${sql.join(aksiJeda.map((a) => sql.lit(a)))})) as jeda
    from (select concat_ws(',', ${jumlah.length === 0 ? sql`null` : sql.join(jumlah)}) as jumlah) j
    left join (select s.id, s.urut_at from (${sumberSql(l, s, now, batas)}) s
      order by s.urut_at ${arah}, s.id ${arah} limit ${sql.lit(batas)}) k on true
    left join pengaduan p on p.id = k.id
    left join registry_wilayah w on w.kode = p.wilayah_kode
    order by k.urut_at ${arah}, k.id ${arah}`
}

const hitungSql = (l: Lingkup, s: Saringan, { now, batas }: Batas): RawBuilder<number> =>
  sql`(select count(*) from (select from (${sumberSql(l, s, now, batas)}) s limit ${sql.lit(batas)}) x)`

const waktu = (at: number | null): Date | null => (at === null ? null : new Date(at))

const toBaris = (r: BarisSql & { id: string }): Baris => ({
  id: r.id,
  kode: r.kode,
  judul: r.judul,
  status: r.status,
  klasifikasi: r.klasifikasi,
  kanal: r.kanal,
  unitId: r.unit_id,
  kategoriId: r.kategori_id,
  wilayah: r.wilayah,
  lokasi: r.lokasi,
  rahasia: r.rahasia,
  pingPong: r.ping_pong,
  tindakLanjut: r.tindak_lanjut,
  diterimaAt: new Date(r.diterima),
  selesaiAt: waktu(r.selesai),
  tenggatBerikut: waktu(r.berikut),
  tenggatPelapor: waktu(r.pelapor),
  urutAt: new Date(r.urut),
  jeda: r.jeda === null ? [] : r.jeda.split(',').map(toTercatat),
})

function toTercatat(teks: string): Tercatat {
  const [aksi = '', at, status] = teks.split(' ')
  return { aksi, at: new Date(Number(at)), data: status === undefined ? {} : { status } }
}

export const toBarisList = (rows: readonly BarisSql[]): Baris[] =>
  rows.flatMap((r) => (r.id === null ? [] : [toBaris({ ...r, id: r.id })]))

/** What `hitung` asked for, in its order. */
export const toJumlah = (rows: readonly BarisSql[]): number[] =>
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
  const kurang = s.cari !== undefined && rows.length < batas.batas && rows[0]!.calon >= CALON.dahulu
  return kurang ? tanya(daftarSql(l, s, { ...batas, calon: CALON.paling })) : rows
}

/** One page, in a transaction that is open already. */
export async function listBaris(db: Db, l: Lingkup, s: Saringan, batas: Batas): Promise<Baris[]> {
  return toBarisList(await askDaftar(async (q) => (await q.execute(db)).rows, l, s, batas))
}

/** How many stand under a tab, counted no further than `batas`. */
export async function countBaris(db: Db, l: Lingkup, s: Saringan, batas: Batas): Promise<number> {
  const { rows } = await sql<{ n: number }>`select ${hitungSql(l, s, batas)}::int as n`.execute(db)
  return rows[0]!.n
}
