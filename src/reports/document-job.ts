import type { Report } from './model.ts'

/** A page to set with Typst: the template, what it may import by absolute path, the data it reads from `/data.json`. */
export interface PdfJob {
  readonly kind: 'pdf'
  readonly main: string
  readonly sources: Readonly<Record<string, string>>
  readonly data: string
  readonly fonts: readonly string[]
}

/** The same page as a picture of so many pixels in width. */
export interface PngJob extends Omit<PdfJob, 'kind'> {
  readonly kind: 'png'
  readonly width: number
}

export interface DocxJob {
  readonly kind: 'docx'
  readonly report: Report
}

export type DocumentJob = PdfJob | PngJob | DocxJob
export type DocumentAnswer = { readonly file: Uint8Array } | { readonly error: string }
