import { sql } from 'kysely'
import type { Db } from '../../platform/db/types.ts'
import type { WilayahRow } from '../tables.ts'

export interface Wilayah {
  readonly kode: string
  readonly nama: string
  readonly jenis: WilayahRow['jenis']
  /** From the province down to the parent: `Jawa Tengah, Kabupaten Demak`. */
  readonly letak: string
}

const letak = sql<string>`coalesce((
  with recursive atas as (
    select i.nama, i.induk_kode, 1 as n from registry_wilayah i where i.kode = w.induk_kode
    union all
    select i.nama, i.induk_kode, atas.n + 1 from registry_wilayah i join atas on i.kode = atas.induk_kode
  ) select string_agg(nama, ', ' order by n) from atas), '')`.as('letak')

export async function findWilayah(db: Db, kode: string): Promise<Wilayah | undefined> {
  return db
    .selectFrom('registry_wilayah as w')
    .select(['w.kode', 'w.nama', 'w.jenis', letak])
    .where('w.kode', '=', kode)
    .executeTakeFirst()
}

/** Everything of two kinds below an area, by name: for a list to choose from. */
export async function listDalamWilayah(
  db: Db,
  kode: string,
): Promise<{ readonly kode: string; readonly nama: string; readonly induk: string | null }[]> {
  return db
    .selectFrom('registry_wilayah')
    .select(['kode', 'nama', 'induk_kode as induk'])
    .where('kode', 'like', `${kode}.%`)
    .where(sql`length(kode)`, '<=', kode.length + 8)
    .orderBy('nama')
    .orderBy('kode')
    .limit(2000)
    .execute()
}

/** Names that contain every word, or a code and what is below it; large areas first. */
export async function listWilayah(db: Db, kata: string, limit = 20): Promise<Wilayah[]> {
  const words = kata.trim().toLowerCase().split(/\s+/).filter(Boolean)
  if (words.length === 0) return []
  let query = db.selectFrom('registry_wilayah as w').select(['w.kode', 'w.nama', 'w.jenis', letak])
  for (const word of words) {
    const like = `%${word.replaceAll(/[\\%_]/g, String.raw`\$&`)}%`
    query = /^[\d.]+$/.test(word)
      ? query.where('w.kode', 'like', `${word}%`)
      : query.where(sql<string>`lower(w.nama)`, 'like', like)
  }
  return query
    .orderBy(sql`length(w.kode)`)
    .orderBy('w.nama')
    .limit(limit)
    .execute()
}
