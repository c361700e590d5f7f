import type { ContentfulStatusCode } from 'hono/utils/http-status'
import type { Ctx } from './env.ts'
import { BriefCache, pagePolicy } from './frozen.ts'
import { gzipSambung, makeAwal, type Awal } from './sambung.ts'

/** A page in two parts: what many answers have in common, and what is this one's own. */
export interface Halaman {
  readonly awal: string
  readonly sisa: string
}

/** Beginnings there are: a light page's head in each language, a form of each instansi. */
const BANYAK = 200
const awalan = new BriefCache<Awal & { readonly policy: string }>(BANYAK, 3_600_000)

/**
 * A light page about one person's own business: compressed, its inline styles allowed by their hash, islands and questions to
 * our own address allowed, and kept by nobody. What stands before the title is the same for everybody and compressed once.
 */
export function sendRingan(c: Ctx, html: string | Halaman, status: ContentfulStatusCode = 200): Response {
  const { awal, sisa } = typeof html === 'string' ? belah(html) : html
  const tetap =
    awalan.get(awal) ?? awalan.set(awal, { ...makeAwal(awal), policy: pagePolicy(awal, { penuh: true }) })
  // An instansi's own colour is a style, too.
  const policy = sisa.includes('<style') ? pagePolicy(awal + sisa, { penuh: true }) : tetap.policy
  const gzip = /\bgzip\b/.test(c.req.header('accept-encoding') ?? '')
  const body = gzip ? gzipSambung(tetap, sisa) : Buffer.concat([tetap.plain, Buffer.from(sisa)])
  return c.body(body, status, {
    'content-security-policy': policy,
    'cache-control': 'no-store',
    vary: 'accept-encoding, cookie',
    'content-type': 'text/html; charset=utf-8',
    'content-length': String(body.byteLength),
    ...(gzip && { 'content-encoding': 'gzip' }),
  })
}

function belah(html: string): Halaman {
  const at = Math.max(0, html.indexOf('<title>'))
  return { awal: html.slice(0, at), sisa: html.slice(at) }
}
