import { parseBulat } from '../../../kernel/angka.ts'
import type { FieldErrors } from '../../../kernel/errors.ts'
import type { RawForm } from '../../../platform/http/form.ts'
import {
  bagianList,
  BULAN_TERBANYAK,
  HARI_TERBANYAK,
  suratTerlaluLama,
  type BagianRetensi,
  type ProfilRetensi,
} from './rules.ts'
import type { kataRetensi } from './words.ts'

/** As it was typed. */
export interface IsianRetensi {
  readonly aktif: boolean
  readonly dasar: string
  readonly bulan: Readonly<Record<BagianRetensi, string>>
  readonly unggahanHari: string
  readonly yatimHari: string
}

const perBagian = <T>(of: (b: BagianRetensi) => T): Record<BagianRetensi, T> =>
  Object.fromEntries(bagianList.map((b) => [b, of(b)])) as Record<BagianRetensi, T>

export const isianOf = (p: ProfilRetensi): IsianRetensi => ({
  aktif: p.aktif,
  dasar: p.dasar,
  bulan: perBagian((b) => (p.bulan[b] === null ? '' : String(p.bulan[b]))),
  unggahanHari: String(p.unggahanHari),
  yatimHari: String(p.yatimHari),
})

export const readIsianRetensi = ({ one }: RawForm): IsianRetensi => {
  const teks = (nama: string): string => (one[nama] ?? '').trim().slice(0, 12)
  return {
    aktif: one['aktif'] === 'nyala',
    dasar: (one['dasar'] ?? '').trim(),
    bulan: perBagian((b) => teks(`bulan_${b}`)),
    unggahanHari: teks('unggahanHari'),
    yatimHari: teks('yatimHari'),
  }
}

export function parseRetensi(
  i: IsianRetensi,
  k: (typeof kataRetensi)['id'],
): { readonly profil: ProfilRetensi } | { readonly errors: FieldErrors } {
  const e: Record<string, string> = {}
  if (i.aktif && i.dasar === '') e['dasar'] = k.dasarSalah
  if (i.dasar.length > 300) e['dasar'] = k.dasarPanjang
  const bulan = perBagian((b) => {
    if (i.bulan[b] === '') return null
    const n = parseBulat(i.bulan[b], { sedikit: 1, banyak: BULAN_TERBANYAK })
    if (n === undefined) e[`bulan_${b}`] = k.bulanSalah
    return n ?? null
  })
  const hari = (nama: 'unggahanHari' | 'yatimHari'): number => {
    const n = parseBulat(i[nama], { sedikit: 1, banyak: HARI_TERBANYAK })
    if (n === undefined) e[nama] = k.hariSalah
    return n ?? 1
  }
  const [unggahanHari, yatimHari] = [hari('unggahanHari'), hari('yatimHari')]
  if (suratTerlaluLama({ bulan })) e['bulan_surat'] ??= k.suratLama
  if (Object.keys(e).length > 0) return { errors: e }
  return { profil: { aktif: i.aktif, dasar: i.dasar, bulan, unggahanHari, yatimHari } }
}
