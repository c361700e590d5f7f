import type { FieldErrors } from '../../../kernel/errors.ts'
import type { PesanTercatat } from '../../../platform/channels/index.ts'
import type { BingkaiProps } from '../meja/bingkai.tsx'
import type { Komposisi } from './komposisi.ts'
import type { Peserta } from './store.ts'

/** One person of the list as the desk shows it: never the contact, only that there is one. */
export interface BarisPeserta extends Pick<
  Peserta,
  'id' | 'nama' | 'lembaga' | 'jabatan' | 'kelompok' | 'status' | 'sumber' | 'kebutuhan'
> {
  readonly adaKontak: boolean
  /** Somebody else of the forum has the same contact. */
  readonly ganda: boolean
  readonly pesan: readonly PesanTercatat[]
}

export interface PesertaProps extends Omit<BingkaiProps, 'tab' | 'children'> {
  readonly susun: boolean
  readonly komposisi: Komposisi
  readonly rows: readonly BarisPeserta[]
  readonly lanjut: string | null
  /** Which page of the list this is, as it stands in the address; '' the first. What is done here comes back here. */
  readonly halaman: string
  readonly kabar: string | null
  /** Contact of one person, just read. */
  readonly kontak?: { readonly id: string; readonly teks: string }
  readonly gagal?: {
    readonly bentuk: 'satu' | 'tempel' | 'hadir'
    readonly isian: Readonly<Record<string, string>>
    readonly errors: FieldErrors
    /** Lines that could not be taken, each with its sentence. */
    readonly salah?: readonly string[]
  }
}
