import { crc32, deflateRawSync } from 'node:zlib'

/** A ZIP file made by hand, so that tests can also make the ones no program would. */
export function zip(parts: Readonly<Record<string, string | Buffer>>): Buffer {
  const local: Buffer[] = []
  const central: Buffer[] = []
  let at = 0
  for (const [path, content] of Object.entries(parts)) {
    const name = Buffer.from(path)
    const data = Buffer.from(content)
    const packed = deflateRawSync(data)
    // From "version needed" to "extra length": the 26 bytes that both headers share.
    const shared = Buffer.alloc(26)
    shared.writeUInt16LE(20, 0)
    shared.writeUInt16LE(8, 4)
    shared.writeUInt32LE(crc32(data), 10)
    shared.writeUInt32LE(packed.length, 14)
    shared.writeUInt32LE(data.length, 18)
    shared.writeUInt16LE(name.length, 22)
    local.push(Buffer.from('PK\x03\x04'), shared, name, packed)
    const tail = Buffer.alloc(14)
    tail.writeUInt32LE(at, 10)
    central.push(Buffer.from('PK\x01\x02\x14\x00'), shared, tail, name)
    at += 30 + name.length + packed.length
  }
  const directory = Buffer.concat(central)
  const end = Buffer.alloc(22)
  end.write('PK\x05\x06', 'latin1')
  end.writeUInt16LE(Object.keys(parts).length, 8)
  end.writeUInt16LE(Object.keys(parts).length, 10)
  end.writeUInt32LE(directory.length, 12)
  end.writeUInt32LE(at, 16)
  return Buffer.concat([...local, directory, end])
}

export type Sel = string | number | undefined | { readonly xml: string }

const escape = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;')
const letter = (i: number): string =>
  i < 26 ? String.fromCharCode(65 + i) : `A${String.fromCharCode(39 + i)}`

/** `{ xml }` is the inside of a cell with its own attributes, `t="s"><v>0</v>`. */
function cell(value: Sel, ref: string): string {
  if (value === undefined) return ''
  if (typeof value === 'object') return `<c r="${ref}" ${value.xml}</c>`
  return typeof value === 'number'
    ? `<c r="${ref}"><v>${value}</v></c>`
    : `<c r="${ref}" t="inlineStr"><is><t>${escape(value)}</t></is></c>`
}

export const lembarXml = (rows: readonly (readonly Sel[])[], tail = ''): string =>
  `<?xml version="1.0"?><worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData>${rows
    .map((row, r) => `<row r="${r + 1}">${row.map((v, i) => cell(v, `${letter(i)}${r + 1}`)).join('')}</row>`)
    .join('')}</sheetData>${tail}</worksheet>`

/** A workbook of sheets by name, as rows of cells or as the sheet's XML; further parts as given. */
export function xlsx(
  sheets: Readonly<Record<string, readonly (readonly Sel[])[] | string>>,
  more: Readonly<Record<string, string>> = {},
): Buffer {
  const names = Object.keys(sheets)
  const parts: Record<string, string> = {
    'xl/workbook.xml': `<workbook xmlns:r="http://r"><sheets>${names.map((n, i) => `<sheet name="${n}" sheetId="${i + 1}" r:id="rId${i + 1}"/>`).join('')}</sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': `<Relationships>${names.map((_, i) => `<Relationship Id="rId${i + 1}" Type="http://x/worksheet" Target="worksheets/sheet${i + 1}.xml"/>`).join('')}</Relationships>`,
  }
  names.forEach((name, i) => {
    const rows = sheets[name]!
    parts[`xl/worksheets/sheet${i + 1}.xml`] = typeof rows === 'string' ? rows : lembarXml(rows)
  })
  return zip({ ...parts, ...more })
}
