/** Segments without a length: restart marks and TEM. */
const isBare = (marker: number): boolean => (marker >= 0xd0 && marker <= 0xd7) || marker === 0x01

const begins = (b: Uint8Array, text: string): boolean =>
  Buffer.from(b.subarray(0, text.length)).toString('latin1') === text

/**
 * Only what makes up the picture: application segments and comments (place, time, phone, thumbnail, XMP) are left out, and
 * whatever stands behind its end (the film of a "motion photo"). Which way up it was held is kept, alone.
 */
export function stripJpeg(isi: Uint8Array): Uint8Array | undefined {
  const parts: Uint8Array[] = [isi.subarray(0, 2)]
  let at = 2
  let rebah: number | undefined
  while (at + 4 <= isi.length && isi[at] === 0xff) {
    const marker = isi[at + 1]!
    if (marker === 0xff) at++
    else if (isBare(marker)) at += 2
    else {
      const end = at + 2 + ((isi[at + 2]! << 8) | isi[at + 3]!)
      if (marker === 0xd9 || end <= at + 3 || end > isi.length) return undefined
      const segment = isi.subarray(at, end)
      if (marker === 0xe1) rebah ??= orientationOf(segment.subarray(4))
      if (isKept(marker, segment)) parts.push(segment)
      at = end
      if (marker !== 0xda) continue
      const stop = endOfScan(isi, at)
      parts.push(isi.subarray(at, stop))
      at = stop
      if (isi[at + 1] === 0xd9 || at >= isi.length) return finish(parts, rebah)
    }
  }
  return undefined
}

/** JFIF and Adobe say how the colours are to be read; everything else that an application wrote goes. */
function isKept(marker: number, segment: Uint8Array): boolean {
  if (marker === 0xe0) return begins(segment.subarray(4), 'JFIF\0')
  if (marker === 0xee) return begins(segment.subarray(4), 'Adobe')
  return !((marker >= 0xe1 && marker <= 0xef) || marker === 0xfe)
}

/** Where the coded data of a scan ends: at the next mark that is no stuffing and no restart. */
function endOfScan(isi: Uint8Array, from: number): number {
  for (let at = from; at + 1 < isi.length; at++) {
    if (isi[at] !== 0xff) continue
    const next = isi[at + 1]!
    if (next !== 0x00 && next !== 0xff && !isBare(next)) return at
  }
  return isi.length
}

const finish = (parts: Uint8Array[], rebah: number | undefined): Uint8Array =>
  Buffer.concat([
    parts[0]!,
    ...(rebah !== undefined && rebah > 1 ? [exifOf(rebah)] : []),
    ...parts.slice(1),
    Buffer.from([0xff, 0xd9]),
  ])

/** EXIF tag 0x0112, 1–8. */
function orientationOf(app1: Uint8Array): number | undefined {
  if (!begins(app1, 'Exif\0\0') || app1.length < 20) return undefined
  const tiff = app1.subarray(6)
  const view = new DataView(tiff.buffer, tiff.byteOffset, tiff.byteLength)
  const little = begins(tiff, 'II')
  const ifd = view.getUint32(4, little)
  if (ifd + 2 > tiff.length) return undefined
  for (let i = 0, n = view.getUint16(ifd, little); i < n; i++) {
    const entry = ifd + 2 + i * 12
    if (entry + 12 > tiff.length) return undefined
    if (view.getUint16(entry, little) !== 0x0112) continue
    const value = view.getUint16(entry + 8, little)
    return value >= 1 && value <= 8 ? value : undefined
  }
  return undefined
}

/** An EXIF block with one entry and nothing else. */
const exifOf = (rebah: number): Uint8Array =>
  Buffer.concat([
    Buffer.from([0xff, 0xe1, 0x00, 0x22]),
    Buffer.from('Exif\0\0MM\0*', 'latin1'),
    Buffer.from([0, 0, 0, 8, 0, 1, 0x01, 0x12, 0, 3, 0, 0, 0, 1, 0, rebah, 0, 0, 0, 0, 0, 0]),
  ])
