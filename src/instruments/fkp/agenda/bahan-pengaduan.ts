import type { Db } from '../../../platform/db/types.ts'
import { formatDate, formatNumber } from '../../../ui/format.ts'
import { listTopikUnit } from '../../pengaduan/index.ts'
import type { Bahan, Tanya } from './tanya.ts'

const SETAHUN_MS = 365 * 86_400_000
/** One letter alone is a case for its handler, not yet for a forum. */
const PALING_SEDIKIT = 2
const PALING_BANYAK = 5

/** What people complained about most in the last year; only what everybody may see is counted. */
export async function bahanPengaduan(db: Db, t: Tanya): Promise<Bahan[]> {
  const sejak = new Date(t.now.getTime() - SETAHUN_MS)
  const topik = await listTopikUnit(db, t.unit.id, {
    sejak,
    layananId: t.forum.layananId,
    batas: PALING_BANYAK,
  })
  const n = (x: number): string => formatNumber(x, 'id')
  return topik
    .filter((k) => k.semua >= PALING_SEDIKIT)
    .map((k) => ({
      asal: 'pengaduan' as const,
      kunci: k.kategoriId,
      judul: `Pengaduan: ${k.nama}`,
      angka: `${n(k.semua)} laporan sejak ${formatDate(sejak, 'id', t.zona)}; ${n(k.selesai)} sudah dijawab atau selesai, ${n(k.semua - k.selesai)} belum.`,
      tautan: `/pengaduan?instansi=${t.slugInstansi}&unit=${t.unit.slug}&kategori=${k.kategoriId}`,
    }))
}
