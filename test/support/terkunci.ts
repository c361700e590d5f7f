import { readFileSync } from 'node:fs'
import { join } from 'node:path'

const read = (name: string): Buffer<ArrayBuffer> =>
  Buffer.from(readFileSync(join(import.meta.dirname, 'terkunci', name)))

/** Workbooks that a program locked with a password: `terkunci/README.md` says which and how. */
export const terkunci = [
  ['LibreOffice', read('libreoffice.xlsx')],
  ['agile encryption, as Excel writes it', read('agile.xlsx')],
] as const
