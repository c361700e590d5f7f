import type { Layanan, Unit } from '../../../registry/index.ts'
import { cocok } from '../cocok.ts'

/** One service in the list. */
export interface BarisLayanan {
  readonly nama: string
  readonly href: string
}
export interface KelompokLayanan {
  readonly unit: { readonly nama: string; readonly href: string }
  readonly layanan: readonly BarisLayanan[]
}

/**
 * Services by unit, in the order of the tree. Every word asked for must begin some word of the service, the unit or its
 * short name: "kk disduk" and "izin bangunan" find what is meant, in any order. The unit alone brings all its services.
 */
export function cariLayanan(
  layanan: readonly Layanan[],
  units: readonly Unit[],
  tanya: string,
  hrefOf: (l: Layanan) => string,
): KelompokLayanan[] {
  const sesuai = cocok(tanya)
  return units
    .filter((u) => u.aktif)
    .map((unit) => ({
      unit: { nama: unit.nama, href: `/unit/${unit.slug}` },
      layanan: layanan
        .filter((l) => l.unitId === unit.id && l.aktif)
        .filter((l) => sesuai(`${l.nama} ${singkatan(l.nama)} ${unit.nama} ${unit.singkatan}`))
        .map((l) => ({ nama: l.nama, href: hrefOf(l) })),
    }))
    .filter((k) => k.layanan.length > 0)
}

/** People type "kk" for Kartu Keluarga: the first letters of a name of several words count as a word of it. */
const singkatan = (nama: string): string => {
  const words = nama.split(/[^\p{L}]+/u).filter((w) => /^\p{Lu}/u.test(w))
  return words.length > 1 ? words.map((w) => w[0]).join('') : ''
}
