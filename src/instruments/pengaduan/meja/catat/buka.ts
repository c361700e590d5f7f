import type { FieldErrors } from '../../../../kernel/errors.ts'
import type { Daftar } from '../../warga/daftar.ts'
import { kataWarga } from '../../warga/words.ts'
import type { IsianCatat } from './schema.ts'
import { kataCatat } from './words.ts'

const medan = ['wilayah', 'layanan'] as const
/** A list of the form that may be too long for one page, and then shows what lies under its chosen entry when it is asked. */
export type MedanDaftar = (typeof medan)[number]
export const isMedanDaftar = (x: string | undefined): x is MedanDaftar => medan.some((m) => m === x)

/** Why a list cannot be opened further: nothing was chosen, or there is nothing under it. */
export function salahBuka(
  daftar: Daftar,
  buka: MedanDaftar,
  isian: IsianCatat,
  lang: 'id' | 'en',
): FieldErrors | undefined {
  const ada = daftar.find(isian[buka])
  if (!ada) return { [buka]: kataCatat[lang].tahap[buka].dulu }
  return daftar.terbuka(ada.nilai) ? undefined : { [buka]: kataWarga[lang].takBerisi(ada.nama) }
}
