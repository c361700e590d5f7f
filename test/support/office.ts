import { parse } from 'csv-parse/sync'
import { execFileSync, spawnSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

const installed = new Map<string, boolean>()

/** Is this program of the system there? Tests that open documents name the missing one and skip. */
export function hasProgram(name: string): boolean {
  const known = installed.get(name)
  if (known !== undefined) return known
  const found = spawnSync(process.platform === 'win32' ? 'where' : 'which', [name]).status === 0
  if (!found) process.stderr.write(`dilewati: ${name} tidak terpasang\n`)
  installed.set(name, found)
  return found
}

function inFolder<T>(work: (folder: string) => T): T {
  const folder = mkdtempSync(join(tmpdir(), 'sambut-dokumen-'))
  try {
    return work(folder)
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

// LibreOffice trusts the values stored with formulas; here it must calculate every one of them anew.
const RECALCULATE = `<?xml version="1.0" encoding="UTF-8"?>
<oor:items xmlns:oor="http://openoffice.org/2001/registry"><item oor:path="/org.openoffice.Office.Calc/Formula/Load">
<prop oor:name="OOXMLRecalcMode" oor:op="fuse"><value>0</value></prop></item></oor:items>`

/** Opens a document in LibreOffice (its own profile, so that runs side by side do not wait) and saves it as another kind. */
function office<T>(data: Buffer, from: string, to: string, take: (folder: string) => T): T {
  return inFolder((folder) => {
    const input = join(folder, `dokumen.${from}`)
    writeFileSync(input, data)
    const profile = join(folder, 'profil')
    mkdirSync(join(profile, 'user'), { recursive: true })
    writeFileSync(join(profile, 'user/registrymodifications.xcu'), RECALCULATE)
    const options = [
      `-env:UserInstallation=file://${profile}`,
      '--headless',
      '--convert-to',
      to,
      '--outdir',
      folder,
    ]
    execFileSync('soffice', [...options, input], { stdio: 'ignore', timeout: 90_000 })
    return take(folder)
  })
}

export const convert = (data: Buffer, from: string, to: string): Buffer =>
  office(data, from, to, (folder) => readFileSync(join(folder, `dokumen.${to}`)))

/** Every sheet of a workbook by name, calculated anew by LibreOffice: cells as they are stored, not as shown. */
export function sheets(xlsx: Buffer): Record<string, string[][]> {
  const options = [44, 34, 76, 1, '', 0, false, false, false, false, false, -1].join(',')
  return office(xlsx, 'xlsx', `csv:Text - txt - csv (StarCalc):${options}`, (folder) =>
    Object.fromEntries(
      readdirSync(folder)
        .filter((name) => name.endsWith('.csv'))
        .map((name) => [
          name.slice('dokumen-'.length, -'.csv'.length),
          parse(readFileSync(join(folder, name)), { relaxColumnCount: true }),
        ]),
    ),
  )
}

export function pdfText(pdf: Buffer): string {
  return execFileSync('pdftotext', ['-layout', '-', '-'], {
    input: pdf,
    encoding: 'utf8',
    maxBuffer: 1 << 26,
  })
}

/** The words in the order in which they are read, in one line. */
export const pdfWords = (pdf: Buffer): string =>
  execFileSync('pdftotext', ['-', '-'], { input: pdf, encoding: 'utf8' }).replaceAll(/\s+/g, ' ')

/** The words of a Word document, in one line: its paragraphs without the markup. */
export function docxText(docx: Buffer): string {
  return inFolder((folder) => {
    const file = join(folder, 'a.docx')
    writeFileSync(file, docx)
    const xml = execFileSync('unzip', ['-p', file, 'word/*.xml'], { encoding: 'utf8', maxBuffer: 1 << 26 })
    return xml
      .replaceAll(/<\/w:p>/g, ' ')
      .replaceAll(/<[^>]+>/g, '')
      .replaceAll(/\s+/g, ' ')
  })
}

export function pdfPages(pdf: Buffer): string[] {
  return pdfText(pdf).split('\f').slice(0, -1)
}

export function pdfInfo(pdf: Buffer): string {
  return inFolder((folder) => {
    const file = join(folder, 'a.pdf')
    writeFileSync(file, pdf)
    return execFileSync('pdfinfo', [file], { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] })
  })
}

/** One page as grey pixels (PGM), for reading a printed QR back. */
export function pdfPixels(
  pdf: Buffer,
  dpi: number,
  page = 1,
): { data: Uint8ClampedArray; width: number; height: number } {
  const options = ['-r', String(dpi), '-gray', '-f', String(page), '-l', String(page), '-']
  const pgm = execFileSync('pdftoppm', options, { input: pdf, maxBuffer: 1 << 28 })
  const head = /^P5\s+(\d+)\s+(\d+)\s+255\s/.exec(pgm.subarray(0, 40).toString('latin1'))
  if (!head) throw new Error('pdftoppm gave no grey image')
  const [width, height] = [Number(head[1]), Number(head[2])]
  const data = new Uint8ClampedArray(width * height * 4)
  pgm.subarray(head[0].length).forEach((grey, i) => data.set([grey, grey, grey, 255], i * 4))
  return { data, width, height }
}
