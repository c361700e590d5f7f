import sharp from 'sharp'
import { antre } from '../../../kernel/antre.ts'

export type JenisGambar = 'image/jpeg' | 'image/png' | 'image/webp'
export const isGambar = (jenis: string): jenis is JenisGambar =>
  jenis === 'image/jpeg' || jenis === 'image/png' || jenis === 'image/webp'

/** A few hundred bytes can claim a picture of a gigapixel. Telephones of today stay below this. */
export const PIKSEL_TERBANYAK = 50_000_000
/** Still readable down to a street sign, and a fourth of what a telephone takes. */
const SISI_TERBESAR = 4096
const MUTU = 85

// Only these three readers of the library can be reached at all.
sharp.block({ operation: ['VipsForeignLoad'] })
sharp.unblock({
  operation: ['VipsForeignLoadJpegBuffer', 'VipsForeignLoadPngBuffer', 'VipsForeignLoadWebpBuffer'],
})
sharp.cache(false)
sharp.concurrency(1)

/** Two pictures at a time, whoever sends: their pixels are what fills memory, and the other threads of the house stay free. */
const bergiliran = antre(2)

export type HasilGambar = { readonly isi: Uint8Array } | 'terlalu_rapat' | 'rusak'

/**
 * Unpacks a picture and packs it anew: only its pixels come through, the right way up, in the colours every screen knows. What hid
 * between them (place, telephone, previews, other files) is not copied. Counted before it is unpacked; done off the main thread.
 */
export function encodeGambar(isi: Uint8Array, jenis: JenisGambar): Promise<HasilGambar> {
  return bergiliran(async () => {
    const opsi = {
      failOn: 'error',
      limitInputPixels: PIKSEL_TERBANYAK,
      animated: jenis === 'image/webp',
    } as const
    try {
      const { width, height } = await sharp(isi, { ...opsi, limitInputPixels: false }).metadata()
      // Of an animated one the height is that of all its pictures.
      if (width * height > PIKSEL_TERBANYAK) return 'terlalu_rapat'
      const kecil = {
        width: SISI_TERBESAR,
        height: SISI_TERBESAR,
        fit: 'inside',
        withoutEnlargement: true,
      } as const
      const gambar = sharp(isi, opsi).autoOrient().resize(kecil).toColourspace('srgb')
      const keluar =
        jenis === 'image/jpeg'
          ? gambar.jpeg({ quality: MUTU })
          : jenis === 'image/png'
            ? gambar.png()
            : gambar.webp({ quality: MUTU })
      return { isi: new Uint8Array(await keluar.toBuffer()) }
    } catch {
      // The library tells kinds of damage apart by text only; to us they are one.
      return 'rusak'
    }
  })
}

/** A photo for paper and page: JPEG on white, small enough to stand six to a document, with its measures. */
export interface Foto {
  readonly isi: Uint8Array
  readonly lebar: number
  readonly tinggi: number
}
const SISI_FOTO = 1600

/** The same care as `encodeGambar`, and whatever came goes on as JPEG: the one kind every word processor sets. */
export function encodeFoto(isi: Uint8Array): Promise<Foto | 'terlalu_rapat' | 'rusak'> {
  return bergiliran(async () => {
    const opsi = { failOn: 'error', limitInputPixels: PIKSEL_TERBANYAK } as const
    try {
      const { width, height } = await sharp(isi, { ...opsi, limitInputPixels: false }).metadata()
      if (width * height > PIKSEL_TERBANYAK) return 'terlalu_rapat'
      const { data, info } = await sharp(isi, opsi)
        .autoOrient()
        .resize({ width: SISI_FOTO, height: SISI_FOTO, fit: 'inside', withoutEnlargement: true })
        .flatten({ background: '#ffffff' })
        .toColourspace('srgb')
        .jpeg({ quality: MUTU })
        .toBuffer({ resolveWithObject: true })
      return { isi: new Uint8Array(data), lebar: info.width, tinggi: info.height }
    } catch {
      return 'rusak'
    }
  })
}
