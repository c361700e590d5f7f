import { Readable } from 'node:stream'
import { crc32, createDeflateRaw } from 'node:zlib'

export interface ZipPart {
  readonly name: string
  /** Text in pieces, so that a sheet of a million rows never stands in memory as a whole. */
  readonly content: string | Iterable<string> | AsyncIterable<string>
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
    const versionMadeBy = Buffer.from([20, 0])
    // Comment, disk and attributes are empty: 10 bytes before the offset.
    directory.push(
      Buffer.concat([u32(0x02014b50), versionMadeBy, head, Buffer.alloc(10), u32(offset), p.name]),
    )
    offset += local.length
  }
  const list = Buffer.concat(directory)
  const end = Buffer.alloc(22)
  end.writeUInt32LE(0x06054b50, 0)
  end.writeUInt16LE(parts.length, 8)
  end.writeUInt16LE(parts.length, 10)
  end.writeUInt32LE(list.length, 12)
  end.writeUInt32LE(offset, 16)
  return Buffer.concat([...files, list, end])
}
