import {
  BorderStyle,
  HeightRule,
  ImageRun,
  LineRuleType,
  Paragraph,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  TextRun,
  VerticalAlign,
  WidthType,
} from 'docx'
import type { Child } from './docx-blocks.ts'
import { fieldTable } from './docx-fields.ts'
import { mm, textWidth } from './docx-styles.ts'
import { noBorders } from './docx-table.ts'
import { clean } from './docx-text.ts'
import { svgToPng } from './image.ts'
import { palette } from './palette.ts'
import type { ResolvedReport } from './resolve.ts'

const line = (
  text: string,
  options: { size: number; bold?: boolean; color?: string; after?: number; caps?: boolean },
) =>
  new Paragraph({
    spacing: { after: options.after ?? 0, line: 276, lineRule: LineRuleType.AUTO },
    children: [
      new TextRun({
        text: clean(text),
        size: options.size,
        bold: options.bold ?? false,
        allCaps: options.caps ?? false,
        color: options.color ?? palette.ink,
      }),
    ],
  })

function zone(height: number, align: 'top' | 'bottom', children: (Paragraph | Table)[]): TableRow {
  return new TableRow({
    height: { value: mm(height), rule: HeightRule.ATLEAST },
    children: [
      new TableCell({
        width: { size: textWidth, type: WidthType.DXA },
        verticalAlign: { top: VerticalAlign.TOP, center: VerticalAlign.CENTER, bottom: VerticalAlign.BOTTOM }[
          align
        ],
        margins: { left: 0, right: 0 },
        children,
      }),
    ],
  })
}

/** As high as two lines of the title, as wide as it is. */
function logoParagraph({ svg, alt }: { readonly svg: string; readonly alt: string }): Paragraph {
  const png = svgToPng(svg, 480)
  const height = 76
  return new Paragraph({
    spacing: { after: 200 },
    children: [
      new ImageRun({
        type: 'png',
        data: png.data,
        transformation: { width: Math.round((height * png.width) / png.height), height },
        altText: { name: alt, title: alt, description: alt },
      }),
    ],
  })
}

/** Title page in three zones: who publishes, what it is, and the facts that identify it. */
export function coverChildren(report: ResolvedReport): Child[] {
  if (!report.cover) return titleChildren(report)
  const { fields, place, logo } = report.cover
  return [
    new Table({
      width: { size: textWidth, type: WidthType.DXA },
      columnWidths: [textWidth],
      layout: TableLayoutType.FIXED,
      borders: noBorders,
      rows: [
        zone(70, 'top', [
          ...(logo ? [logoParagraph(logo)] : []),
          line(report.owner, { size: 24, bold: true, caps: true }),
        ]),
        zone(80, 'top', [
          new Paragraph({
            style: 'Title',
            border: { top: { style: BorderStyle.SINGLE, size: 24, color: palette.nila, space: 16 } },
            children: [new TextRun(clean(report.title))],
          }),
          ...(report.subtitle === undefined
            ? []
            : [line(report.subtitle, { size: 28, bold: true, after: 80 })]),
          ...(report.period === undefined ? [] : [line(report.period, { size: 24, color: palette.soft })]),
        ]),
        zone(84, 'bottom', [fieldTable(fields), line(place, { size: 21, bold: true })]),
      ],
    }),
  ]
}

/** Without a title page the document says what it is at the head of its first page. */
function titleChildren(report: ResolvedReport): Child[] {
  return [
    line(report.owner, { size: 21, bold: true, caps: true, after: 80 }),
    new Paragraph({ style: 'Title', children: [new TextRun({ text: clean(report.title), size: 40 })] }),
    ...(report.subtitle === undefined ? [] : [line(report.subtitle, { size: 24, bold: true, after: 60 })]),
    ...(report.period === undefined
      ? []
      : [line(report.period, { size: 22, color: palette.soft, after: 240 })]),
  ]
}
