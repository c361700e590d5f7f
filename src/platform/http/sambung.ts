import { constants, crc32, deflateRawSync } from 'node:zlib'

/** The beginning of pages that is the same in very many of them: compressed well, and once. */
export interface Awal {
  readonly plain: Buffer
  /** Ends at a whole byte and without the mark of the end, so that more may follow. */
  readonly deflated: Buffer
  readonly crc: number
}

export function makeAwal(text: string): Awal {
  const plain = Buffer.from(text)
  return {
    plain,
    deflated: deflateRawSync(plain, { level: 9, finishFlush: constants.Z_SYNC_FLUSH }),
    crc: crc32(plain),
  }
}

const HEADER = Buffer.from([0x1f, 0x8b, 8, 0, 0, 0, 0, 0, 0, 3])
/** Deflate looks back no further. */
const WINDOW = 32_768
/** So little is sent as it is: setting a compressor up costs more than it saves. */
const SEDIKIT = 400

/** Beginning and rest as one gzip file (RFC 1952): only the rest is compressed, and may refer to what the beginning said. */
export function gzipSambung(awal: Awal, sisa: string): Buffer<ArrayBuffer> {
  const rest = Buffer.from(sisa)
  const body =
    rest.length <= SEDIKIT
      ? [stored(rest.length), rest]
      : [deflateRawSync(rest, { level: 6, memLevel: 7, dictionary: awal.plain.subarray(-WINDOW) })]
  const trailer = Buffer.alloc(8)
  trailer.writeUInt32LE(crc32(rest, awal.crc))
  trailer.writeUInt32LE(awal.plain.length + rest.length, 4)
  return Buffer.concat([HEADER, awal.deflated, ...body, trailer])
}

/** The last block, not compressed (RFC 1951, 3.2.4). */
function stored(length: number): Buffer {
  const head = Buffer.alloc(5)
  head[0] = 1
  head.writeUInt16LE(length, 1)
  head.writeUInt16LE(length ^ 0xffff, 3)
  return head
}
