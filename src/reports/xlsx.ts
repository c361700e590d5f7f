import { escapeXml, sheetXml } from './xlsx-sheet.ts'
import type { Sheet, Workbook } from './xlsx-model.ts'
import { Styles } from './xlsx-styles.ts'
import { zip, zipStream, type ZipPart } from './zip.ts'

export type { Cell, CellStyle, Sheet, Workbook } from './xlsx-model.ts'

const XML = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006'
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006'
const KIND = 'application/vnd.openxmlformats-officedocument.spreadsheetml'

/** At most 31 characters and none of []:*?/\ — Excel repairs, that is empties, a file that breaks this. */
export const sheetName = (name: string): string =>
  name
    .replace(/[[\]:*?/\\]/g, ' ')
    .trim()
    .slice(0, 31) || 'Lembar'

export const quotedName = (name: string): string => `'${sheetName(name).replaceAll("'", "''")}'`

function workbookXml(sheets: readonly Sheet[]): string {
  const list = sheets.map(
    (s, i) => `<sheet name="${escapeXml(sheetName(s.name))}" sheetId="${i + 1}" r:id="rId${i + 1}"/>`,
  )
  const titles = sheets.flatMap((s, i) =>
    s.freeze?.rows
      ? [
          `<definedName name="_xlnm.Print_Titles" localSheetId="${i}">${escapeXml(quotedName(s.name))}!$1:$${s.freeze.rows}</definedName>`,
        ]
      : [],
  )
  return (
    `${XML}<workbook xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" xmlns:r="${OFFICE}/relationships">` +
    `<sheets>${list.join('')}</sheets>` +
    (titles.length ? `<definedNames>${titles.join('')}</definedNames>` : '') +
    '<calcPr calcId="191029" fullCalcOnLoad="1"/></workbook>'
  )
}

const relation = (id: string, type: string, target: string): string =>
  `<Relationship Id="${id}" Type="${type}" Target="${target}"/>`
const relations = (list: readonly string[]): string =>
  `${XML}<Relationships xmlns="${PACKAGE}/relationships">${list.join('')}</Relationships>`
const override = (path: string, type: string): string =>
  `<Override PartName="${path}" ContentType="${type}"/>`

/** The workbook as XLSX, whole. The same workbook gives the same bytes. */
export const renderXlsx = (book: Workbook): Promise<Buffer> => zip(partsOf(book))

/** The workbook as XLSX while its rows arrive: memory does not grow with them. */
export const streamXlsx = (book: Workbook): AsyncGenerator<Buffer> => zipStream(partsOf(book))

function partsOf(book: Workbook): ZipPart[] {
  const styles = new Styles()
  const files = book.sheets.map((sheet, i) => ({
    sheet,
    file: `worksheets/sheet${i + 1}.xml`,
    id: `rId${i + 1}`,
  }))
  const stylesId = `rId${files.length + 1}`
  return [
    {
      name: '[Content_Types].xml',
      content:
        `${XML}<Types xmlns="${PACKAGE}/content-types">` +
        '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>' +
        '<Default Extension="xml" ContentType="application/xml"/>' +
        override('/xl/workbook.xml', `${KIND}.sheet.main+xml`) +
        files.map((f) => override(`/xl/${f.file}`, `${KIND}.worksheet+xml`)).join('') +
        override('/xl/styles.xml', `${KIND}.styles+xml`) +
        override('/docProps/core.xml', 'application/vnd.openxmlformats-package.core-properties+xml') +
        '</Types>',
    },
    {
      name: '_rels/.rels',
      content: relations([
        relation('rId1', `${OFFICE}/relationships/officeDocument`, 'xl/workbook.xml'),
        relation('rId2', `${PACKAGE}/relationships/metadata/core-properties`, 'docProps/core.xml'),
      ]),
    },
    {
      name: 'docProps/core.xml',
      content:
        `${XML}<cp:coreProperties xmlns:cp="${PACKAGE}/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/">` +
        `<dc:title>${escapeXml(book.title)}</dc:title><dc:creator>${escapeXml(book.author)}</dc:creator></cp:coreProperties>`,
    },
    { name: 'xl/workbook.xml', content: workbookXml(book.sheets) },
    {
      name: 'xl/_rels/workbook.xml.rels',
      content: relations([
        ...files.map((f) => relation(f.id, `${OFFICE}/relationships/worksheet`, f.file)),
        relation(stylesId, `${OFFICE}/relationships/styles`, 'styles.xml'),
      ]),
    },
    ...files.map((f) => ({ name: `xl/${f.file}`, content: sheetXml(f.sheet, styles) })),
    // Last: by now every look used is known.
    { name: 'xl/styles.xml', content: later(() => XML + styles.xml(escapeXml)) },
  ]
}

function* later(text: () => string): Generator<string> {
  yield text()
}
