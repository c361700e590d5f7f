import { stripJpeg } from './jpeg.ts'
import { stripMp3, stripMp4 } from './media.ts'
import { stripPng, stripWebp } from './potongan.ts'
import { stripOgg, stripWav } from './suara.ts'

/** What citizens and officers may hand in, with the type it is served as. */
export const jenisBerkas = {
  'image/jpeg': { akhiran: 'jpg', rupa: 'gambar' },
  'image/png': { akhiran: 'png', rupa: 'gambar' },
  'image/webp': { akhiran: 'webp', rupa: 'gambar' },
  'application/pdf': { akhiran: 'pdf', rupa: 'dokumen' },
  'audio/mpeg': { akhiran: 'mp3', rupa: 'suara' },
  'audio/mp4': { akhiran: 'm4a', rupa: 'suara' },
  'audio/ogg': { akhiran: 'ogg', rupa: 'suara' },
  'audio/wav': { akhiran: 'wav', rupa: 'suara' },
  'video/mp4': { akhiran: 'mp4', rupa: 'video' },
  'video/quicktime': { akhiran: 'mov', rupa: 'video' },
  'video/webm': { akhiran: 'webm', rupa: 'video' },
} as const
export type JenisBerkas = keyof typeof jenisBerkas
export const isJenisBerkas = (text: string): text is JenisBerkas => Object.hasOwn(jenisBerkas, text)

export interface Unggahan {
  /** Without what the device wrote into it about place, person and time. */
  readonly isi: Uint8Array
  readonly jenis: JenisBerkas
}

const text = (b: Uint8Array, from: number, to: number): string =>
  String.fromCharCode(...b.subarray(from, Math.min(to, b.length)))
const hex = (b: Uint8Array, n: number): string => Buffer.from(b.subarray(0, n)).toString('hex')

/** What a file is by its first bytes, whatever it calls itself; undefined: nothing we take. */
export function readJenis(b: Uint8Array): JenisBerkas | undefined {
  const [four, head] = [text(b, 0, 4), hex(b, 4)]
  if (head.startsWith('ffd8ff')) return 'image/jpeg'
  if (hex(b, 8) === '89504e470d0a1a0a') return 'image/png'
  if (four === 'RIFF')
    return text(b, 8, 12) === 'WEBP' ? 'image/webp' : text(b, 8, 12) === 'WAVE' ? 'audio/wav' : undefined
  if (text(b, 0, 5) === '%PDF-') return 'application/pdf'
  if (four === 'OggS') return /OpusHead|vorbis|FLAC|Speex {3}/.test(text(b, 0, 96)) ? 'audio/ogg' : undefined
  if (head === '1a45dfa3') return text(b, 0, 64).includes('webm') ? 'video/webm' : undefined
  if (text(b, 4, 8) === 'ftyp') return ofBrand(text(b, 8, 12))
  if (text(b, 0, 3) === 'ID3' || isMpegFrame(b, 0)) return 'audio/mpeg'
  return undefined
}

/** Pictures in this wrapper (HEIC, AVIF) show in few browsers and are refused in words. */
function ofBrand(brand: string): JenisBerkas | undefined {
  if (brand === 'qt  ') return 'video/quicktime'
  if (brand.startsWith('M4A') || brand.startsWith('M4B')) return 'audio/mp4'
  return /^(iso\w|mp4[12]|avc1|M4V |M4VP|MSNV|dash|3g[p2]\w|f4v |XAVC)$/.test(brand) ? 'video/mp4' : undefined
}

/** MPEG-1/2 layer III. */
const isMpegFrame = (b: Uint8Array, at: number): boolean =>
  b[at] === 0xff &&
  (b[at + 1]! & 0xe6) === 0xe2 &&
  (b[at + 1]! & 0x18) !== 0x08 &&
  (b[at + 2]! & 0xf0) !== 0xf0

/**
 * Takes a file in: what it is by content, and clean of what the device wrote into it (EXIF with place and phone, XMP, thumbnails,
 * a film hidden behind a picture; place and tags of films and sound). undefined: nothing we take, or broken.
 */
export function readUnggahan(isi: Uint8Array): Unggahan | undefined {
  const jenis = readJenis(isi)
  const bersih = jenis && (CLEAN[jenis]?.(isi) ?? (CLEAN[jenis] ? undefined : isi))
  return jenis && bersih ? { isi: bersih, jenis } : undefined
}

/** Does a device write into such a file about itself? The others are kept as they come. */
export const isBerisi = (jenis: JenisBerkas): boolean => CLEAN[jenis] !== undefined

const CLEAN: Partial<Record<JenisBerkas, (isi: Uint8Array) => Uint8Array | undefined>> = {
  'image/jpeg': stripJpeg,
  'image/png': stripPng,
  'image/webp': stripWebp,
  'audio/mpeg': stripMp3,
  'audio/mp4': stripMp4,
  'audio/ogg': stripOgg,
  'audio/wav': stripWav,
  'video/mp4': stripMp4,
  'video/quicktime': stripMp4,
}
