import { Paragraph, Table, TableCell, TableLayoutType, TableRow, TextRun, WidthType } from 'docx'
import { textWidth } from './docx-styles.ts'
import { columnTwips, noBorders } from './docx-table.ts'
import { clean, runs } from './docx-text.ts'
import type { Field, Signature, Signer } from './model.ts'

const bare = (children: Paragraph[], width: number) =>
  new TableCell({ width: { size: width, type: WidthType.DXA }, margins: { left: 0, right: 90 }, children })

const plainTable = (widths: number[], rows: TableRow[]) =>
  new Table({
    width: { size: widths.reduce((all, w) => all + w, 0), type: WidthType.DXA },
    columnWidths: widths,
    layout: TableLayoutType.FIXED,
    borders: noBorders,
    rows,
  })

/** Label, colon, value: three columns, so that long values wrap under themselves. */
export function fieldTable(fields: readonly Field[]): Table {
  const widths = columnTwips([{ width: 34 }, { width: 3 }, { width: 83 }])
  const text = (value: string) => new Paragraph({ style: 'Sel', children: runs([{ text: value }]) })
  return plainTable(
    widths,
    fields.map(
      (f) =>
        new TableRow({
          cantSplit: true,
          children: [f.label, ':', f.value].map((value, i) => bare([text(value)], widths[i]!)),
        }),
    ),
  )
}

function signer(s: Signer, above: string | undefined): Paragraph[] {
  const line = (text: string, strong = false) =>
    new Paragraph({ style: 'TandaTangan', children: [new TextRun({ text: clean(text), bold: strong })] })
  const room = Array.from({ length: 4 }, () => line(''))
  return [
    ...(above === undefined ? [] : [line(above)]),
    line(`${s.role},`),
    ...room,
    line(s.name, true),
    ...(s.details ?? []).map((d) => line(d)),
  ]
}

/** Place, date, role, room for pen and stamp, name: kept on one page. One signer stands on the right, more in pairs. */
export function signatureTable(block: Signature): Table {
  const widths = columnTwips([{ width: 48 }, { width: 52 }], textWidth)
  const at = [block.place, block.date].filter(Boolean).join(', ')
  const [first, ...rest] = block.signers
  const pairs: [Signer | undefined, Signer | undefined, string | undefined][] = []
  if (first) pairs.push(rest.length ? [rest[0], first, at] : [undefined, first, at])
  for (let i = 1; i < rest.length; i += 2) pairs.push([rest[i], rest[i + 1], undefined])
  const half = (s: Signer | undefined, above: string | undefined, width: number) =>
    bare(s ? signer(s, above) : [new Paragraph({ style: 'TandaTangan' })], width)
  return plainTable(
    widths,
    pairs.map(
      ([left, right, above]) =>
        new TableRow({
          cantSplit: true,
          children: [half(left, above && '', widths[0]!), half(right, above, widths[1]!)],
        }),
    ),
  )
}
