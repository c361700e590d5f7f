import type { ContentfulStatusCode } from 'hono/utils/http-status'
import type { Ctx } from './env.ts'
import { answerFrozen, freezePage } from './frozen.ts'

/**
 * A light page about one person's own business: compressed, its inline styles allowed by their hash, islands and questions to
 * our own address allowed, and kept by nobody.
 */
export function sendRingan(c: Ctx, html: string, status: ContentfulStatusCode = 200): Response {
  const answer = answerFrozen(
    freezePage(html, { penuh: true }),
    c.req.header('accept-encoding') ?? '',
    undefined,
    status,
  )
  for (const [name, value] of Object.entries(answer.headers)) if (name !== 'etag') c.header(name, value)
  c.header('cache-control', 'no-store')
  return answer.body ? c.body(answer.body, status) : c.body(null, status)
}
