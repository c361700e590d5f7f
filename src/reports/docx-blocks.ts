import {
  AlignmentType,
  HeadingLevel,
  ImageRun,
  LineRuleType,
  PageBreak,
  Paragraph,
  SequentialIdentifier,
  type Table,
  TextRun,
  type TableOfContents,
} from 'docx'
import { fieldTable, signatureTable } from './docx-fields.ts'
import { photoTable } from './docx-photos.ts'
import { page } from './docx-styles.ts'
import { dataTable } from './docx-table.ts'
import { clean, runs } from './docx-text.ts'
import { svgToPng } from './image.ts'
import { paperWords, type ResolvedBlock, type ResolvedFigure } from './resolve.ts'

export type Child = Paragraph | Table | TableOfContents

const PX_PER_MM = 96 / 25.4
/** Pixels of the picture for each of the page's 96 dpi pixels: about 240 dpi in print. */
const SHARPNESS = 2.5

function caption(word: string, text: string, above: boolean): Paragraph {
  return new Paragraph({
    style: 'Caption',
    keepNext: above,
    children: [new TextRun(`${word} `), new SequentialIdentifier(word), new TextRun(`. ${clean(text)}`)],
  })
}

function figure(block: ResolvedFigure, word: string): Child[] {
  const width = Math.round((page.width - page.left - page.right) * PX_PER_MM * block.width)
  const png = svgToPng(block.svg, Math.round(width * SHARPNESS))
  const alt = clean(block.alt)
  const image = new ImageRun({
    type: 'png',
    data: png.data,
    transformation: { width, height: Math.round((png.height * width) / png.width) },
    altText: { title: clean(block.caption), description: alt, name: `${word} ${block.number}` },
  })
  return [
    new Paragraph({
      keepNext: true,
      spacing: { before: 160, after: 0, line: 240, lineRule: LineRuleType.AUTO },
      children: [image],
    }),
    caption(word, block.caption, false),
  ]
}

/** One block of the report as the paragraphs and tables of Word. */
export function blockChildren(block: ResolvedBlock, language: 'id' | 'en'): Child[] {
  const words = paperWords[language]
  switch (block.kind) {
    case 'heading':
      return [
        new Paragraph({
          heading: block.level === 2 ? HeadingLevel.HEADING_2 : HeadingLevel.HEADING_3,
          children: [new TextRun(clean(block.number ? `${block.number}  ${block.text}` : block.text))],
        }),
      ]
    case 'paragraph':
      return [new Paragraph({ style: 'Isi', keepNext: block.keep, children: runs(block.text) })]
    case 'note':
      return [new Paragraph({ style: 'Catatan', children: runs(block.text) })]
    case 'list':
      return block.items.map(
        (item) =>
          new Paragraph({
            style: 'Isi',
            alignment: AlignmentType.LEFT,
            spacing: { after: 60 },
            numbering: { reference: block.ordered ? 'angka' : 'butir', level: 0, instance: block.number },
            children: runs(item),
          }),
      )
    case 'table':
      return [
        ...(block.caption === undefined ? [] : [caption(words.table, block.caption, true)]),
        dataTable(block),
        new Paragraph({ style: 'Keterangan', children: runs(block.note) }),
      ]
    case 'figure':
      return figure(block, words.figure)
    case 'photos':
      return [photoTable(block, words.figure), new Paragraph({ style: 'Keterangan' })]
    case 'fields':
      return [fieldTable(block.fields), new Paragraph({ style: 'Keterangan' })]
    case 'signature':
      return [new Paragraph({ spacing: { before: 240, after: 0 }, keepNext: true }), signatureTable(block)]
    default:
      return [new Paragraph({ children: [new PageBreak()] })]
  }
}
