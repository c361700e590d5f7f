/** A run of text with emphasis. */
export interface Span {
  readonly text: string
  readonly bold?: boolean
  readonly italic?: boolean
}

/** Text as an instrument writes it: a plain string, or strings and spans in a row. */
export type Rich = string | readonly (string | Span)[]

export type Align = 'left' | 'center' | 'right'

export interface Column {
  readonly header: string
  readonly align?: Align
  /** Share of the width beside the other columns; 1 when absent. */
  readonly width?: number
}

/** A label and its value, set as two aligned columns. */
export interface Field {
  readonly label: string
  readonly value: string
}

export interface Signer {
  /** "Kepala Dinas …", "Mengetahui, …" */
  readonly role: string
  readonly name: string
  /** "NIP 19700101 199503 1 001", "Pembina Tingkat I" */
  readonly details?: readonly string[]
}

export interface Paragraph {
  readonly kind: 'paragraph'
  readonly text: Rich
}
export interface Heading {
  readonly kind: 'heading'
  readonly level: 2 | 3
  readonly number?: string
  readonly text: string
}
export interface List {
  readonly kind: 'list'
  readonly ordered?: boolean
  readonly items: readonly Rich[]
}
export interface Table {
  readonly kind: 'table'
  readonly caption?: string
  readonly columns: readonly Column[]
  readonly rows: readonly (readonly Rich[])[]
  /** Totals, set apart by a rule. */
  readonly foot?: readonly (readonly Rich[])[]
  /** Source or reading help, small under the table. */
  readonly note?: Rich
  /** May begin on one page and end on the next, however short it is. */
  readonly loose?: boolean
  /** Rows are at least so high, in millimetres: room for a pen. Its cells then stand in a full grid. */
  readonly rowHeight?: number
}
/** Photographs in pairs, each with its caption. */
export interface Photos {
  readonly kind: 'photos'
  readonly items: readonly {
    /** JPEG, base64. */
    readonly jpeg: string
    /** Pixels. */
    readonly width: number
    readonly height: number
    readonly caption: string
    readonly alt: string
  }[]
}
export interface Figure {
  readonly kind: 'figure'
  /** Self-contained SVG with a viewBox; its text is set in Plus Jakarta Sans. */
  readonly svg: string
  readonly caption: string
  /** What the picture says, for those who do not see it. */
  readonly alt: string
  /** Share of the text width; 1 when absent. */
  readonly width?: number
}
export interface Fields {
  readonly kind: 'fields'
  readonly fields: readonly Field[]
}
/** A line about method or reservation, set apart from the running text. */
export interface Note {
  readonly kind: 'note'
  readonly text: Rich
}
export interface Signature {
  readonly kind: 'signature'
  readonly place: string
  readonly date: string
  /** One stands on the right; two or more stand in pairs. */
  readonly signers: readonly Signer[]
}
export interface PageBreak {
  readonly kind: 'pageBreak'
}

export type Block =
  | Paragraph
  | Heading
  | List
  | Table
  | Figure
  | Photos
  | Fields
  | Note
  | Signature
  | PageBreak

/** "BAB I Pendahuluan" or "Lampiran 1 Kuesioner"; begins on a new page, but for one without a label in a paper without cover and contents. */
export interface Chapter {
  readonly label?: string
  readonly title: string
  readonly blocks: readonly Block[]
}

/** A document of any instrument as plain data: what the DOCX and the PDF are both set from. */
export interface Report {
  readonly language: 'id' | 'en'
  readonly title: string
  readonly subtitle?: string
  /** Who publishes it: the instansi. */
  readonly owner: string
  readonly period?: string
  /** Title page; without one the title stands above the first chapter. */
  readonly cover?: {
    readonly fields: readonly Field[]
    readonly place: string
    /** The picture of whoever publishes it. */
    readonly logo?: { readonly svg: string; readonly alt: string }
  }
  readonly contents: boolean
  /** Short title for the foot of every page. */
  readonly running: string
  /** "DATA CONTOH …" on every page of a demonstration. */
  readonly notice?: string
  readonly chapters: readonly Chapter[]
}

export const bold = (text: string): Span => ({ text, bold: true })
export const italic = (text: string): Span => ({ text, italic: true })
