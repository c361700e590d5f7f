export const TERBESAR = 5 * 1024 * 1024

export interface Bukti {
  readonly isi: Uint8Array
  readonly jenis: 'image/jpeg' | 'image/png' | 'application/pdf'
  readonly akhiran: 'jpg' | 'png' | 'pdf'
}

const begins = (b: Uint8Array, bytes: readonly number[]): boolean => bytes.every((x, i) => b[i] === x)

/** What a file is by its first bytes, whatever it calls itself; undefined for anything that is no proof. */
export function readBukti(isi: Uint8Array): Bukti | undefined {
  if (isi.length > TERBESAR) return undefined
  if (begins(isi, [0xff, 0xd8, 0xff])) {
    const bersih = stripJpeg(isi)
    return bersih && { isi: bersih, jenis: 'image/jpeg', akhiran: 'jpg' }
  }
  if (begins(isi, [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a])) {
    const bersih = stripPng(isi)
    return bersih && { isi: bersih, jenis: 'image/png', akhiran: 'png' }
  }
  if (begins(isi, [0x25, 0x50, 0x44, 0x46, 0x2d])) return { isi, jenis: 'application/pdf', akhiran: 'pdf' }
  return undefined
}

/** Segments that say where, when and with whose phone a picture was taken (APP1–APP15, comment) are left out. */
function stripJpeg(isi: Uint8Array): Uint8Array | undefined {
  const parts: Uint8Array[] = [isi.subarray(0, 2)]
  let at = 2
  while (at + 4 <= isi.length && isi[at] === 0xff) {
    const marker = isi[at + 1]!
    // The picture itself begins: the rest belongs to it.
    if (marker === 0xda) return Buffer.concat([...parts, isi.subarray(at)])
    const end = at + 2 + ((isi[at + 2]! << 8) | isi[at + 3]!)
    if (end <= at + 3 || end > isi.length) return undefined
    const private_ = (marker >= 0xe1 && marker <= 0xef) || marker === 0xfe
    if (!private_) parts.push(isi.subarray(at, end))
    at = end
  }
  return undefined
}

/** Only the chunks that make up the picture. */
const PNG = new Set(['IHDR', 'PLTE', 'IDAT', 'IEND', 'tRNS', 'sRGB', 'gAMA', 'cHRM', 'pHYs', 'bKGD', 'sBIT'])

function stripPng(isi: Uint8Array): Uint8Array | undefined {
  const view = new DataView(isi.buffer, isi.byteOffset, isi.byteLength)
  const parts: Uint8Array[] = [isi.subarray(0, 8)]
  for (let at = 8; at + 12 <= isi.length;) {
    const end = at + 12 + view.getUint32(at)
    if (end > isi.length) return undefined
    const name = String.fromCharCode(...isi.subarray(at + 4, at + 8))
    if (PNG.has(name)) parts.push(isi.subarray(at, end))
    if (name === 'IEND') return Buffer.concat(parts)
    at = end
  }
  return undefined
}
