import type { Layanan, Unit } from '../../../registry/index.ts'
import { listKurang, penyampaianList } from '../rules.ts'
import type { BarisImpor, GalatImpor } from './rules.ts'

/** A row with the unit it names, and the service where there is one already. */
export interface Pasangan {
  readonly baris: BarisImpor
  readonly unit: Unit
  readonly layanan: Layanan | null
}

const sama = (a: string, b: string): boolean => a.trim().toLowerCase() === b.trim().toLowerCase()

/** A unit is named by its name, short name or address; one that two units bear is named back. */
export function cocokkan(
  list: readonly BarisImpor[],
  units: readonly Unit[],
  layanan: readonly Layanan[],
): { readonly pasangan: readonly Pasangan[]; readonly galat: readonly GalatImpor[] } {
  const pasangan: Pasangan[] = []
  const galat: GalatImpor[] = []
  for (const b of list) {
    const cocok = units.filter(
      (u) => u.aktif && [u.nama, u.singkatan, u.slug].some((n) => n !== '' && sama(n, b.unit)),
    )
    const [unit] = cocok
    if (!unit)
      galat.push({ baris: b.baris, kolom: 'unit', pesan: `Tidak ada unit bernama “${b.unit.slice(0, 80)}”.` })
    else if (cocok.length > 1)
      galat.push({
        baris: b.baris,
        kolom: 'unit',
        pesan: `Lebih dari satu unit bernama “${b.unit.slice(0, 80)}”: tulis alamatnya (${cocok.map((u) => u.slug).join(', ')}).`,
      })
    else if (b.sk && listKurang(b.isi, penyampaianList).length > 0)
      galat.push({
        baris: b.baris,
        kolom: 'sk_nomor',
        pesan:
          'Standar yang sudah ber-SK harus mengisi enam komponen: persyaratan, prosedur, waktu, biaya, produk, pengaduan.',
      })
    else
      pasangan.push({
        baris: b,
        unit,
        layanan: layanan.find((l) => l.unitId === unit.id && sama(l.nama, b.layanan)) ?? null,
      })
  }
  return { pasangan, galat }
}
