import type { Kalimat } from '../../hitung/galat.ts'
import type { PilihanImpor } from '../impor.ts'
import type { Pratinjau } from '../pratinjau.ts'

/**
 * A large file is read, and taken in, while nobody waits: periksa → siap (or ditolak) → masukkan → in (or berhenti,
 * from where it can go on).
 */
export interface ImporLatar {
  readonly langkah: 'periksa' | 'siap' | 'ditolak' | 'masukkan' | 'berhenti'
  readonly pilihan: PilihanImpor
  readonly persen: number
  readonly sampaiBaris: number
  readonly nMasuk: number
  readonly hasil: Pratinjau | null
  /** Why it was refused or stopped; null where an officer stopped it. */
  readonly pesan: Kalimat | null
  readonly dimintaOleh: string | null
}

/** Up to here a preview takes a tenth of a second and the taking in about one: no need to make anybody come back. */
export const LATAR_MULAI = 256 * 1024

export const isSedangJalan = (l: ImporLatar): boolean => l.langkah === 'periksa' || l.langkah === 'masukkan'
