import { encodeGambar, isGambar } from './gambar.ts'
import { antre } from '../../../kernel/antre.ts'
import { stripPdf } from './pdf.ts'
import { isBerisi, jenisBerkas, readJenis, readUnggahan, type JenisBerkas, type Unggahan } from './jenis.ts'

/** A file that may be kept: what it is by content, clean, and a picture packed anew from its pixels; or why not. */
export async function takeUnggahan(isi: Uint8Array): Promise<Unggahan | 'asing' | 'terlalu_rapat'> {
  const unggahan = readUnggahan(isi)
  if (!unggahan || !isGambar(unggahan.jenis)) return unggahan ?? 'asing'
  const gambar = await encodeGambar(unggahan.isi, unggahan.jenis)
  if (gambar === 'rusak') return 'asing'
  return gambar === 'terlalu_rapat' ? gambar : { isi: gambar.isi, jenis: unggahan.jenis }
}

/** Where a cleaned file waits until it is kept: in memory, or on the disk of a form (platform/http/draf.ts). */
export type Simpan = (isi: Uint8Array) => Promise<Blob>

/** Two at a time, whoever sends: while it is cleaned a file stands in memory whole. */
const bergiliran = antre(2)
/** Enough to tell what a file is. */
const KEPALA = 128

/** The same for a file that lies on the disk. Sound, films and papers with nothing in them to take out are not read at all. */
export async function takeBerkas(
  isi: Blob,
  simpan: Simpan,
): Promise<{ readonly isi: Blob; readonly jenis: JenisBerkas } | 'asing' | 'terlalu_rapat'> {
  const jenis = readJenis(new Uint8Array(await isi.slice(0, KEPALA).arrayBuffer()))
  if (!jenis) return 'asing'
  if (!isBerisi(jenis)) return { isi, jenis }
  return bergiliran(async () => {
    const bersih = await takeUnggahan(new Uint8Array(await isi.arrayBuffer()))
    return typeof bersih === 'string' ? bersih : { isi: await simpan(bersih.isi), jenis: bersih.jenis }
  })
}

/** Of somebody who must stay unnamed: a paper also loses what it says of its maker. Other papers are evidence and stay as they came. */
export const takeTanpaNama = async (isi: Blob, jenis: JenisBerkas): Promise<Blob> =>
  jenis === 'application/pdf'
    ? bergiliran(async () => new Blob([new Uint8Array(stripPdf(new Uint8Array(await isi.arrayBuffer())))]))
    : isi

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
