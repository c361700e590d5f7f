import {
  Document,
  Footer,
  Header,
  HeadingLevel,
  Packer,
  PageNumber,
  Paragraph,
  Tab,
  TableOfContents,
  TabStopType,
  TextRun,
} from 'docx'
import { estimatePageNumbersWith } from 'docx/layout'
import { blockChildren, type Child } from './docx-blocks.ts'
import { coverChildren } from './docx-cover.ts'
import { mm, numbering, page, styles, textWidth } from './docx-styles.ts'
import { clean } from './docx-text.ts'
import type { Report } from './model.ts'
import { palette } from './palette.ts'
import { paperWords, resolve, type ResolvedChapter, type ResolvedReport } from './resolve.ts'

const pageNumbers = estimatePageNumbersWith({ guess: true })

function header(report: ResolvedReport): Header {
  const text = new TextRun({ text: clean(report.notice ?? ''), bold: true })
  return new Header({ children: [new Paragraph({ style: 'Kaki', children: [text] })] })
}

function footer(report: ResolvedReport): Footer {
  const words = paperWords[report.language]
  return new Footer({
    children: [
      new Paragraph({
        style: 'Kaki',
        tabStops: [{ type: TabStopType.RIGHT, position: textWidth }],
        border: { top: { style: 'single', size: 4, color: palette.line, space: 6 } },
        children: [
          new TextRun(clean(report.running)),
          new TextRun({
            children: [
              new Tab(),
              `${words.page} `,
              PageNumber.CURRENT,
              ` ${words.of} `,
              PageNumber.TOTAL_PAGES,
            ],
          }),
        ],
      }),
    ],
  })
}

function contents(report: ResolvedReport): Child[] {
  if (!report.contents) return []
  const title = paperWords[report.language].contents
  return [
    new Paragraph({ style: 'JudulIsi', pageBreakBefore: true, children: [new TextRun(title)] }),
    new TableOfContents(title, { hyperlink: true, headingStyleRange: '1-2' }),
  ]
}

function chapter(c: ResolvedChapter, report: ResolvedReport, breakBefore: boolean): Child[] {
  const title = c.label ? `${c.label}  ${c.title}` : c.title
  return [
    new Paragraph({
      heading: HeadingLevel.HEADING_1,
      pageBreakBefore: breakBefore,
      spacing: { before: breakBefore ? 0 : 320 },
      children: [new TextRun(clean(title))],
    }),
    ...c.blocks.flatMap((b) => blockChildren(b, report.language)),
  ]
}

/** A letter or a form of two pages runs on; what has a label of its own ("Lampiran") begins a sheet. As in laporan.typ. */
const isNewPage = (report: ResolvedReport, c: ResolvedChapter, i: number): boolean =>
  report.cover !== undefined || report.contents || (i > 0 && c.label !== undefined)

/** Sets the report with the docx package, which lays its pages out for the numbers in the contents list. */
export async function setDocx(model: Report): Promise<Buffer> {
  const report = resolve(model)
  const hasCover = report.cover !== undefined
  const document = new Document({
    title: clean([report.title, report.subtitle, report.period].filter(Boolean).join(' – ')),
    creator: clean(report.owner),
    lastModifiedBy: clean(report.owner),
    styles,
    numbering,
    pageNumbers,
    sections: [
      {
        properties: {
          titlePage: hasCover,
          page: {
            size: { width: mm(page.width), height: mm(page.height) },
            margin: {
              top: mm(page.top),
              bottom: mm(page.bottom),
              left: mm(page.left),
              right: mm(page.right),
              header: mm(11),
              footer: mm(10),
            },
          },
        },
        headers: { default: header(report), first: header(report) },
        footers: { default: footer(report), first: new Footer({ children: [new Paragraph('')] }) },
        children: [
          ...coverChildren(report),
          ...contents(report),
          ...report.chapters.flatMap((c, i) => chapter(c, report, isNewPage(report, c, i))),
        ],
      },
    ],
  })
  return Packer.toBuffer(document)
}
