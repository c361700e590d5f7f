import '../tables.ts'
import { sql } from 'kysely'
import type { Db } from '../../../platform/db/types.ts'

interface Tercatat {
  readonly aksi: string
  readonly at: Date
  readonly data: Readonly<Record<string, unknown>>
}

/** The events that give a complaint to the reporter or take it back, of many at once, in order. */
export async function listJedaPeristiwa(db: Db, ids: readonly string[]): Promise<Map<string, Tercatat[]>> {
  const list = new Map<string, Tercatat[]>()
  if (ids.length === 0) return list
  const rows = await db
    .selectFrom('pengaduan_peristiwa')
    .select(['pengaduan_id', 'aksi', 'at'])
    .where('pengaduan_id', 'in', [...ids])
    .orderBy('pengaduan_id')
    .orderBy('urutan')
    .execute()
  for (const { pengaduan_id, aksi, at } of rows) {
    const one = list.get(pengaduan_id) ?? []
    one.push({ aksi, at, data: {} })
    list.set(pengaduan_id, one)
  }
  return list
}

/** Names of areas by code. */
export async function listNamaWilayah(db: Db, kode: readonly string[]): Promise<Map<string, string>> {
  if (kode.length === 0) return new Map()
  const { rows } = await sql<{ kode: string; nama: string }>`
    select kode, nama from registry_wilayah where kode = any(${[...kode]}::text[])`.execute(db)
  return new Map(rows.map((r) => [r.kode, r.nama]))
}
