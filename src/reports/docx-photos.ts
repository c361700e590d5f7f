import {
  ImageRun,
  LineRuleType,
  Paragraph,
  SequentialIdentifier,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  TextRun,
  WidthType,
} from 'docx'
import { page } from './docx-styles.ts'
import { columnTwips, noBorders } from './docx-table.ts'
import { clean } from './docx-text.ts'
import type { ResolvedPhotos } from './resolve.ts'

const PX_PER_MM = 96 / 25.4
/** No photo is higher than this, so that two rows stand on a page. */
const HEIGHT = Math.round(88 * PX_PER_MM)

type Photo = ResolvedPhotos['items'][number]

function photo(p: Photo, word: string, number: number, room: number): Paragraph[] {
  const scale = Math.min(room / p.width, HEIGHT / p.height)
  return [
    new Paragraph({
      keepNext: true,
      spacing: { after: 60, line: 240, lineRule: LineRuleType.AUTO },
      children: [
        new ImageRun({
          type: 'jpg',
          data: Buffer.from(p.jpeg, 'base64'),
          transformation: { width: Math.round(p.width * scale), height: Math.round(p.height * scale) },
          altText: { title: clean(p.caption), description: clean(p.alt), name: `${word} ${number}` },
        }),
      ],
    }),
    new Paragraph({
      style: 'Caption',
      spacing: { before: 0, after: 160 },
      children: [
        new TextRun(`${word} `),
        new SequentialIdentifier(word),
        new TextRun(`. ${clean(p.caption)}`),
      ],
    }),
  ]
}

/** Two in a row; one that is alone has the whole width. */
export function photoTable(block: ResolvedPhotos, word: string): Table {
  const many = block.items.length > 1
  const widths = columnTwips(many ? [{ width: 1 }, { width: 1 }] : [{ width: 1 }])
  const gap = 170
  const room = Math.floor(((page.width - page.left - page.right) / widths.length) * PX_PER_MM) - 14
  const rows: TableRow[] = []
  for (let i = 0; i < block.items.length; i += widths.length)
    rows.push(
      new TableRow({
        cantSplit: true,
        children: widths.map((width, at) => {
          const p = block.items[i + at]
          return new TableCell({
            width: { size: width, type: WidthType.DXA },
            margins: { left: 0, right: gap },
            children: p ? photo(p, word, block.number + i + at, room) : [new Paragraph('')],
          })
        }),
      }),
    )
  return new Table({
    width: { size: widths.reduce((a, b) => a + b, 0), type: WidthType.DXA },
    columnWidths: widths,
    layout: TableLayoutType.FIXED,
    borders: noBorders,
    rows,
  })
}
