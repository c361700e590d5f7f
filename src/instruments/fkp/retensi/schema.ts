import { parseBulat } from '../../../kernel/angka.ts'
import type { FieldErrors } from '../../../kernel/errors.ts'
import type { RawForm } from '../../../platform/http/form.ts'
import { BULAN_TERBANYAK, type RetensiKontak } from './profil.ts'
import type { kataRetensi } from './words.ts'

/** As it was typed. */
export interface IsianRetensi {
  readonly aktif: boolean
  readonly dasar: string
  readonly bulan: string
}

export const isianOf = (p: RetensiKontak): IsianRetensi => ({ ...p, bulan: String(p.bulan) })

export const readIsianRetensi = ({ one }: RawForm): IsianRetensi => ({
  aktif: one['aktif'] === 'nyala',
  dasar: (one['dasar'] ?? '').trim(),
  bulan: (one['bulan'] ?? '').trim(),
})

export function parseRetensi(
  i: IsianRetensi,
  k: (typeof kataRetensi)['id'],
): { readonly profil: RetensiKontak } | { readonly errors: FieldErrors } {
  const bulan = parseBulat(i.bulan, { sedikit: 1, banyak: BULAN_TERBANYAK })
  const errors = {
    ...(i.aktif && i.dasar === '' && { dasar: k.dasarSalah }),
    ...(i.dasar.length > 300 && { dasar: k.dasarPanjang }),
    ...(bulan === undefined && { bulan: k.bulanSalah }),
  }
  if (bulan === undefined || Object.keys(errors).length > 0) return { errors }
  return { profil: { aktif: i.aktif, dasar: i.dasar, bulan } }
}
