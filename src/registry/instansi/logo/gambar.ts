import { Resvg } from '@resvg/resvg-js'
import { createHash } from 'node:crypto'
import { readUnggahan } from '../../../platform/files/index.ts'
import { AppError } from '../../../kernel/errors.ts'
import { logoErrors } from './errors.ts'

/** A picture as it is kept: drawn anew, so that nothing of the file that came in is left. */
export interface GambarLogo {
  readonly isi: Buffer
  readonly lebar: number
  readonly tinggi: number
  readonly sidik: string
}

export const LOGO_TERBESAR = 512 * 1024
/** A few hundred bytes can claim a picture of a gigapixel; what is larger is refused before it is unpacked. */
const SISI_TERBESAR = 3000
const SISI_TERKECIL = 32
/** Wide enough for a cover at 300 dpi. */
const LEBAR_SIMPAN = 480

/** PNG or JPEG by its content, whatever it is called; SVG and everything else is refused in words. */
export function readLogo(berkas: Uint8Array): GambarLogo {
  if (berkas.length > LOGO_TERBESAR) throw new AppError(logoErrors.terlaluBesar)
  const jenis = readUnggahan(berkas)
  if (jenis?.jenis !== 'image/png' && jenis?.jenis !== 'image/jpeg')
    throw new AppError(logoErrors.bukanGambar)
  const isi = Buffer.from(jenis.isi)
  const ukuran = jenis.jenis === 'image/png' ? ukuranPng(isi) : ukuranJpeg(isi)
  if (!ukuran) throw new AppError(logoErrors.rusak)
  const [w, h] = ukuran
  if (Math.max(w, h) > SISI_TERBESAR || Math.min(w, h) < SISI_TERKECIL) throw new AppError(logoErrors.ukuran)
  const gambar = new Resvg(bungkus(isi.toString('base64'), jenis.jenis, w, h), {
    fitTo: { mode: 'width', value: Math.min(w, LEBAR_SIMPAN) },
    font: { loadSystemFonts: false },
  }).render()
  // A picture that cannot be decoded is drawn as nothing.
  if (gambar.pixels.every((x) => x === 0)) throw new AppError(logoErrors.rusak)
  const png = gambar.asPng()
  const sidik = createHash('sha256').update(png).digest('hex').slice(0, 16)
  return { isi: png, lebar: gambar.width, tinggi: gambar.height, sidik }
}

const bungkus = (base64: string, jenis: string, w: number, h: number): string =>
  `<svg xmlns="http://www.w3.org/2000/svg" width="${w}" height="${h}" viewBox="0 0 ${w} ${h}"><image width="${w}" height="${h}" href="data:${jenis};base64,${base64}"/></svg>`

/** For paper, which sets SVG: the kept picture in a frame of its own size. */
export const logoSvg = ({ isi, lebar, tinggi }: Pick<GambarLogo, 'isi' | 'lebar' | 'tinggi'>): string =>
  bungkus(isi.toString('base64'), 'image/png', lebar, tinggi)

function ukuranPng(b: Buffer): readonly [number, number] | undefined {
  return b.length > 24 && b.toString('latin1', 12, 16) === 'IHDR'
    ? [b.readUInt32BE(16), b.readUInt32BE(20)]
    : undefined
}

/** The first frame header; segments before it are skipped by their length. */
function ukuranJpeg(b: Buffer): readonly [number, number] | undefined {
  for (let at = 2; at + 9 < b.length && b[at] === 0xff;) {
    const tanda = b[at + 1]!
    const isBingkai = tanda >= 0xc0 && tanda <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(tanda)
    if (isBingkai) return [b.readUInt16BE(at + 7), b.readUInt16BE(at + 5)]
    at += 2 + b.readUInt16BE(at + 2)
  }
  return undefined
}
