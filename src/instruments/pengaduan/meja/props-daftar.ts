import type { DeskFrame } from '../../../platform/http/env.ts'
import type { Daftar } from './daftar.ts'
import type { Saringan } from './saringan.ts'
import type { Tab } from './tab.ts'

export interface DaftarProps extends Daftar {
  readonly desk: DeskFrame
  readonly saringan: Saringan
  readonly tabs: readonly Tab[]
  readonly now: Date
  /** A letter was just classified, and this person cannot open it any more. */
  readonly tertutup: boolean
  readonly may: {
    readonly catat: boolean
    readonly atur: boolean
    readonly rekap: boolean
    readonly semua: boolean
    readonly adaPeran: boolean
  }
}
