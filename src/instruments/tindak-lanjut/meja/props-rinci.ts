import type { ComponentChildren } from 'preact'
import type { Tanggal, Zona } from '../../../kernel/clock.ts'
import type { FieldErrors } from '../../../kernel/errors.ts'
import type { DeskFrame } from '../../../platform/http/env.ts'
import type { Bukti } from '../bukti/store.ts'
import type { Aksi, PeristiwaAksi } from '../store.ts'

/** A form of the page that was sent in vain, with what was typed. */
export interface GagalRinci {
  readonly bagian: string
  readonly isian: Readonly<Record<string, string>>
  readonly errors: FieldErrors
}

export interface RinciProps {
  readonly desk: DeskFrame
  readonly zona: Zona
  readonly hariIni: Tanggal
  readonly a: Aksi
  readonly unit: string
  /** The letter it came from, for whoever may open it. */
  readonly asalHref: string | null
  readonly layanan: string | null
  readonly unsur: string | null
  readonly komponen: string | null
  readonly orang: ReadonlyMap<string, string>
  readonly bukti: readonly Bukti[]
  readonly jejak: readonly PeristiwaAksi[]
  readonly boleh: {
    readonly ubah: boolean
    readonly lapor: boolean
    readonly setujui: boolean
    readonly gerak: ReadonlySet<string>
  }
  readonly tersimpan: boolean
  readonly gagal?: GagalRinci
  /** Further parts of the page, each with its own heading. */
  readonly bagian?: ComponentChildren
}
