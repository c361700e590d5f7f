/** Boxes that hold others on the way to those that tell of place, person and device. */
const WADAH = new Set(['moov', 'trak', 'mdia', 'minf', 'moof', 'traf'])
const PRIBADI = new Set(['udta', 'meta', 'uuid'])

/**
 * Films and sound in MP4: the boxes of place, author and device become empty `free` boxes of the same size, so that nothing that
 * points into the file has to move. undefined: the boxes do not add up.
 */
export function stripMp4(isi: Uint8Array): Uint8Array | undefined {
  const b = Buffer.from(isi)
  return blank(b, 0, b.length) ? b : undefined
}

function blank(b: Buffer, from: number, to: number): boolean {
  for (let at = from; at < to;) {
    if (at + 8 > to) return false
    const short = b.readUInt32BE(at)
    const head = short === 1 ? 16 : 8
    if (at + head > to) return false
    const size = short === 0 ? to - at : short === 1 ? Number(b.readBigUInt64BE(at + 8)) : short
    const name = b.toString('latin1', at + 4, at + 8)
    if (size < head || at + size > to) return false
    if (PRIBADI.has(name)) {
      b.write('free', at + 4, 'latin1')
      b.fill(0, at + head, at + size)
    } else if (WADAH.has(name) && !blank(b, at + head, at + size)) return false
    at += size
  }
  return true
}

/** Sound without its labels: ID3 before and behind it. */
export function stripMp3(isi: Uint8Array): Uint8Array | undefined {
  const b = Buffer.from(isi.buffer, isi.byteOffset, isi.byteLength)
  let from = 0
  while (b.toString('latin1', from, from + 3) === 'ID3' && from + 10 <= b.length) {
    const size = [6, 7, 8, 9].reduce((n, i) => n * 128 + (b[from + i]! & 0x7f), 0)
    from += 10 + size + (b[from + 5]! & 0x10 ? 10 : 0)
  }
  const to =
    b.length >= 128 && b.toString('latin1', b.length - 128, b.length - 125) === 'TAG'
      ? b.length - 128
      : b.length
  const isFrame = b[from] === 0xff && (b[from + 1]! & 0xe0) === 0xe0
  return isFrame && from < to ? b.subarray(from, to) : undefined
}
