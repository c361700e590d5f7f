import { isId } from '../../../kernel/ids.ts'

export const MEJA = '/kerja/standar-pelayanan'

/** What of the catalogue is looked for: by where it stands. */
export const kelompokList = ['belum', 'disusun', 'berlaku', 'lewat', 'sippn'] as const
export type Kelompok = (typeof kelompokList)[number]

/** What the catalogue shows, as it stands in the address. */
export interface Saringan {
  readonly cari?: string
  readonly unitId?: string
  readonly kelompok?: Kelompok
  /** Where the page before ended. */
  readonly sesudah?: { readonly nama: string; readonly id: string }
}

/** Reads the address; whatever makes no sense is left out. */
export function parseSaringan(q: Readonly<Record<string, string>>): Saringan {
  const cari = (q['cari'] ?? '').trim().slice(0, 100)
  const kelompok = kelompokList.find((x) => x === q['keadaan'])
  const id = (q['sesudah'] ?? '').slice(0, 36)
  const nama = (q['sesudah'] ?? '').slice(37, 300)
  return {
    ...(cari !== '' && { cari }),
    ...(isId(q['unit']) && { unitId: q['unit'] }),
    ...(kelompok && { kelompok }),
    ...(isId(id) && nama !== '' && { sesudah: { nama, id } }),
  }
}

/** The address of this view, changed here and there; another filter begins at its first page. */
export function alamatDaftar(s: Saringan, ubah: Partial<Saringan> = {}): string {
  const t: Saringan = { ...s, ...ubah }
  const sesudah = ubah.sesudah
  const query = new URLSearchParams({
    ...(t.cari && { cari: t.cari }),
    ...(t.unitId && { unit: t.unitId }),
    ...(t.kelompok && { keadaan: t.kelompok }),
    ...(sesudah && { sesudah: `${sesudah.id}_${sesudah.nama}` }),
  })
  return query.size > 0 ? `${MEJA}?${query.toString()}` : MEJA
}

export const isDisaring = (s: Saringan): boolean =>
  [s.cari, s.unitId, s.kelompok].some((x) => x !== undefined)
