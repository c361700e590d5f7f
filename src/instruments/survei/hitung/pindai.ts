import type { Kalimat } from './galat.ts'
import type { Kamus } from './kolom-nama.ts'
import type { Rekam } from './rekam.ts'

/** Who takes the rows. Called synchronously while a piece of the file is read. */
export interface Penerima {
  /** The headings that are looked for. */
  readonly kamus: Kamus
  /** First rows up to and including the likely heading; undefined stops the reading. */
  judul(rows: readonly (readonly string[])[], baris: number): { readonly banyakKolom: number } | undefined
  baris(rekam: Rekam): void
  /** Something to tell the reader of the result that is no error. */
  catat(peringatan: Kalimat): void
}

/** How far the reading is. */
export type OnBytes = (read: number, total: number) => void
