import type { ComponentChildren } from 'preact'
import type { Bahasa } from '../../../kernel/bahasa.ts'
import type { BahasaFormulir } from './ujar.tsx'

/** What every page of a survey address knows. */
export interface HalamanSurvei {
  readonly lang: Bahasa
  readonly kode: string
  readonly instansi: { readonly nama: string; readonly accent?: string }
  readonly demo: boolean
  readonly unit: { readonly nama: string; readonly slug: string }
  /** The questionnaire in another language than the screen; what it lacks is shown in Indonesian. */
  readonly bahasa?: BahasaFormulir
  /** Only looked at, not open: where it is shown, and what is said above it. */
  readonly pratinjau?: { readonly path: string; readonly atas: ComponentChildren }
  /** Codes of the languages people may choose besides Indonesian and English. */
  readonly bahasaList?: readonly string[]
}
