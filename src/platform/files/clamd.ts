import { once } from 'node:events'
import { connect, type Socket } from 'node:net'

/** Where clamd listens. */
export type AlamatClamd = { readonly path: string } | { readonly host: string; readonly port: number }

export type HasilPindai = { readonly bersih: true } | { readonly bersih: false; readonly nama: string }

const POTONGAN = 64 * 1024
const BATAS_MS = 60_000

/**
 * Asks clamd about one file (INSTREAM). Anything but a plain "clean" or "found" (unreachable, too large for its StreamMaxLength,
 * cut off) throws: then nobody knows, and the file stays where nobody is served it.
 */
export async function scanClamd(
  alamat: AlamatClamd,
  isi: Uint8Array | Blob,
  batasMs = BATAS_MS,
): Promise<HasilPindai> {
  const answer = await converse(connect(alamat), isi, batasMs)
  const found = /^stream: (.+) FOUND$/.exec(answer)
  if (found) return { bersih: false, nama: found[1]! }
  if (answer === 'stream: OK') return { bersih: true }
  throw new Error(`clamd answered: ${answer.slice(0, 200) || 'nothing'}`)
}

function converse(socket: Socket, isi: Uint8Array | Blob, batasMs: number): Promise<string> {
  return new Promise((resolve, reject) => {
    const chunks: Buffer[] = []
    socket.setTimeout(batasMs, () => socket.destroy(new Error('clamd is silent')))
    socket.on('data', (chunk) => chunks.push(chunk))
    socket.on('error', reject)
    socket.on('close', () => resolve(Buffer.concat(chunks).toString().replace(/\0.*$/s, '').trim()))
    socket.on('connect', () => {
      hand(socket, isi instanceof Uint8Array ? new Blob([new Uint8Array(isi)]) : isi).catch((err: unknown) =>
        socket.destroy(err instanceof Error ? err : new Error('file could not be read')),
      )
    })
  })
}

/** Piece by piece, at the pace clamd takes them: a film need not fit into memory. */
async function hand(socket: Socket, isi: Blob): Promise<void> {
  socket.write('zINSTREAM\0')
  for (let at = 0; at < isi.size && !socket.destroyed; at += POTONGAN) {
    const part = new Uint8Array(await isi.slice(at, at + POTONGAN).arrayBuffer())
    const size = Buffer.alloc(4)
    size.writeUInt32BE(part.length)
    socket.write(size)
    // It may have answered and left: then its word counts, and nobody waits for it to take more.
    if (!socket.write(part)) await Promise.race([once(socket, 'drain'), once(socket, 'close')])
  }
  // A length of nothing ends it; the answer comes on the same line, which clamd then closes.
  if (!socket.destroyed) socket.write(Buffer.alloc(4))
}
