import { createReadStream } from 'node:fs'
import { readFile, stat } from 'node:fs/promises'
import { berkasDitolak } from '../../../../reports/baca-xlsx/galat.ts'
import type { PengumpulSuara } from '../pengumpul.ts'
import type { OnGalat } from './galat.ts'
import { readPernyataan, type DaftarPernyataan } from './pernyataan.ts'
import { PembacaSuara } from './suara.ts'

const POTONGAN = 1 << 20
/** 10,000 statements of a page each. */
const MAKS_PERNYATAAN = 1 << 26

/** The votes of a file, whatever its size; `onBytes` hears how far it is. */
export async function readSuaraFile(
  path: string,
  onGalat: OnGalat,
  onBytes: (read: number, total: number) => void = () => {},
): Promise<PengumpulSuara> {
  const pembaca = new PembacaSuara(onGalat)
  return reading(path, async () => {
    const { size } = await stat(path)
    let read = 0
    for await (const chunk of createReadStream(path, { highWaterMark: POTONGAN }) as AsyncIterable<Buffer>) {
      pembaca.push(chunk)
      onBytes((read += chunk.length), size)
    }
    return pembaca.end()
  })
}

export const readPernyataanFile = (path: string, onGalat: OnGalat): Promise<DaftarPernyataan> =>
  reading(path, async () => {
    if ((await stat(path)).size > MAKS_PERNYATAAN)
      throw berkasDitolak(
        'Daftar pernyataan lebih dari 64 MB.',
        'The list of statements is larger than 64 MB.',
      )
    return readPernyataan(await readFile(path), onGalat)
  })

async function reading<T>(path: string, work: () => Promise<T>): Promise<T> {
  try {
    return await work()
  } catch (err) {
    const { syscall, code } = err as NodeJS.ErrnoException
    if (syscall === undefined) throw err
    const why =
      { ENOENT: 'tidak ada', EISDIR: 'adalah folder', EACCES: 'tidak boleh dibaca' }[code ?? ''] ?? code
    throw berkasDitolak(`Berkas ${path} ${why}.`)
  }
}
