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

const polos = (text: string): string => text.normalize('NFKD').replaceAll(/\p{M}/gu, '').toLowerCase()

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
  const kata = polos(tanya)
    .split(/[^a-z0-9]+/)
    .filter(Boolean)
  const cocok = (teks: string): boolean => {
    const isi = polos(teks).split(/[^a-z0-9]+/)
    return kata.every((k) => isi.some((w) => w.startsWith(k)))
  }
  return units
    .filter((u) => u.aktif)
    .map((unit) => ({
      unit: { nama: unit.nama, href: `/unit/${unit.slug}` },
      layanan: layanan
        .filter((l) => l.unitId === unit.id && l.aktif)
        .filter((l) => cocok(`${l.nama} ${singkatan(l.nama)} ${unit.nama} ${unit.singkatan}`))
        .map((l) => ({ nama: l.nama, href: hrefOf(l) })),
    }))
    .filter((k) => k.layanan.length > 0)
}

/** People type "kk" for Kartu Keluarga: the first letters of a name of several words count as a word of it. */
const singkatan = (nama: string): string => {
  const words = nama.split(/[^\p{L}]+/u).filter((w) => /^\p{Lu}/u.test(w))
  return words.length > 1 ? words.map((w) => w[0]).join('') : ''
}
