import type { Db } from '../../../platform/db/types.ts'
import { formatDate, formatNumber, formatRelativeDays } from '../../../ui/format.ts'
import { listBelumSelesai } from '../../tindak-lanjut/index.ts'
import type { Bahan, Tanya } from './tanya.ts'

/** What the unit promised and has not done yet. */
export async function bahanAksi(db: Db, t: Tanya): Promise<Bahan[]> {
  const { layananId } = t.forum
  return (await listBelumSelesai(db, t.unit.id, t.now))
    .filter((a) => layananId === null || a.layananId === null || a.layananId === layananId)
    .map((a) => ({
      asal: 'aksi' as const,
      kunci: a.id,
      judul: `Belum selesai: ${a.kegiatan}`.slice(0, 200),
      angka: `Dijanjikan selesai ${formatDate(a.tenggat, 'id')} (${formatRelativeDays(a.tenggat, t.hariIni, 'id')}), kemajuan ${formatNumber(a.kemajuan, 'id')}%.`,
      tautan: a.tampilPublik ? `/unit/${t.unit.slug}` : '',
    }))
}
