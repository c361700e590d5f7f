import { buildIndeks, cari, type BahanCari } from '../../../instruments/standar-pelayanan/index.ts'
import type { Layanan, Unit } from '../../../registry/index.ts'

/** One service in the list. */
export interface BarisLayanan {
  readonly nama: string
  readonly href: string
}
export interface KelompokLayanan {
  readonly unit: { readonly nama: string; readonly href: string }
  readonly layanan: readonly BarisLayanan[]
}
export interface Temuan {
  readonly kelompok: readonly KelompokLayanan[]
  readonly koreksi: readonly { readonly dari: string; readonly ke: string }[]
  readonly sebagian: boolean
}

/** Services by unit, in the order of the tree. */
export function susunLayanan(
  layanan: readonly Layanan[],
  units: readonly Unit[],
  hrefOf: (l: Layanan) => string,
): KelompokLayanan[] {
  return units
    .filter((u) => u.aktif)
    .map((unit) => ({
      unit: { nama: unit.nama, href: `/unit/${unit.slug}` },
      layanan: layanan
        .filter((l) => l.unitId === unit.id && l.aktif)
        .map((l) => ({ nama: l.nama, href: hrefOf(l) })),
    }))
    .filter((k) => k.layanan.length > 0)
}

/** What was asked for: by unit, the unit of the best answer first and the best answer first in it. */
export function cariLayanan(
  layanan: readonly Layanan[],
  units: readonly Unit[],
  bahan: readonly BahanCari[],
  tanya: string,
  sinonim: readonly (readonly [string, string])[],
  hrefOf: (l: Layanan) => string,
): Temuan {
  const { temuan, koreksi, sebagian } = cari(buildIndeks(bahan), tanya, sinonim)
  const [l, u] = [new Map(layanan.map((x) => [x.id, x])), new Map(units.map((x) => [x.id, x]))]
  const kelompok = new Map<string, { unit: Unit; layanan: BarisLayanan[] }>()
  for (const { id } of temuan) {
    const satu = l.get(id)
    const unit = satu && u.get(satu.unitId)
    if (!satu?.aktif || !unit?.aktif) continue
    const milik = kelompok.get(unit.id) ?? { unit, layanan: [] }
    milik.layanan.push({ nama: satu.nama, href: hrefOf(satu) })
    kelompok.set(unit.id, milik)
  }
  return {
    kelompok: [...kelompok.values()].map((k) => ({
      unit: { nama: k.unit.nama, href: `/unit/${k.unit.slug}` },
      layanan: k.layanan,
    })),
    koreksi,
    sebagian,
  }
}
