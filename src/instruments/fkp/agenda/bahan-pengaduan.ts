import type { Db } from '../../../platform/db/types.ts'
import { formatDate, formatNumber } from '../../../ui/format.ts'
import { listKelompokAduan } from '../../pengaduan/index.ts'
import type { Bahan, Tanya } from './tanya.ts'

const SETAHUN_MS = 365 * 86_400_000
/** One letter alone is a case for its handler, not yet for a forum. */
const PALING_SEDIKIT = 2
const PALING_BANYAK = 5

/** What people complained about most in the last year; only what everybody may see is counted. */
export async function bahanPengaduan(db: Db, t: Tanya): Promise<Bahan[]> {
  const sejak = new Date(t.now.getTime() - SETAHUN_MS)
  const topik = await listKelompokAduan(db, {
    unitIds: [t.unit.id],
    sejak,
    layananId: t.forum.layananId,
    palingSedikit: PALING_SEDIKIT,
    batas: PALING_BANYAK,
  })
  const n = (x: number): string => formatNumber(x, 'id')
  return topik.map((k) => ({
    asal: 'pengaduan' as const,
    kunci: k.kategoriId,
    judul: `Pengaduan: ${k.kategori}`,
    angka: `${n(k.n)} laporan sejak ${formatDate(sejak, 'id', t.zona)}; ${n(k.n - k.terbuka)} sudah dijawab atau selesai, ${n(k.terbuka)} belum.`,
    tautan: `/pengaduan?instansi=${t.slugInstansi}&unit=${t.unit.slug}&kategori=${k.kategoriId}`,
  }))
}
