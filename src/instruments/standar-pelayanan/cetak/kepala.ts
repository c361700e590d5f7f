import type { Db } from '../../../platform/db/types.ts'
import { findLayanan, getInstansi, getUnit } from '../../../registry/index.ts'
import type { Versi } from '../store.ts'

/** Whose paper it is. */
export interface KepalaCetak {
  readonly instansi: string
  readonly slug: string
  readonly rekaan: boolean
  readonly unit: string
  readonly alamat: string
  readonly kontak: string
  readonly layanan: string
  readonly layananSlug: string
}

export async function loadKepala(
  db: Db,
  v: Pick<Versi, 'instansiId' | 'layananId' | 'unitId'>,
): Promise<KepalaCetak> {
  const [i, u, l] = [
    await getInstansi(db, v.instansiId),
    await getUnit(db, v.unitId),
    await findLayanan(db, v.layananId),
  ]
  return {
    instansi: i.nama,
    slug: i.slug,
    rekaan: i.rekaan,
    unit: u.nama,
    alamat: u.alamat,
    kontak: u.kontak,
    layanan: l?.nama ?? '',
    layananSlug: l?.slug ?? '',
  }
}

export const TANDA_CONTOH = 'DATA CONTOH, BUKAN DATA NYATA'
export const TITIK = '……………………'
