import type { Bahasa } from '../../../kernel/bahasa.ts'
import type { FieldErrors } from '../../../kernel/errors.ts'
import { isProvinsi, type KonteksAduan } from './konteks.ts'
import { kataWarga } from './words.ts'

const medan = ['wilayah', 'tujuan'] as const
/** A list of the form that can be asked for what lies under its chosen entry. */
export type MedanDaftar = (typeof medan)[number]
export const isDaftar = (x: string | undefined): x is MedanDaftar => medan.some((m) => m === x)

/** Why a list cannot be opened further: nothing was chosen, or there is nothing under it. */
export function salahBuka(
  k: KonteksAduan,
  buka: MedanDaftar,
  dipilih: string | undefined,
  lang: Bahasa,
): FieldErrors {
  const kata = kataWarga[lang]
  const [daftar, tahap] =
    buka === 'tujuan'
      ? [k.tujuan, kata.tahap.layanan]
      : [k.tempat, kata.tahap[isProvinsi(k.instansi) ? 'kecamatan' : 'desa']]
  const ada = daftar.find(dipilih)
  if (!ada) return { [buka]: tahap.dulu }
  return daftar.terbuka(dipilih) ? {} : { [buka]: kata.takBerisi(ada.nama) }
}
