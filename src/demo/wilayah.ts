import { addWilayah, type WilayahBaru } from '../registry/index.ts'
import type { Db } from '../platform/db/types.ts'

/** No province of Indonesia has this code. */
const PROVINSI = '99'
export const KODE_KABUPATEN = `${PROVINSI}.01`

const KECAMATAN: Readonly<Record<string, readonly string[]>> = {
  'Kota Wening': ['Pendapa', 'Pasar Lama', 'Sumber Rejo'],
  'Telaga Wening': ['Teratai Putih', 'Wening Kidul', 'Wening Lor'],
  'Bukit Randuwangi': ['Randuwangi', 'Tegal Awan', 'Watu Gendong'],
  'Muara Cendana': ['Cendana Pesisir', 'Muara Rejo', 'Tambak Asri'],
}

const dua = (n: number): string => String(n + 1).padStart(2, '0')
export const kodeKecamatan = (nama: string): string =>
  `${KODE_KABUPATEN}.${dua(Object.keys(KECAMATAN).indexOf(nama))}`

/** Areas of the invented kabupaten, in the shape of the official list. */
export const wilayahDemo: readonly WilayahBaru[] = [
  { kode: PROVINSI, nama: 'Provinsi Contoh', jenis: 'provinsi', induk_kode: null },
  { kode: KODE_KABUPATEN, nama: 'Kabupaten Lembah Sari', jenis: 'kabupaten', induk_kode: PROVINSI },
  ...Object.entries(KECAMATAN).flatMap(([nama, desa]): WilayahBaru[] => {
    const kode = kodeKecamatan(nama)
    return [
      { kode, nama, jenis: 'kecamatan', induk_kode: KODE_KABUPATEN },
      ...desa.map((d, i) => ({
        kode: `${kode}.10${dua(i)}`,
        nama: d,
        jenis: 'desa' as const,
        induk_kode: kode,
      })),
    ]
  }),
]

export const muatWilayah = (owner: Db): Promise<void> => addWilayah(owner, wilayahDemo)
