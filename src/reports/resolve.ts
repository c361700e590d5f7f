import { printableSvg } from './svg.ts'
import type { Block, Chapter, Column, Figure, Photos, Report, Rich, Span, Table } from './model.ts'

export interface ResolvedTable extends Omit<Table, 'rows' | 'foot' | 'note' | 'columns'> {
  readonly number: number | null
  readonly columns: readonly Required<Column>[]
  readonly rows: readonly (readonly (readonly Span[])[])[]
  readonly foot: readonly (readonly (readonly Span[])[])[]
  readonly note: readonly Span[]
}
export interface ResolvedFigure extends Figure {
  readonly number: number
  readonly width: number
}
export interface ResolvedPhotos {
  readonly kind: 'photos'
  /** Number of the first; the others follow. */
  readonly number: number
  /** `svg` is the photo in a frame the PDF engine takes. */
  readonly items: readonly (Photos['items'][number] & { readonly svg: string })[]
}
export interface ResolvedParagraph {
  readonly kind: 'paragraph'
  readonly text: readonly Span[]
  /** Stays on the page of what follows: a signature never stands alone on a sheet. */
  readonly keep: boolean
}
export interface ResolvedList {
  readonly kind: 'list'
  readonly ordered: boolean
  /** Which list of the document this is: each counts from one. */
  readonly number: number
  readonly items: readonly (readonly Span[])[]
}
export type ResolvedBlock =
  | Exclude<Block, { kind: 'paragraph' | 'list' | 'table' | 'figure' | 'photos' | 'note' }>
  | ResolvedParagraph
  | { readonly kind: 'note'; readonly text: readonly Span[] }
  | ResolvedList
  | ResolvedTable
  | ResolvedFigure
  | ResolvedPhotos

export interface ResolvedChapter extends Omit<Chapter, 'blocks'> {
  readonly blocks: readonly ResolvedBlock[]
}
export interface ResolvedReport extends Omit<Report, 'chapters'> {
  readonly chapters: readonly ResolvedChapter[]
}

/** Words the engines themselves put on paper. */
export const paperWords = {
  id: { table: 'Tabel', figure: 'Gambar', contents: 'Daftar isi', page: 'Halaman', of: 'dari' },
  en: { table: 'Table', figure: 'Figure', contents: 'Contents', page: 'Page', of: 'of' },
} as const

export function spans(rich: Rich): readonly Span[] {
  if (typeof rich === 'string') return [{ text: rich }]
  return rich.map((part) => (typeof part === 'string' ? { text: part } : part))
}

/** A sub-heading without a heading above it moves up: readers of the structure must not miss a level (PDF/UA). */
const depth = (before: readonly Block[], level: 2 | 3): 2 | 3 =>
  before.some((b) => b.kind === 'heading') ? level : 2

const framed = ({ jpeg, width, height }: Photos['items'][number]): string =>
  `<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" viewBox="0 0 ${width} ${height}"><image width="${width}" height="${height}" xlink:href="data:image/jpeg;base64,${jpeg}"/></svg>`

/** Numbers captions through the document ("Tabel 1", "Gambar 1") and spells out every default, once for all engines. */
export function resolve(report: Report): ResolvedReport {
  const count = { table: 0, figure: 0, list: 0 }
  const row = (cells: readonly Rich[]) => cells.map(spans)

  const block = (b: Block, i: number, all: readonly Block[]): ResolvedBlock => {
    switch (b.kind) {
      case 'paragraph':
        return { kind: 'paragraph', text: spans(b.text), keep: all[i + 1]?.kind === 'signature' }
      case 'note':
        return { kind: b.kind, text: spans(b.text) }
      case 'list':
        return { kind: 'list', ordered: b.ordered ?? false, number: ++count.list, items: b.items.map(spans) }
      case 'heading':
        return { ...b, level: depth(all.slice(0, i), b.level) }
      case 'figure':
        return { ...b, svg: printableSvg(b.svg), number: ++count.figure, width: b.width ?? 1 }
      case 'photos': {
        const number = count.figure + 1
        count.figure += b.items.length
        return { kind: 'photos', number, items: b.items.map((p) => ({ ...p, svg: framed(p) })) }
      }
      case 'table':
        return {
          kind: 'table',
          ...(b.rowHeight === undefined ? {} : { rowHeight: b.rowHeight }),
          ...(b.loose === undefined ? {} : { loose: b.loose }),
          ...(b.caption === undefined ? {} : { caption: b.caption }),
          number: b.caption === undefined ? null : ++count.table,
          columns: b.columns.map((c) => ({
            header: c.header,
            align: c.align ?? 'left',
            width: c.width ?? 1,
          })),
          rows: b.rows.map(row),
          foot: (b.foot ?? []).map(row),
          note: b.note === undefined ? [] : spans(b.note),
        }
      default:
        return b
    }
  }
  return { ...report, chapters: report.chapters.map((c) => ({ ...c, blocks: c.blocks.map(block) })) }
}
