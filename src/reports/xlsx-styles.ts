import { palette } from './palette.ts'

/** How a cell looks. Few on purpose: what a sheet needs to be read and printed. */
export interface CellStyle {
  readonly bold?: boolean
  readonly italic?: boolean
  /** Larger, for the name of the sheet. */
  readonly title?: boolean
  readonly fill?: boolean
  readonly border?: boolean
  readonly wrap?: boolean
  readonly align?: 'left' | 'center' | 'right'
  /** Excel number format, `0.00`; shown with the comma of the reader's own setting. */
  readonly format?: string
}

const FIRST_FORMAT = 164

/** Collects the looks used while the sheets are written, and writes them as xl/styles.xml. */
export class Styles {
  readonly #indexes = new Map<string, number>()
  readonly #styles: CellStyle[] = []
  readonly #formats: string[] = []
  readonly #known = new WeakMap<CellStyle, number>()

  constructor() {
    this.indexOf({})
  }

  indexOf(style: CellStyle): number {
    const seen = this.#known.get(style)
    if (seen !== undefined) return seen
    const key = JSON.stringify(Object.entries(style).toSorted(([a], [b]) => (a < b ? -1 : 1)))
    let index = this.#indexes.get(key)
    if (index === undefined) {
      index = this.#styles.push(style) - 1
      this.#indexes.set(key, index)
      if (style.format !== undefined && !this.#formats.includes(style.format))
        this.#formats.push(style.format)
    }
    this.#known.set(style, index)
    return index
  }

  xml(escape: (text: string) => string): string {
    const formats = this.#formats.map(
      (code, i) => `<numFmt numFmtId="${FIRST_FORMAT + i}" formatCode="${escape(code)}"/>`,
    )
    const numFmts = formats.length ? `<numFmts count="${formats.length}">${formats.join('')}</numFmts>` : ''
    return (
      '<styleSheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">' +
      numFmts +
      `<fonts count="${fonts.length}">${fonts.map(font).join('')}</fonts>` +
      '<fills count="3"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill>' +
      `<fill><patternFill patternType="solid"><fgColor rgb="FF${palette.wash}"/><bgColor indexed="64"/></patternFill></fill></fills>` +
      `<borders count="2"><border><left/><right/><top/><bottom/><diagonal/></border>${thinBorder}</borders>` +
      '<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>' +
      `<cellXfs count="${this.#styles.length}">${this.#styles.map((s) => this.#xf(s)).join('')}</cellXfs>` +
      '<cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles></styleSheet>'
    )
  }

  #xf(s: CellStyle): string {
    const format = s.format === undefined ? 0 : FIRST_FORMAT + this.#formats.indexOf(s.format)
    const fontId = s.title ? 3 : (s.bold ? 1 : 0) + (s.italic && !s.bold ? 2 : 0)
    const horizontal = s.align ? ` horizontal="${s.align}"` : ''
    const wrap = s.wrap ? ' wrapText="1"' : ''
    return (
      `<xf numFmtId="${format}" fontId="${fontId}" fillId="${s.fill ? 2 : 0}" borderId="${s.border ? 1 : 0}" xfId="0" ` +
      `applyNumberFormat="1" applyFont="1" applyFill="1" applyBorder="1" applyAlignment="1">` +
      `<alignment vertical="top"${horizontal}${wrap}/></xf>`
    )
  }
}

const fonts = [
  { size: 10, marks: '' },
  { size: 10, marks: '<b/>' },
  { size: 10, marks: '<i/>' },
  { size: 14, marks: '<b/>' },
]
const font = (f: { size: number; marks: string }): string =>
  `<font>${f.marks}<sz val="${f.size}"/><color rgb="FF${palette.ink}"/><name val="Arial"/><family val="2"/></font>`

const side = (name: string): string => `<${name} style="thin"><color rgb="FF${palette.line}"/></${name}>`
const thinBorder = `<border>${['left', 'right', 'top', 'bottom'].map(side).join('')}<diagonal/></border>`
