/** A name, then figures. */
export type BarisTabel = readonly (string | number | null)[]

/** A table of a recap: figures as they are, so that each paper writes them its own way. */
export interface TabelRekap {
  readonly kunci: string
  readonly judul: string
  readonly kepala: readonly string[]
  readonly baris: readonly BarisTabel[]
  /** Its last column is a median. */
  readonly bermedian?: true
}
