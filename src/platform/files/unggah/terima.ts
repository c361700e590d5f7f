import { encodeGambar, isGambar } from './gambar.ts'
import { jenisBerkas, readUnggahan, type JenisBerkas, type Unggahan } from './jenis.ts'

/** A file that may be kept: what it is by content, clean, and a picture packed anew from its pixels; or why not. */
export async function takeUnggahan(isi: Uint8Array): Promise<Unggahan | 'asing' | 'terlalu_rapat'> {
  const unggahan = readUnggahan(isi)
  if (!unggahan || !isGambar(unggahan.jenis)) return unggahan ?? 'asing'
  const gambar = await encodeGambar(unggahan.isi, unggahan.jenis)
  if (gambar === 'rusak') return 'asing'
  return gambar === 'terlalu_rapat' ? gambar : { isi: gambar.isi, jenis: unggahan.jenis }
}

export const akhiranOf = (jenis: JenisBerkas): string => jenisBerkas[jenis].akhiran

/** The last part of a path, without what a screen or a header could stumble over. */
export const cleanNama = (nama: string): string =>
  nama
    .split(/[/\\]/)
    .at(-1)!
    .replaceAll(/[\p{C}"'<>|*?:;%]/gu, '')
    .trim()
    .slice(0, 80)

/** Its own name with the ending of what it is. */
export function namaBerkas(nama: string, jenis: JenisBerkas, tanpaNama = 'lampiran'): string {
  const pokok = cleanNama(nama).replace(/(\.[A-Za-z0-9]{1,5})+$/, '')
  return `${pokok === '' ? tanpaNama : pokok}.${akhiranOf(jenis)}`
}
