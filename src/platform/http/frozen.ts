import { createHash } from 'node:crypto'
import { brotliCompressSync, constants, gzipSync } from 'node:zlib'
import type { ContentfulStatusCode } from 'hono/utils/http-status'
import type { Ctx } from './env.ts'

/** A page that is the same for everyone: rendered once, and compressed once in each way somebody asks for. */
export interface FrozenPage {
  readonly etag: string
  readonly policy: string
  readonly plain: Uint8Array<ArrayBuffer>
  readonly gzip: Uint8Array<ArrayBuffer>
  readonly brotli: Uint8Array<ArrayBuffer>
}

const bytes = (buffer: Buffer): Uint8Array<ArrayBuffer> => new Uint8Array(buffer)

/** What the page may load: of inline styles those it has, each by its hash. `penuh`: stylesheet, font and islands of ours, too. */
export function pagePolicy(html: string, { penuh = false } = {}): string {
  const hashes = [...html.matchAll(/<style[^>]*>([^<]*)<\/style>/g)].map(
    ([, css]) => `'sha256-${createHash('sha256').update(css!).digest('base64')}'`,
  )
  return [
    `default-src 'none'`,
    `style-src 'self' ${hashes.join(' ')}`,
    ...(penuh
      ? [`script-src 'self'`, `font-src 'self'`, `connect-src 'self'`]
      : html.includes('<script type="module" src=')
        ? [`script-src 'self'`]
        : []),
    `img-src 'self' data:`,
    `form-action 'self'`,
    `base-uri 'none'`,
    `frame-ancestors 'none'`,
  ].join('; ')
}

/**
 * The inline styles of the page are allowed by their hash, so the page needs no nonce and can be kept. `penuh`: a page with
 * stylesheet, font and islands of ours; it is made often enough that the last percent of compression does not pay.
 */
export function freezePage(html: string, { penuh = false } = {}): FrozenPage {
  const plain = Buffer.from(html)
  let gzip: Uint8Array<ArrayBuffer> | undefined
  let brotli: Uint8Array<ArrayBuffer> | undefined
  return {
    etag: `"${createHash('sha256').update(plain).digest('base64url').slice(0, 22)}"`,
    policy: pagePolicy(html, { penuh }),
    plain: bytes(plain),
    get gzip() {
      return (gzip ??= bytes(gzipSync(plain, { level: penuh ? 6 : 9 })))
    },
    get brotli() {
      const params = { [constants.BROTLI_PARAM_QUALITY]: penuh ? 5 : 11 }
      return (brotli ??= bytes(brotliCompressSync(plain, { params })))
    },
  }
}

/** A frozen page as it goes out to one browser. */
export type FrozenAnswer = { readonly headers: Readonly<Record<string, string>> } & (
  | { readonly status: ContentfulStatusCode; readonly body: Uint8Array<ArrayBuffer> }
  | { readonly status: 304; readonly body: null }
)

/** Compressed as the browser can read it, or only "as you have it". */
export function answerFrozen(
  page: FrozenPage,
  accepts: string,
  known: string | undefined,
  status: ContentfulStatusCode = 200,
): FrozenAnswer {
  const headers: Record<string, string> = {
    'content-security-policy': page.policy,
    'cache-control': 'private, no-cache',
    vary: 'accept-encoding, cookie',
    etag: page.etag,
  }
  if (known === page.etag) return { status: 304, headers, body: null }
  const encoding = /\bbr\b/.test(accepts) ? 'br' : /\bgzip\b/.test(accepts) ? 'gzip' : undefined
  headers['content-type'] = 'text/html; charset=utf-8'
  if (encoding) headers['content-encoding'] = encoding
  const body = encoding === 'br' ? page.brotli : encoding === 'gzip' ? page.gzip : page.plain
  headers['content-length'] = String(body.byteLength)
  return { status, headers, body }
}

export function sendFrozen(c: Ctx, page: FrozenPage, status: ContentfulStatusCode = 200): Response {
  const answer = answerFrozen(
    page,
    c.req.header('accept-encoding') ?? '',
    c.req.header('if-none-match'),
    status,
  )
  for (const [name, value] of Object.entries(answer.headers)) c.header(name, value)
  return answer.body ? c.body(answer.body, answer.status) : c.body(null, 304)
}

/** Keeps the newest `limit` values, each for `ttlMs`; the oldest goes first. */
export class BriefCache<V> {
  readonly #entries = new Map<string, { until: number; value: V }>()
  readonly #limit: number
  readonly #ttlMs: number
  constructor(limit: number, ttlMs: number) {
    this.#limit = limit
    this.#ttlMs = ttlMs
  }

  get(key: string): V | undefined {
    const entry = this.#entries.get(key)
    return entry && entry.until > performance.now() ? entry.value : undefined
  }

  delete(key: string): void {
    this.#entries.delete(key)
  }

  set(key: string, value: V): V {
    this.#entries.delete(key)
    this.#entries.set(key, { until: performance.now() + this.#ttlMs, value })
    if (this.#entries.size > this.#limit) this.#entries.delete(this.#entries.keys().next().value!)
    return value
  }
}
