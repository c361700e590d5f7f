import {
  AlignmentType,
  BorderStyle,
  HeightRule,
  Paragraph,
  ShadingType,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  VerticalAlign,
  WidthType,
} from 'docx'
import { runs } from './docx-text.ts'
import { mm, textWidth } from './docx-styles.ts'
import type { Align, Column, Span } from './model.ts'
import { palette } from './palette.ts'
import type { ResolvedTable } from './resolve.ts'

const alignment = {
  left: AlignmentType.LEFT,
  center: AlignmentType.CENTER,
  right: AlignmentType.RIGHT,
} as const
const none = { style: BorderStyle.NONE, size: 0, color: 'auto' }
const hair = { style: BorderStyle.SINGLE, size: 4, color: palette.line }
const rule = { style: BorderStyle.SINGLE, size: 8, color: palette.ink }

export const noBorders = {
  top: none,
  bottom: none,
  left: none,
  right: none,
  insideHorizontal: none,
  insideVertical: none,
}

/** Column widths in twips that add up to the text width exactly. */
export function columnTwips(columns: readonly Pick<Column, 'width'>[], total: number = textWidth): number[] {
  const sum = columns.reduce((all, c) => all + (c.width ?? 1), 0)
  const widths = columns.map((c) => Math.floor((total * (c.width ?? 1)) / sum))
  widths[widths.length - 1]! += total - widths.reduce((all, w) => all + w, 0)
  return widths
}

const margins = { top: 40, bottom: 40, left: 90, right: 90 }

function cell(
  content: readonly Span[],
  width: number,
  align: Align,
  style: 'Sel' | 'KepalaTabel',
  strong: boolean,
  keepNext: boolean,
) {
  return new TableCell({
    width: { size: width, type: WidthType.DXA },
    margins,
    verticalAlign: style === 'KepalaTabel' ? VerticalAlign.BOTTOM : VerticalAlign.TOP,
    ...(style === 'KepalaTabel'
      ? { shading: { type: ShadingType.CLEAR, color: 'auto', fill: palette.wash } }
      : {}),
    ...(strong ? { borders: { top: rule } } : {}),
    children: [
      new Paragraph({
        style,
        keepNext,
        alignment: alignment[align],
        children: runs(content, strong ? { bold: true } : {}),
      }),
    ],
  })
}

/** Up to so many rows a table is kept on one page, as in the PDF. */
const SHORT = 14

/** Horizontal rules only; the header row repeats on every page and no row is torn across two. */
export function dataTable(table: ResolvedTable): Table {
  const widths = columnTwips(table.columns)
  const rows = [...table.rows, ...table.foot]
  const line = (cells: readonly (readonly Span[])[], index: number) =>
    new TableRow({
      cantSplit: true,
      ...(table.rowHeight === undefined
        ? {}
        : { height: { value: mm(table.rowHeight), rule: HeightRule.ATLEAST } }),
      children: table.columns.map((c, i) =>
        cell(
          cells[i] ?? [],
          widths[i]!,
          c.align,
          'Sel',
          index >= table.rows.length,
          !table.loose && rows.length <= SHORT && index < rows.length - 1,
        ),
      ),
    })
  const header = new TableRow({
    tableHeader: true,
    cantSplit: true,
    children: table.columns.map((c, i) =>
      cell([{ text: c.header }], widths[i]!, c.align, 'KepalaTabel', false, true),
    ),
  })
  return new Table({
    width: { size: widths.reduce((all, w) => all + w, 0), type: WidthType.DXA },
    columnWidths: widths,
    layout: TableLayoutType.FIXED,
    borders:
      table.rowHeight === undefined
        ? { ...noBorders, top: rule, bottom: rule, insideHorizontal: hair }
        : { top: rule, bottom: rule, left: hair, right: hair, insideHorizontal: hair, insideVertical: hair },
    rows: [header, ...rows.map(line)],
  })
}
