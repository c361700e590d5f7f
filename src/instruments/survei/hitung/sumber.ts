import { open, type FileHandle } from 'node:fs/promises'
import { setImmediate } from 'node:timers/promises'
import { berkasDitolak } from './galat.ts'
import { pindaiCsv } from './csv-sumber.ts'
import { jenisBerkas } from './jenis.ts'
import type { OnBytes, Penerima } from './pindai.ts'
import { pindaiXlsx } from './xlsx-sumber.ts'

/** A path, or the whole file in memory (an upload, already limited in size). */
export type Sumber = string | Buffer

const POTONGAN = 1 << 18
const NAPAS = 1 << 16

export async function* pindai(sumber: Sumber, penerima: Penerima, onBytes?: OnBytes): AsyncGenerator<void> {
  if (typeof sumber !== 'string') {
    const jenis = await jenisBerkas(sumber)
    yield* jenis === 'xlsx'
      ? pindaiXlsx(sumber, penerima, onBytes)
      : pindaiCsv(potong(sumber, onBytes), penerima)
    return
  }
  const file = await bukaBerkas(sumber)
  try {
    const jenis = await jenisBerkas(async (at, length) => {
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

/** In memory nothing is waited for by itself: between the pieces others get their turn. */
async function* potong(isi: Buffer, onBytes?: OnBytes): AsyncGenerator<Uint8Array> {
  for (let at = 0; at < isi.length; at += NAPAS) {
    if (at > 0) await setImmediate()
    onBytes?.(at, isi.length)
    yield isi.subarray(at, at + NAPAS)
  }
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
