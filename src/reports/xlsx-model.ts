import type { CellStyle } from './xlsx-styles.ts'

export type { CellStyle }

/**
 * A value, or a value with its look or formula. A formula (English names, commas) always brings the value it gives:
 * previews on telephones do not calculate, spreadsheets do it anew on opening.
 */
export type Cell =
  | string
  | number
  | boolean
  | null
  | {
      readonly value: string | number | boolean | null
      readonly formula?: string
      readonly style?: CellStyle
    }

export interface Sheet {
  readonly name: string
  /** In characters, one for every column. */
  readonly widths: readonly number[]
  readonly rows: Iterable<readonly Cell[]> | AsyncIterable<readonly Cell[]>
  /** Rows and columns that stay in sight; the rows are repeated on every printed page. */
  readonly freeze?: { readonly rows?: number; readonly columns?: number }
  /** Ranges shown as one cell, "A1:F1". */
  readonly merge?: readonly string[]
  readonly landscape?: boolean
}

export interface Workbook {
  readonly title: string
  readonly author: string
  readonly sheets: readonly Sheet[]
}
