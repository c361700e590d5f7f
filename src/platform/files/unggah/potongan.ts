/** Only the chunks that make up the picture. */
const PNG = new Set(['IHDR', 'PLTE', 'IDAT', 'IEND', 'tRNS', 'sRGB', 'gAMA', 'cHRM', 'pHYs', 'bKGD', 'sBIT'])

const nameAt = (b: Uint8Array, at: number): string => String.fromCharCode(...b.subarray(at, at + 4))

export function stripPng(isi: Uint8Array): Uint8Array | undefined {
  const view = new DataView(isi.buffer, isi.byteOffset, isi.byteLength)
  const parts: Uint8Array[] = [isi.subarray(0, 8)]
  for (let at = 8; at + 12 <= isi.length;) {
    const end = at + 12 + view.getUint32(at)
    if (end > isi.length) return undefined
    const name = nameAt(isi, at + 4)
    if (PNG.has(name)) parts.push(isi.subarray(at, end))
    if (name === 'IEND') return Buffer.concat(parts)
    at = end
  }
  return undefined
}

const WEBP = new Set(['VP8 ', 'VP8L', 'VP8X', 'ALPH', 'ANIM', 'ANMF'])
/** Bits of VP8X that announce a colour profile, EXIF and XMP. */
const PENANDA = 0x20 | 0x08 | 0x04

export function stripWebp(isi: Uint8Array): Uint8Array | undefined {
  const view = new DataView(isi.buffer, isi.byteOffset, isi.byteLength)
  if (isi.length < 20) return undefined
  const akhir = Math.min(isi.length, 8 + view.getUint32(4, true))
  const parts: Uint8Array[] = []
  for (let at = 12; at + 8 <= akhir;) {
    const size = view.getUint32(at + 4, true)
    const end = at + 8 + size + (size % 2)
    if (at + 8 + size > akhir) return undefined
    const name = nameAt(isi, at)
    if (WEBP.has(name)) {
      const chunk = Buffer.from(isi.subarray(at, Math.min(end, akhir)))
      if (name === 'VP8X') chunk[8] = chunk[8]! & ~PENANDA
      parts.push(chunk)
    }
    at = end
  }
  if (!parts.some((p) => nameAt(p, 0).startsWith('VP8'))) return undefined
  const body = Buffer.concat([Buffer.from('WEBP'), ...parts])
  const size = Buffer.alloc(4)
  size.writeUInt32LE(body.length)
  return Buffer.concat([Buffer.from('RIFF'), size, body])
}
