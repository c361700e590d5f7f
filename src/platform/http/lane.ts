import type { IncomingMessage, RequestListener, ServerResponse } from 'node:http'
import { isBahasa, type Bahasa } from '../../kernel/bahasa.ts'
import { newId } from '../../kernel/ids.ts'
import type { Log } from '../log/index.ts'
import { cookieOf } from './cookie.ts'
import { isForeignSite, type HeaderReader } from './csrf.ts'
import type { Ctx } from './env.ts'
import { contentSecurityPolicy, fixedHeaders } from './headers.ts'
import { limitFor } from './limit.ts'
import type { ObservedRequest } from './metrics.ts'
import { randomToken } from './random.ts'

/** A request of the fast lane: a path without a query, and a form already read when it is a POST. */
export interface LaneRequest extends HeaderReader {
  readonly path: string
  readonly lang: Bahasa
  readonly body: string
}

export interface LaneAnswer {
  readonly status: number
  readonly headers: Readonly<Record<string, string>>
  readonly body: Uint8Array | null
}

/**
 * A short way past the web framework for the few addresses that a whole kabupaten opens on one day (docs/adr). It answers only
 * the plain case; `undefined` hands the request, untouched, to the application, which can do everything.
 */
export interface Lane {
  /** Pattern for metrics, as the application would name it. */
  readonly route: string
  readonly takes: (method: string, path: string) => boolean
  readonly get: (request: LaneRequest) => Promise<LaneAnswer | undefined>
  readonly post: (request: LaneRequest) => Promise<LaneAnswer | undefined>
}

export interface LaneOptions {
  readonly baseUrl: string
  readonly log: Log
  readonly observe?: (request: ObservedRequest) => void
}

const failures = new WeakMap<IncomingMessage, Error>()

/** What went wrong in the fast lane; the application answers it as it answers every error. */
export function failureOf(c: Ctx): Error | undefined {
  const { incoming } = (c.env ?? {}) as { incoming?: IncomingMessage }
  return incoming && failures.get(incoming)
}

/** Puts lanes before an application's listener. Headers, limits and checks are those of the shell; a test compares them. */
export function withLanes(
  lanes: readonly Lane[],
  { baseUrl, log, observe }: LaneOptions,
  application: RequestListener,
): RequestListener {
  const fixed = Object.fromEntries(fixedHeaders(baseUrl))
  const own = new URL(baseUrl).origin
  return (req, res) => {
    const began = performance.now()
    const { method = '', url = '' } = req
    const lane = lanes.find((l) => l.takes(method, url))
    if (!lane || !isPlain(req, own)) return application(req, res)
    const header = (name: string): string | undefined => req.headers[name] as string | undefined
    const asked = cookieOf(header('cookie'), 'bahasa')
    const lang = isBahasa(asked) ? asked : 'id'
    const answering =
      method === 'GET'
        ? lane.get({ header, path: url, lang, body: '' })
        : readBody(req).then((body) => lane.post({ header, path: url, lang, body }))
    answering.then(
      (answer) => {
        if (!answer) return application(req, res)
        const requestId = newId()
        send(res, answer, requestId, fixed)
        const ms = Math.round((performance.now() - began) * 10) / 10
        const { route } = lane
        observe?.({ method, route, status: answer.status, ms })
        log.debug({ requestId, method, route, status: answer.status, ms }, 'request')
      },
      (err: unknown) => {
        if (req.destroyed && !req.complete) return
        failures.set(req, err instanceof Error ? err : new Error('lane', { cause: err }))
        application(req, res)
      },
    )
  }
}

/** The ordinary form of an ordinary browser; anything else takes the long way. */
function isPlain(req: IncomingMessage, own: string): boolean {
  if (req.method === 'GET') return true
  const { headers } = req
  return (
    headers['content-type']?.startsWith('application/x-www-form-urlencoded') === true &&
    headers['transfer-encoding'] === undefined &&
    Number(headers['content-length']) <= limitFor(req.url ?? '') &&
    !isForeignSite({ header: (name) => headers[name] as string | undefined }, own, false)
  )
}

function readBody(req: IncomingMessage & { rawBody?: Buffer }): Promise<string> {
  return new Promise((resolve, reject) => {
    const chunks: Buffer[] = []
    req.on('data', (chunk: Buffer) => chunks.push(chunk))
    req.on('error', reject)
    req.on('end', () => {
      const whole = chunks.length === 1 ? chunks[0]! : Buffer.concat(chunks)
      // Where the application's adapter looks for a body that was read before it.
      req.rawBody = whole
      resolve(whole.toString())
    })
  })
}

function send(
  res: ServerResponse,
  { status, headers, body }: LaneAnswer,
  requestId: string,
  fixed: Readonly<Record<string, string>>,
): void {
  const all: Record<string, string> = { 'x-request-id': requestId, ...fixed, ...headers }
  all['content-security-policy'] ??= contentSecurityPolicy(randomToken())
  res.writeHead(status, all)
  if (body) res.end(body)
  else res.end()
}
