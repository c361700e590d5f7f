import type { Db } from '../../platform/db/types.ts'
import { listDalamWilayah, type Instansi } from '../../registry/index.ts'
import type { Kisah } from './seed-kisah.ts'

/** Where what is told of a unit happens: at its counter, or in the villages it looks after. */
const TEMPAT: Readonly<Record<string, readonly string[]>> = {
  disdukcapil: ['Pendapa'],
  mpp: ['Pasar Lama'],
  rsud: ['Sumber Rejo'],
  dinkes: ['Randuwangi'],
  dinsos: ['Tambak Asri', 'Muara Rejo'],
  disnaker: ['Cendana Pesisir'],
  'puskesmas-bukit-randuwangi': ['Randuwangi', 'Watu Gendong'],
  'puskesmas-telaga-wening': ['Wening Lor'],
  'puskesmas-muara-cendana': ['Muara Rejo'],
  'kecamatan-bukit-randuwangi': ['Randuwangi', 'Tegal Awan', 'Watu Gendong'],
}

/** The area of an invented letter; of one that names no place, and of a house without areas, none. */
export async function loadWilayahKisah(
  db: Db,
  { wilayahKode }: Pick<Instansi, 'wilayahKode'>,
): Promise<(kisah: Kisah) => string | null> {
  const list = wilayahKode === null ? [] : await listDalamWilayah(db, wilayahKode)
  const kodeOf = new Map(list.map((w) => [w.nama, w.kode]))
  return ({ unit, tempat, judul, jenis }) => {
    const nama = TEMPAT[unit]
    const setempat = tempat !== '' || /^(puskesmas|kecamatan)-|^dinsos$/.test(unit)
    if (!nama || !setempat || jenis === 'permintaan_informasi') return null
    return kodeOf.get(nama[judul.length % nama.length]!) ?? null
  }
}
