import type { Cell, Sheet } from './xlsx-model.ts'
import type { Styles } from './xlsx-styles.ts'

const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main'
const PIECE = 1 << 16

export const escapeXml = (text: string): string =>
  text
    .toWellFormed()
    .replace(/[^\P{Cc}\t\n\r]|[\ufffe\uffff]/gu, '')
    .replace(/[&<>"]/g, (c) => `&#${c.charCodeAt(0)};`)

/** 0 → A, 25 → Z, 26 → AA. */
export function columnName(index: number): string {
  const rest = Math.floor(index / 26)
  return (rest > 0 ? columnName(rest - 1) : '') + String.fromCharCode(65 + (index % 26))
}

/** Excel refuses longer text in one cell, and with it the whole file. */
const MAX_TEXT = 32_767

function content(
  value: string | number | boolean | null,
  formula: string | undefined,
): [type: string, xml: string] {
  const f = formula === undefined ? '' : `<f>${escapeXml(formula)}</f>`
  if (value === null) return ['', f]
  if (typeof value === 'number') return ['', `${f}<v>${value}</v>`]
  if (typeof value === 'boolean') return [' t="b"', `${f}<v>${Number(value)}</v>`]
  const text = escapeXml(value.slice(0, MAX_TEXT))
  // Text stands in the cell itself and never as a formula: "=HYPERLINK(…)" that a respondent typed stays text.
  return f
    ? [' t="str"', `${f}<v>${text}</v>`]
    : [' t="inlineStr"', `<is><t xml:space="preserve">${text}</t></is>`]
}

function cellXml(cell: Cell, at: string, styles: Styles): string {
  const plain = cell === null || typeof cell !== 'object' ? { value: cell } : cell
  const style = plain.style ? ` s="${styles.indexOf(plain.style)}"` : ''
  const [type, xml] = content(plain.value, plain.formula)
  if (!xml && !style) return ''
  return `<c r="${at}"${style}${type}>${xml}</c>`
}

function head(sheet: Sheet): string {
  const { rows = 0, columns = 0 } = sheet.freeze ?? {}
  const corner = `${columnName(columns)}${rows + 1}`
  const pane =
    rows || columns
      ? `<pane${columns ? ` xSplit="${columns}"` : ''}${rows ? ` ySplit="${rows}"` : ''} topLeftCell="${corner}" ` +
        `activePane="${rows && columns ? 'bottomRight' : rows ? 'bottomLeft' : 'topRight'}" state="frozen"/>`
      : ''
  const cols = sheet.widths.map((w, i) => `<col min="${i + 1}" max="${i + 1}" width="${w}" customWidth="1"/>`)
  return (
    `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<worksheet xmlns="${MAIN}">` +
    '<sheetPr><pageSetUpPr fitToPage="1"/></sheetPr>' +
    `<sheetViews><sheetView workbookViewId="0" showGridLines="0">${pane}</sheetView></sheetViews>` +
    '<sheetFormatPr defaultRowHeight="13.5"/>' +
    `<cols>${cols.join('')}</cols><sheetData>`
  )
}

function tail(sheet: Sheet): string {
  const merged = sheet.merge ?? []
  return (
    '</sheetData>' +
    (merged.length
      ? `<mergeCells count="${merged.length}">${merged.map((m) => `<mergeCell ref="${m}"/>`).join('')}</mergeCells>`
      : '') +
    '<pageMargins left="0.6" right="0.6" top="0.7" bottom="0.7" header="0.3" footer="0.3"/>' +
    `<pageSetup paperSize="9" orientation="${sheet.landscape ? 'landscape' : 'portrait'}" fitToWidth="1" fitToHeight="0"/>` +
    '<headerFooter><oddFooter>&amp;L&amp;8&amp;A&amp;R&amp;8&amp;P / &amp;N</oddFooter></headerFooter></worksheet>'
  )
}

const LINE = 13.5

/** Room for wrapped text: neither Excel nor LibreOffice measures it on opening a file that was written elsewhere. */
function rowHeight(row: readonly Cell[], widths: readonly number[]): number {
  let height = LINE
  for (let c = 0; c < row.length; c++) {
    const cell = row[c]!
    if (cell === null || typeof cell !== 'object') continue
    if (cell.style?.title) height = Math.max(height, 20)
    if (!cell.style?.wrap || typeof cell.value !== 'string') continue
    const lines = linesOf(cell.value, (widths[c] ?? 10) * (cell.style.bold ? 0.9 : 1))
    height = Math.max(height, Math.min(lines, 20) * LINE)
  }
  return height
}

/** Words are not broken; a line holds about as many letters as the column is wide. */
function linesOf(text: string, width: number): number {
  let [lines, used] = [1, 0]
  for (const word of text.split(/\s+/)) {
    if (used > 0 && used + 1 + word.length > width) {
      lines++
      used = 0
    }
    used += (used > 0 ? 1 : 0) + word.length
  }
  return lines
}

/** The worksheet as text in pieces of some 64 KB. */
export async function* sheetXml(sheet: Sheet, styles: Styles): AsyncGenerator<string> {
  let text = head(sheet)
  let r = 0
  for await (const row of sheet.rows) {
    r++
    const ht = rowHeight(row, sheet.widths)
    text += ht > LINE ? `<row r="${r}" ht="${ht}" customHeight="1">` : `<row r="${r}">`
    for (let c = 0; c < row.length; c++) text += cellXml(row[c]!, columnName(c) + r, styles)
    text += '</row>'
    if (text.length > PIECE) {
      yield text
      text = ''
    }
  }
  yield text + tail(sheet)
}
