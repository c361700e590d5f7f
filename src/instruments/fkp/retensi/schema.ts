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
  const bulan = /^\d{1,4}$/.test(i.bulan) ? Number(i.bulan) : 0
  const errors = {
    ...(i.aktif && i.dasar === '' && { dasar: k.dasarSalah }),
    ...(i.dasar.length > 300 && { dasar: k.dasarPanjang }),
    ...((bulan < 1 || bulan > BULAN_TERBANYAK) && { bulan: k.bulanSalah }),
  }
  return Object.keys(errors).length > 0 ? { errors } : { profil: { aktif: i.aktif, dasar: i.dasar, bulan } }
}
