import { Readable } from 'node:stream'
import { crc32, createDeflateRaw } from 'node:zlib'

export interface ZipPart {
  readonly name: string
  /** Text in pieces, so that a sheet of a million rows never stands in memory as a whole. */
  readonly content: string | Iterable<string | Uint8Array> | AsyncIterable<string | Uint8Array>
}

interface Packed {
  readonly name: Buffer
  readonly crc: number
  readonly size: number
  readonly data: Buffer
}

async function pack(part: ZipPart): Promise<Packed> {
  let crc = 0
  let size = 0
  async function* bytes(): AsyncGenerator<Buffer> {
    const pieces = typeof part.content === 'string' ? [part.content] : part.content
    for await (const piece of pieces) {
      const chunk = Buffer.from(piece)
      crc = crc32(chunk, crc)
      size += chunk.length
      yield chunk
    }
  }
  const deflated: Buffer[] = []
  for await (const chunk of Readable.from(bytes()).compose(createDeflateRaw({ level: 6 }))) {
    deflated.push(chunk as Buffer)
  }
  return { name: Buffer.from(part.name), crc, size, data: Buffer.concat(deflated) }
}

/** 1 January 1980, the first date ZIP knows: the same content gives the same bytes. */
const DATE = 0x0021
const UTF8_NAMES = 0x0800

/** Fields that the local header and the central directory share. */
function common(p: Packed): Buffer {
  const b = Buffer.alloc(26)
  b.writeUInt16LE(20, 0)
  b.writeUInt16LE(UTF8_NAMES, 2)
  b.writeUInt16LE(8, 4)
  b.writeUInt16LE(DATE, 8)
  b.writeUInt32LE(p.crc, 10)
  b.writeUInt32LE(p.data.length, 14)
  b.writeUInt32LE(p.size, 18)
  b.writeUInt16LE(p.name.length, 22)
  return b
}

const u32 = (...values: number[]): Buffer => {
  const b = Buffer.alloc(4 * values.length)
  values.forEach((v, i) => b.writeUInt32LE(v, 4 * i))
  return b
}

/** What the directory at the end says of one file: 46 bytes and its name. */
const directoryEntry = (head: Buffer, p: Pick<Packed, 'name'>, offset: number): Buffer =>
  // Made by version 2.0. Comment, disk and attributes are empty: 10 bytes before the offset.
  Buffer.concat([u32(0x02014b50), Buffer.from([20, 0]), head, Buffer.alloc(10), u32(offset), p.name])

function directoryEnd(count: number, size: number, offset: number): Buffer {
  const end = Buffer.alloc(22)
  end.writeUInt32LE(0x06054b50, 0)
  end.writeUInt16LE(count, 8)
  end.writeUInt16LE(count, 10)
  end.writeUInt32LE(size, 12)
  end.writeUInt32LE(offset, 16)
  return end
}

/** A ZIP archive (APPNOTE 6.3, deflate, sizes below 4 GB). */
export async function zip(parts: readonly ZipPart[]): Promise<Buffer> {
  const files: Buffer[] = []
  const directory: Buffer[] = []
  let offset = 0
  for (const part of parts) {
    const p = await pack(part)
    const head = common(p)
    const local = Buffer.concat([u32(0x04034b50), head, p.name, p.data])
    files.push(local)
    directory.push(directoryEntry(head, p, offset))
    offset += local.length
  }
  const list = Buffer.concat(directory)
  return Buffer.concat([...files, list, directoryEnd(parts.length, list.length, offset)])
}

/** Sum and sizes stand behind the file, because they are not known when its header goes out. */
const SIZES_FOLLOW = 0x0008

/**
 * The same archive while it is being made: nothing is kept but the piece under way, however large the files are. Whoever
 * stops reading stops the making.
 */
export async function* zipStream(parts: readonly ZipPart[]): AsyncGenerator<Buffer> {
  const directory: Buffer[] = []
  let offset = 0
  for (const part of parts) {
    const name = Buffer.from(part.name)
    const empty = { name, crc: 0, size: 0, data: Buffer.alloc(0) }
    const sums = { crc: 0, size: 0, packed: 0 }
    const local = Buffer.concat([u32(0x04034b50), streamed(common(empty)), name])
    yield local
    for await (const piece of deflated(part, sums)) yield piece
    yield u32(0x08074b50, sums.crc, sums.packed, sums.size)
    const head = streamed(common(empty))
    head.writeUInt32LE(sums.crc, 10)
    head.writeUInt32LE(sums.packed, 14)
    head.writeUInt32LE(sums.size, 18)
    directory.push(directoryEntry(head, empty, offset))
    offset += local.length + sums.packed + 16
  }
  const list = Buffer.concat(directory)
  yield Buffer.concat([list, directoryEnd(parts.length, list.length, offset)])
}

function streamed(head: Buffer): Buffer {
  head.writeUInt16LE(UTF8_NAMES | SIZES_FOLLOW, 2)
  return head
}

async function* deflated(
  part: ZipPart,
  sums: { crc: number; size: number; packed: number },
): AsyncGenerator<Buffer> {
  async function* bytes(): AsyncGenerator<Buffer> {
    for await (const piece of typeof part.content === 'string' ? [part.content] : part.content) {
      const chunk = Buffer.from(piece)
      sums.crc = crc32(chunk, sums.crc)
      sums.size += chunk.length
      yield chunk
    }
  }
  // A quick look for repetitions: rows of a table repeat so much that the thorough one gains little for thrice the time.
  const pieces = Readable.from(bytes(), { objectMode: false }).compose(createDeflateRaw({ level: 3 }))
  for await (const piece of pieces) {
    sums.packed += (piece as Buffer).length
    yield piece as Buffer
  }
}
