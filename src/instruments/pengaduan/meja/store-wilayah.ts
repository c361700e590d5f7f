import { sql } from 'kysely'
import type { Db } from '../../../platform/db/types.ts'
import type { Cabang } from '../warga/daftar.ts'

export interface WilayahPilihan {
  readonly kode: string
  readonly nama: string
}

/** Kecamatan below an area (of the instansi); for a list to choose from. */
export async function listKecamatanBawah(db: Db, kode: string | null): Promise<WilayahPilihan[]> {
  if (kode === null) return []
  const { rows } = await sql<WilayahPilihan>`
    select kode, nama from registry_wilayah
    where kode like ${`${kode}.%`} and jenis = 'kecamatan' order by kode limit 1000`.execute(db)
  return rows
}

/** Everything below an area, down to the last desa, each with what it lies in. */
export async function listCabangWilayah(db: Db, kode: string | null): Promise<Cabang[]> {
  if (kode === null) return []
  const { rows } = await sql<Cabang>`
    select kode as nilai, nama, induk_kode as induk from registry_wilayah
    where kode like ${`${kode}.%`} order by kode`.execute(db)
  return rows
}
