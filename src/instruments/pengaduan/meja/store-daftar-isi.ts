import '../tables.ts'
import { sql } from 'kysely'
import type { Db } from '../../../platform/db/types.ts'

/** Names of areas by code. */
export async function listNamaWilayah(db: Db, kode: readonly string[]): Promise<Map<string, string>> {
  if (kode.length === 0) return new Map()
  const { rows } = await sql<{ kode: string; nama: string }>`
    select kode, nama from registry_wilayah where kode = any(${[...kode]}::text[])`.execute(db)
  return new Map(rows.map((r) => [r.kode, r.nama]))
}
