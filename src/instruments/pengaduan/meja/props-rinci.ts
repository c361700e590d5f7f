import type { DeskFrame } from '../../../platform/http/env.ts'
import type { NomorLapor } from '../lapor/nomor/catat.ts'
import type { KirimLapor } from '../lapor/http/antre.ts'
import type { Tahan } from '../retensi/rules.ts'
import type { Terhapus } from '../retensi/store.ts'
import type { KabarTercatat } from './kabar/baca.ts'
import type { Rinci } from './rinci.ts'
import type { Terusan } from './terusan/store.ts'

export interface RinciProps {
  readonly desk: DeskFrame
  readonly r: Rinci
  readonly terusan: readonly Terusan[]
  /** What retention erased of it, and whether it is held back. */
  readonly terhapus: readonly Terhapus[]
  readonly tahan: Tahan | undefined
  /** How its sending to LAPOR! stands, and whether there is a way. */
  readonly kirimLapor: KirimLapor | undefined
  readonly nomorLapor: NomorLapor
  readonly adaKonektor: boolean
  /** What was sent of it, and how far it came. */
  readonly kabar: readonly KabarTercatat[]
  readonly now: Date
  /** Comes with the page: a decision pressed twice is taken once. */
  readonly kunci: string
  /** What was just done. */
  readonly jadi?: string | undefined
  /** A decision on a draft that could not be taken: which, why, and what had been typed. */
  readonly putusan?: { readonly id: string; readonly alasan: string; readonly salah: string } | undefined
}
