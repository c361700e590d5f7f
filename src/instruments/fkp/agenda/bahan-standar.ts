import type { Db } from '../../../platform/db/types.ts'
import { formatDate, formatRelativeDays } from '../../../ui/format.ts'
import { listDibahas, listLewatTinjau, type Versi } from '../../standar-pelayanan/index.ts'
import type { Bahan, Tanya } from './tanya.ts'

/** Standards that wait for the public's word, and those whose review is overdue. */
export async function bahanStandar(db: Db, t: Tanya): Promise<Bahan[]> {
  const tentang = (v: Versi): boolean => t.forum.layananId === null || v.layananId === t.forum.layananId
  const dari = (v: Versi, jenis: 'dibahas' | 'lewat', angka: string): Bahan => {
    const slug = t.slugLayanan(v.layananId)
    return {
      asal: 'standar',
      kunci: `${v.id}:${jenis}`,
      judul: `${jenis === 'dibahas' ? 'Rancangan standar pelayanan' : 'Tinjau ulang standar pelayanan'}: ${t.namaLayanan(v.layananId) ?? ''}`,
      angka,
      tautan: slug ? `/layanan/${slug}?instansi=${t.slugInstansi}` : '',
    }
  }
  const dibahas = (await listDibahas(db, t.unit.id)).filter(tentang)
  const lewat = (await listLewatTinjau(db, t.hariIni, t.unit.id)).filter(tentang)
  return [
    ...dibahas.map((v) =>
      dari(v, 'dibahas', `Rancangan versi ${v.nomor} menunggu masukan masyarakat sebelum ditetapkan.`),
    ),
    ...lewat.map((v) =>
      dari(
        v,
        'lewat',
        `Versi ${v.nomor} seharusnya ditinjau paling lambat ${formatDate(v.tinjauPada!, 'id')} (${formatRelativeDays(v.tinjauPada!, t.hariIni, 'id')}).`,
      ),
    ),
  ]
}
