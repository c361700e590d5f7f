import type { FieldErrors } from '../../../../kernel/errors.ts'
import type { DeskFrame } from '../../../../platform/http/env.ts'
import type { Option } from '../../../../ui/index.ts'
import type { kontakBerkabar } from '../../kabar/lewat.ts'
import type { AturanLampiran } from '../../lampiran/index.ts'
import type { Daftar } from '../../warga/daftar.ts'
import type { MedanDaftar } from './buka.ts'
import type { IsianCatat } from './schema.ts'

export interface DaftarCatat {
  /** By what each lies under. */
  readonly daftar: Daftar
  /** All of them, for a list that is short enough. */
  readonly datar: readonly Option[]
}

export interface CatatProps {
  readonly desk: DeskFrame
  readonly isian: IsianCatat
  readonly errors?: FieldErrors | undefined
  readonly hariIni: string
  readonly unit: readonly Option[]
  readonly kategori: readonly Option[]
  readonly layanan: DaftarCatat
  readonly wilayah: DaftarCatat
  readonly aturanLampiran: AturanLampiran
  /** Files that are kept already, and the word that brings them back. */
  readonly titipan: { readonly token: string; readonly nama: readonly string[] }
  /** The list that was asked for what lies under its chosen entry. */
  readonly buka?: MedanDaftar | undefined
  /** Which contact news goes to by itself. */
  readonly kabarKe: ReturnType<typeof kontakBerkabar>
  /** May close it in one go. */
  readonly bolehTutup: boolean
  /** What stood in this form before became this letter; what stands there now is not stored. */
  readonly sudah?: { readonly id: string; readonly kode: string } | undefined
}

/** What every field of this form has: what was typed into it, and what is wrong with that. */
export const fieldOf =
  ({ desk: { lang }, isian, errors }: CatatProps) =>
  <N extends keyof IsianCatat>(name: N, label: string) => ({
    name,
    label,
    lang,
    value: isian[name],
    ...(errors?.[name] ? { error: errors[name] } : {}),
  })
