import { open, type FileHandle } from 'node:fs/promises'
import { berkasDitolak } from './galat.ts'
import { pindaiCsv } from './csv-sumber.ts'
import type { OnBytes, Penerima } from './pindai.ts'
import { pindaiXlsx } from './xlsx-sumber.ts'

/** A path, or the whole file in memory (an upload, already limited in size). */
export type Sumber = string | Buffer

const POTONGAN = 1 << 18

/** Any part of the file, wherever it lies. */
type BacaBagian = (at: number, length: number) => Promise<Buffer>

/** Tells the format by the first bytes, not by the name: people rename files. */
export async function* pindai(sumber: Sumber, penerima: Penerima, onBytes?: OnBytes): AsyncGenerator<void> {
  if (typeof sumber !== 'string') {
    const jenis = await jenisOf((at, length) => Promise.resolve(sumber.subarray(at, at + length)))
    yield* jenis === 'xlsx' ? pindaiXlsx(sumber, penerima) : pindaiCsv(potong(sumber), penerima)
    return
  }
  const file = await bukaBerkas(sumber)
  try {
    const jenis = await jenisOf(async (at, length) => {
      const { buffer, bytesRead } = await file.read(Buffer.alloc(length), 0, length, at)
      return buffer.subarray(0, bytesRead)
    })
    yield* jenis === 'xlsx'
      ? pindaiXlsx(sumber, penerima, onBytes)
      : pindaiCsv(alirkan(file, onBytes), penerima)
  } finally {
    await file.close()
  }
}

async function jenisOf(baca: BacaBagian): Promise<'xlsx' | 'csv'> {
  const head = await baca(0, 512)
  if (head.length === 0) throw berkasDitolak('Berkas ini kosong.')
  const text = head.toString('latin1')
  if (text.startsWith('PK\x03\x04')) return 'xlsx'
  if (text.startsWith('PK')) throw berkasDitolak('Berkas XLSX ini rusak atau kosong.')
  if (text.startsWith('\xd0\xcf\x11\xe0')) throw berkasDitolak(await lama(head, baca))
  if (text.startsWith('%PDF')) throw berkasDitolak('Berkas ini PDF. Yang dibaca adalah CSV atau XLSX.')
  if (/^\s*<(!doctype|html|table|\?xml)/i.test(text))
    throw berkasDitolak(
      'Berkas ini halaman web yang dinamai lembar kerja. Buka di Excel, lalu simpan sebagai .xlsx atau .csv.',
    )
  return 'csv'
}

/** One container, two meanings: a locked .xlsx, or the .xls of before 2007. Its directory tells, by names in UTF-16. */
async function lama(head: Buffer, baca: BacaBagian): Promise<string> {
  const sector = 2 ** head.readUInt16LE(30)
  const directory = await baca((head.readUInt32LE(48) + 1) * sector, 4096)
  return ['Workbook', 'Book'].some((nama) => directory.includes(Buffer.from(nama, 'utf16le')))
    ? 'Berkas ini format Excel lama (.xls). Simpan sebagai .xlsx atau .csv.'
    : 'Berkas ini dilindungi kata sandi. Simpan salinan .xlsx tanpa kata sandi, lalu coba lagi.'
}

async function bukaBerkas(path: string): Promise<FileHandle> {
  const file = await open(path).catch((err: NodeJS.ErrnoException) => {
    throw berkasDitolak(
      err.code === 'ENOENT'
        ? `Berkas ${path} tidak ditemukan.`
        : `Berkas ${path} tidak dapat dibuka (${err.code ?? 'galat'}).`,
    )
  })
  if ((await file.stat()).isDirectory()) {
    await file.close()
    throw berkasDitolak(`${path} adalah folder, bukan berkas.`)
  }
  return file
}

async function* potong(isi: Buffer): AsyncGenerator<Uint8Array> {
  for (let at = 0; at < isi.length; at += POTONGAN) yield isi.subarray(at, at + POTONGAN)
}

/** One buffer, filled again for each piece: whoever takes it copies what it keeps. */
async function* alirkan(file: FileHandle, onBytes?: OnBytes): AsyncGenerator<Uint8Array> {
  const { size } = await file.stat()
  const buffer = Buffer.allocUnsafe(POTONGAN)
  for (let at = 0; ;) {
    const { bytesRead } = await file.read(buffer, 0, buffer.length, at)
    if (bytesRead === 0) return
    at += bytesRead
    onBytes?.(at, size)
    yield buffer.subarray(0, bytesRead)
  }
}
