import type { Db } from '../../../platform/db/types.ts'
import {
  findBerlaku,
  findMaklumat,
  jsonLdTeks,
  listUkuran,
  totalWaktu,
  type IsiStandar,
  type Maklumat,
  type Ukuran,
} from '../../../instruments/standar-pelayanan/index.ts'
import type { Layanan, Unit } from '../../../registry/index.ts'

/** The standard as citizens get it: the six components and where to go; the internal eight do not leave the house. */
export interface DataStandar {
  readonly isi: Pick<
    IsiStandar,
    'deskripsi' | 'tahap' | 'biaya' | 'produk' | 'pengaduan' | 'kanal' | 'tautan' | 'lokasi' | 'jam'
  >
  readonly total: ReturnType<typeof totalWaktu>
  readonly sk: { readonly nomor: string; readonly tanggal: string } | null
  readonly terbit: string | null
  readonly tinjauPada: string | null
  /** The newest span somebody measured. */
  readonly ukuran: Omit<Ukuran, 'id'> | null
  readonly maklumat: Maklumat | null
  readonly jsonld: string
}

export async function muatStandar(
  db: Db,
  layanan: Layanan,
  unit: Unit,
  halaman: { readonly instansi: string; readonly alamat: string; readonly unit: string },
): Promise<DataStandar | null> {
  const v = await findBerlaku(db, layanan.id)
  if (!v) return null
  const { deskripsi, tahap, biaya, produk, pengaduan, kanal, tautan, lokasi, jam } = v.isi
  return {
    isi: { deskripsi, tahap, biaya, produk, pengaduan, kanal, tautan, lokasi, jam },
    total: totalWaktu(v.isi),
    sk: v.sk,
    terbit: v.terbit,
    tinjauPada: v.tinjauPada,
    ukuran: (await listUkuran(db, layanan.id, 1))[0] ?? null,
    maklumat: (await findMaklumat(db, unit.id)) ?? null,
    jsonld: jsonLdTeks({
      nama: layanan.nama,
      alamat: halaman.alamat,
      instansi: halaman.instansi,
      unit: { nama: unit.nama, alamat: unit.alamat, halaman: halaman.unit },
      isi: v.isi,
      sk: v.sk,
    }),
  }
}
