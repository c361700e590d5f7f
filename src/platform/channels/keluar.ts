import { request as requestHttp } from 'node:http'
import { request as requestHttps } from 'node:https'
import { isAmanRahasia, type Jaringan } from './jaringan.ts'

export interface Permintaan {
  readonly method: 'GET' | 'POST'
  readonly headers: Readonly<Record<string, string>>
  readonly body?: string
  /** Something in it is secret: it goes out encrypted, or not at all. */
  readonly rahasia?: boolean
}

/** What came back; or that nothing left (`belum`), that something may have (`mungkin`), or that it must not: the address lies inside (`terlarang`), or a secret would travel in the clear (`polos`). */
export type Jawaban =
  | { readonly jenis: 'dijawab'; readonly status: number; readonly text: string }
  | { readonly jenis: 'belum' | 'mungkin' | 'terlarang' | 'polos' }

/** Why nothing left, in the codes of words.ts. Whoever set the channel up can mend each, so it is tried again. */
export const ALASAN_KELUAR = { belum: 'koneksi', terlarang: 'alamat_dalam', polos: 'polos' } as const

export interface KeluarOptions {
  readonly jaringan: Jaringan
  readonly batasMs?: number
  /** Bytes of an answer that are read; the rest is cut off. */
  readonly terbesar?: number
}

const BATAS_MS = 20_000
const TERBESAR = 64 * 1024

/** One request to a provider: to the checked address and nowhere else, no redirect followed, no connection kept. */
export async function requestKeluar(url: URL, p: Permintaan, options: KeluarOptions): Promise<Jawaban> {
  const { jaringan, batasMs = BATAS_MS, terbesar = TERBESAR } = options
  let found: Awaited<ReturnType<Jaringan['resolve']>>
  try {
    found = await jaringan.resolve(url.hostname)
  } catch {
    return { jenis: 'belum' }
  }
  if (!found) return { jenis: 'terlarang' }
  const at = found
  if (p.rahasia && !isAmanRahasia(url, at.address)) return { jenis: 'polos' }
  const isTls = url.protocol === 'https:'
  return new Promise((resolve) => {
    // Until the line (and its encryption) stands, not a byte of the message has left.
    let isUp = false
    const req = (isTls ? requestHttps : requestHttp)(url, {
      method: p.method,
      headers: {
        ...p.headers,
        ...(p.body === undefined ? {} : { 'content-length': String(Buffer.byteLength(p.body)) }),
      },
      agent: false,
      lookup: (_host, opts, done) => {
        if (opts.all) (done as unknown as (e: null, list: object[]) => void)(null, [at])
        else done(null, at.address, at.family)
      },
    })
    const late = setTimeout(() => req.destroy(new Error('timeout')), batasMs)
    const finish = (answer: Jawaban): void => {
      clearTimeout(late)
      resolve(answer)
      req.destroy()
    }
    req.on('socket', (socket) => socket.once(isTls ? 'secureConnect' : 'connect', () => (isUp = true)))
    req.on('error', () => finish({ jenis: isUp ? 'mungkin' : 'belum' }))
    req.on('response', (res) => {
      const chunks: Buffer[] = []
      let size = 0
      const done = (): void =>
        finish({
          jenis: 'dijawab',
          status: res.statusCode ?? 0,
          text: Buffer.concat(chunks).toString('utf8'),
        })
      res.on('data', (chunk: Buffer) => {
        size += chunk.length
        chunks.push(chunk)
        if (size > terbesar) done()
      })
      res.on('end', done)
      res.on('error', () => finish({ jenis: 'mungkin' }))
    })
    req.end(p.body)
  })
}
