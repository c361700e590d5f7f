import { execFileSync, spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
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

/** Opens a document in LibreOffice (its own profile, so that runs side by side do not wait) and saves it as another kind. */
export function convert(data: Buffer, from: string, to: string): Buffer {
  return inFolder((folder) => {
    const input = join(folder, `dokumen.${from}`)
    writeFileSync(input, data)
    const profile = `-env:UserInstallation=file://${folder}/profil`
    execFileSync('soffice', [profile, '--headless', '--convert-to', to, '--outdir', folder, input], {
      stdio: 'ignore',
      timeout: 90_000,
    })
    return readFileSync(join(folder, `dokumen.${to.split(':')[0]}`))
  })
}

export function pdfText(pdf: Buffer): string {
  return execFileSync('pdftotext', ['-layout', '-', '-'], {
    input: pdf,
    encoding: 'utf8',
    maxBuffer: 1 << 26,
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
