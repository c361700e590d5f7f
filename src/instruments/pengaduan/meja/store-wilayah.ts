import { sql } from 'kysely'
import type { Db } from '../../../platform/db/types.ts'

export interface WilayahPilihan {
  readonly kode: string
  readonly nama: string
}

/** Kecamatan and kelurahan below an area (of the instansi), each kecamatan followed by its own; for a list to choose from. */
export async function listWilayahBawah(
  db: Db,
  kode: string | null,
  jenis: readonly ('kecamatan' | 'desa')[] = ['kecamatan', 'desa'],
): Promise<WilayahPilihan[]> {
  if (kode === null) return []
  const { rows } = await sql<WilayahPilihan>`
    select kode, case when jenis = 'desa' then '– ' || nama else nama end as nama from registry_wilayah
    where kode like ${`${kode}.%`} and jenis = any(${[...jenis]}::text[]) order by kode limit 1000`.execute(
    db,
  )
  return rows
}
