import { fromBufferPromise, openPromise, type Entry, type ZipFile } from 'yauzl'
import { berkasDitolak } from './galat.ts'

/** How far the reading is. */
export type OnBytes = (read: number, total: number) => void

const GB = 1 << 30
/** A million rows of answers is about half a gigabyte of XML, at most 40 times its packed size. */
const MAKS_TERURAI = 2 * GB
const MAKS_RASIO = 200
const RASIO_DIPERIKSA_DARI = 1 << 24
const MAKS_BAGIAN = 5000

const RUSAK =
  'Berkas XLSX ini rusak atau terpotong. Buka di Excel atau LibreOffice, simpan ulang, lalu coba lagi.'
const RUSAK_EN =
  'This XLSX file is damaged or cut off. Open it in Excel or LibreOffice, save it anew, and try again.'
const BOM_ZIP = 'Berkas ini ditolak: isinya mengembang jauh melebihi ukuran wajar sebuah lembar kerja.'
const BOM_ZIP_EN = 'This file is refused: its content grows far beyond the size of any sensible spreadsheet.'

/** The parts of an XLSX file by path. Sizes are checked before anything is unpacked; yauzl stops a part that lied. */
export class BukuZip {
  readonly #zip: ZipFile
  readonly #entries: ReadonlyMap<string, Entry>

  private constructor(zip: ZipFile, entries: ReadonlyMap<string, Entry>) {
    this.#zip = zip
    this.#entries = entries
  }

  static async buka(sumber: string | Buffer): Promise<BukuZip> {
    const options = { lazyEntries: true, autoClose: false }
    const zip = await (
      typeof sumber === 'string' ? openPromise(sumber, options) : fromBufferPromise(sumber, options)
    ).catch(() => {
      throw berkasDitolak(RUSAK, RUSAK_EN)
    })
    try {
      return new BukuZip(zip, await listEntries(zip))
    } catch (err) {
      zip.close()
      throw err
    }
  }

  has(path: string): boolean {
    return this.#entries.has(path)
  }

  /** Text of one part in pieces. */
  async *baca(path: string, onBytes?: OnBytes): AsyncGenerator<string> {
    const entry = this.#entries.get(path)
    if (!entry) throw berkasDitolak(RUSAK, RUSAK_EN)
    try {
      const decoder = new TextDecoder('utf-8')
      const stream = await this.#zip.openReadStreamPromise(entry)
      let read = 0
      for await (const chunk of stream as AsyncIterable<Uint8Array>) {
        read += chunk.length
        onBytes?.(read, entry.uncompressedSize)
        yield decoder.decode(chunk, { stream: true })
      }
    } catch {
      throw berkasDitolak(RUSAK, RUSAK_EN)
    }
  }

  tutup(): void {
    this.#zip.close()
  }
}

async function listEntries(zip: ZipFile): Promise<Map<string, Entry>> {
  if (zip.entryCount > MAKS_BAGIAN) throw berkasDitolak(BOM_ZIP, BOM_ZIP_EN)
  const entries = new Map<string, Entry>()
  let total = 0
  try {
    for await (const entry of zip.eachEntry()) entries.set(entry.fileName, entry)
  } catch {
    throw berkasDitolak(RUSAK, RUSAK_EN)
  }
  for (const entry of entries.values()) {
    total += entry.uncompressedSize
    const isBomb =
      entry.uncompressedSize > RASIO_DIPERIKSA_DARI &&
      entry.uncompressedSize > entry.compressedSize * MAKS_RASIO
    if (isBomb || total > MAKS_TERURAI) throw berkasDitolak(BOM_ZIP, BOM_ZIP_EN)
    if (entry.isEncrypted())
      throw berkasDitolak(
        'Berkas ini dilindungi kata sandi. Simpan salinan tanpa kata sandi.',
        'This file is locked by a password. Save a copy without one.',
      )
  }
  return entries
}
