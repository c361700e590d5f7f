import { createHash } from 'node:crypto'
import { createReadStream, createWriteStream } from 'node:fs'
import type { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { createGunzip, createGzip } from 'node:zlib'
import type pg from 'pg'
import { from as copyFrom, to as copyTo } from 'pg-copy-streams'
import { quoted, type TableShape } from './catalog.ts'

/** Passes bytes on and remembers how many they were and their SHA-256. */
class Meter {
  bytes = 0
  readonly #hash = createHash('sha256')
  async *pass(source: AsyncIterable<Buffer>): AsyncGenerator<Buffer> {
    for await (const chunk of source) {
      this.bytes += chunk.length
      this.#hash.update(chunk)
      yield chunk
    }
  }
  sha256(): string {
    return this.#hash.digest('hex')
  }
}

const copyOut = (client: pg.Client, table: TableShape): ReturnType<typeof copyTo> => {
  const columns = table.kolom.map((k) => client.escapeIdentifier(k)).join(', ')
  return client.query(
    copyTo(`copy (select ${columns} from ${quoted(client, table.nama)} ${table.orderBy}) to stdout`),
  )
}

export interface Packed {
  readonly bytes: number
  readonly sha256: string
  readonly sha256Isi: string
  readonly baris: number
}

/** Rows of a table → packed file, on disk when this returns; memory stays flat however many rows. */
export async function packTable(client: pg.Client, table: TableShape, path: string): Promise<Packed> {
  const rows = copyOut(client, table)
  const plain = new Meter()
  const packed = new Meter()
  await pipeline(
    rows,
    plain.pass.bind(plain),
    createGzip({ level: 4 }),
    packed.pass.bind(packed),
    createWriteStream(path, { flags: 'wx', mode: 0o600, flush: true }),
  )
  return { bytes: packed.bytes, sha256: packed.sha256(), sha256Isi: plain.sha256(), baris: rows.rowCount }
}

/** Packed file → table. Returns how many rows went in. */
export async function unpackTable(
  client: pg.Client,
  table: Pick<TableShape, 'nama' | 'kolom'>,
  path: string,
): Promise<number> {
  const columns = table.kolom.map((k) => client.escapeIdentifier(k)).join(', ')
  const rows = client.query(copyFrom(`copy ${quoted(client, table.nama)} (${columns}) from stdin`))
  await pipeline(createReadStream(path), createGunzip(), rows)
  return rows.rowCount
}

/** What a table holds now, as the backup would have written it. */
export async function fingerprint(
  client: pg.Client,
  table: TableShape,
): Promise<{ sha256Isi: string; baris: number }> {
  const rows = copyOut(client, table)
  const meter = await measure(rows)
  return { sha256Isi: meter.sha256(), baris: rows.rowCount }
}

export async function fileHash(path: string): Promise<{ bytes: number; sha256: string }> {
  const meter = await measure(createReadStream(path))
  return { bytes: meter.bytes, sha256: meter.sha256() }
}

async function measure(source: Readable): Promise<Meter> {
  const meter = new Meter()
  await pipeline(source, meter.pass.bind(meter), async (bytes) => {
    for await (const _ of bytes);
  })
  return meter
}
