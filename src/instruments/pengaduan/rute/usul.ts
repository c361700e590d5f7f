import '../tables.ts'
import { sql } from 'kysely'
import { isId } from '../../../kernel/ids.ts'
import type { Db } from '../../../platform/db/types.ts'
import type { Usulan } from './model.ts'
import { KEWILAYAHAN } from './store.ts'

/** What a suggestion goes by. */
export interface BahanUsul {
  readonly tujuanUnitId: string | null
  readonly layananId: string | null
  readonly kategoriId: string | null
  readonly wilayahKode: string | null
  readonly judul: string
  readonly isi: string
}

export type AlasanUsul = 'dituju' | 'layanan' | 'teks' | 'kategori' | 'wilayah'

export interface Usul {
  readonly unitId: string
  readonly alasan: AlasanUsul
  /** Of `kategori`: how many of how many of that topic went there. */
  readonly n?: number
  readonly dari?: number
  /** Of `teks`: the words that speak most for it. */
  readonly kata?: readonly string[]
}

const PALING_BANYAK = 3
/** Less likely than this is no suggestion. */
const LAYAK = 0.05
/** Fewer than this of a topic say nothing yet. */
const CUKUP = 3

/**
 * Up to three units with the reason for each: the one the reporter addressed, the one that gives the service, the kelurahan or
 * kecamatan of the place, where complaints in such words went (`menurutTeks`), and where most complaints of the same topic were
 * given. A suggestion only: a person decides.
 */
export async function suggestUnit(
  db: Db,
  p: BahanUsul,
  menurutTeks: readonly Usulan[] = [],
): Promise<Usul[]> {
  const list: Usul[] = []
  if (p.tujuanUnitId) list.push({ unitId: p.tujuanUnitId, alasan: 'dituju' })
  if (p.layananId) {
    const l = await db
      .selectFrom('registry_layanan')
      .select('unit_id')
      .where('id', '=', p.layananId)
      .executeTakeFirst()
    if (l) list.push({ unitId: l.unit_id, alasan: 'layanan' })
  }
  const wilayah = p.wilayahKode ? await menurutWilayah(db, p.wilayahKode) : undefined
  for (const { tujuan, peluang, kata } of menurutTeks) {
    // Which kelurahan or kecamatan is said by the place, never by the words.
    if (tujuan === KEWILAYAHAN)
      list.push(...(wilayah ? [{ unitId: wilayah, alasan: 'wilayah' as const }] : []))
    else if (isId(tujuan) && peluang >= LAYAK) list.push({ unitId: tujuan, alasan: 'teks', kata })
  }
  if (p.kategoriId) list.push(...(await menurutKategori(db, p.kategoriId)))
  if (wilayah) list.push({ unitId: wilayah, alasan: 'wilayah' })
  const aktif = await listAktif(
    db,
    list.map((u) => u.unitId),
  )
  const sudah = new Set<string>()
  return list
    .filter((u) => aktif.has(u.unitId) && !sudah.has(u.unitId) && sudah.add(u.unitId))
    .slice(0, PALING_BANYAK)
}

/** Of the latest two hundred of this topic. */
async function menurutKategori(db: Db, kategoriId: string): Promise<Usul[]> {
  const { rows } = await sql<{ unit_id: string; n: number; dari: number }>`
    with akhir as (
      select unit_id from pengaduan
      where kategori_id = ${kategoriId} and unit_id is not null and klasifikasi is distinct from 'berkadar'
      order by diterima_at desc limit 200)
    select unit_id, count(*)::int as n, (select count(*) from akhir)::int as dari from akhir
    group by unit_id order by n desc, unit_id limit 2`.execute(db)
  return rows
    .filter((r) => r.dari >= CUKUP && r.n * 4 >= r.dari)
    .map((r) => ({ unitId: r.unit_id, alasan: 'kategori', n: r.n, dari: r.dari }))
}

/** The office of the smallest area around the place; what merely lies in it, a puskesmas or a school, only where there is no office. */
async function menurutWilayah(db: Db, kode: string): Promise<string | undefined> {
  const bagian = kode.split('.')
  const atas = bagian.map((_, i) => bagian.slice(0, i + 1).join('.')).slice(2)
  if (atas.length === 0) return undefined
  const row = await db
    .selectFrom('registry_unit')
    .select('id')
    .where('wilayah_kode', 'in', atas)
    .where('aktif', '=', true)
    .orderBy(sql`jenis in ('kecamatan', 'kelurahan')`, 'desc')
    .orderBy(sql`length(wilayah_kode)`, 'desc')
    .orderBy('urutan')
    .limit(1)
    .executeTakeFirst()
  return row?.id
}

async function listAktif(db: Db, ids: readonly string[]): Promise<Set<string>> {
  if (ids.length === 0) return new Set()
  const rows = await db
    .selectFrom('registry_unit')
    .select('id')
    .where('id', 'in', [...ids])
    .where('aktif', '=', true)
    .execute()
  return new Set(rows.map((r) => r.id))
}
