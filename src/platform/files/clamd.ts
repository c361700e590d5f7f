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
  isi: Uint8Array,
  batasMs = BATAS_MS,
): Promise<HasilPindai> {
  const answer = await converse(connect(alamat), isi, batasMs)
  const found = /^stream: (.+) FOUND$/.exec(answer)
  if (found) return { bersih: false, nama: found[1]! }
  if (answer === 'stream: OK') return { bersih: true }
  throw new Error(`clamd answered: ${answer.slice(0, 200) || 'nothing'}`)
}

function converse(socket: Socket, isi: Uint8Array, batasMs: number): Promise<string> {
  return new Promise((resolve, reject) => {
    const chunks: Buffer[] = []
    socket.setTimeout(batasMs, () => socket.destroy(new Error('clamd is silent')))
    socket.on('data', (chunk) => chunks.push(chunk))
    socket.on('error', reject)
    socket.on('close', () => resolve(Buffer.concat(chunks).toString().replace(/\0.*$/s, '').trim()))
    socket.on('connect', () => {
      socket.write('zINSTREAM\0')
      for (let at = 0; at < isi.length; at += POTONGAN) {
        const part = isi.subarray(at, at + POTONGAN)
        const size = Buffer.alloc(4)
        size.writeUInt32BE(part.length)
        socket.write(size)
        socket.write(part)
      }
      // A length of nothing ends it; the answer comes on the same line, which clamd then closes.
      socket.write(Buffer.alloc(4))
    })
  })
}
