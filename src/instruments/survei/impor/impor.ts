import type { Urutan } from '../instrumen.ts'

/** An uploaded file on its way into a period. */
export interface Impor {
  readonly id: string
  readonly periodeId: string
  readonly namaBerkas: string
  /** SHA-256 of the file. */
  readonly sidik: string
  readonly berkasKunci: string
  readonly nBaris: number
  readonly nMasuk: number | null
  readonly createdAt: Date
  readonly dimasukkanAt: Date | null
  /** Since when it is known to be wrong, and why. */
  readonly keliruAt: Date | null
  readonly keliruAlasan: string
}

/** What an officer decides where the file does not say. */
export interface PilihanImpor {
  readonly urutan: Urutan
  /** Day for rows without one. */
  readonly tanggal: string
  /** Service for rows without one; '' leaves them out. */
  readonly layananUmum: string
  /** Name in the file (as its key) → service of the period; '' leaves those rows out. */
  readonly layanan: Readonly<Record<string, string>>
}
