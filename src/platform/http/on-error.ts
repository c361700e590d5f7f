import { HTTPException } from 'hono/http-exception'
import type { ContentfulStatusCode } from 'hono/utils/http-status'
import { AppError, common, refusalText, type RefusalKind } from '../../kernel/errors.ts'
import type { Ctx } from './env.ts'

/** The one table from kind of refusal to status. */
const STATUS: Record<RefusalKind, ContentfulStatusCode> = {
  invalid: 422,
  forbidden: 403,
  not_found: 404,
  conflict: 409,
  too_many: 429,
  too_large: 413,
}

export interface Failure {
  readonly status: ContentfulStatusCode
  readonly code: string
  readonly message: string
  readonly requestId: string
}

/** Draws an error for a person. Given by app.ts, because this floor draws no pages. */
export type RenderFailure = (c: Ctx, failure: Failure) => string

/** Answers where a surface says what went wrong in a form of its own; undefined everywhere else. */
export type JawabGalat = (c: Ctx, err: Error) => Response | undefined

const bug = {
  code: 'umum.galat',
  kind: 'invalid',
  message: 'Terjadi kesalahan pada sistem. Yang sudah tersimpan tetap aman; silakan coba lagi sebentar lagi.',
  en: 'Something went wrong in the system. What was stored is safe; please try again in a moment.',
} as const

export function toFailure(c: Ctx, err: Error): Failure {
  const requestId = c.var.requestId
  if (err instanceof AppError) {
    const { code, kind } = err.refusal
    return { status: STATUS[kind], code, message: refusalText(err.refusal, c.var.lang), requestId }
  }
  if (err instanceof HTTPException && err.status < 500) {
    return { status: err.status, code: `http.${err.status}`, message: err.message, requestId }
  }
  return { status: 500, requestId, code: bug.code, message: refusalText(bug, c.var.lang) }
}

/** Answers JSON (RFC 9457) to systems and a page to people; a bug is logged and says nothing of the inside. */
export function onError(render: RenderFailure, jawab?: JawabGalat) {
  return (err: Error, c: Ctx): Response | Promise<Response> => {
    const failure = toFailure(c, err)
    if (failure.status === 500) c.var.log.error({ err, requestId: failure.requestId }, 'bug')
    return jawab?.(c, err) ?? answer(c, failure, render)
  }
}

export function onNotFound(render: RenderFailure, jawab?: JawabGalat) {
  return (c: Ctx): Response | Promise<Response> => {
    const own = jawab?.(c, new AppError(common.notFound))
    if (own) return own
    const { code } = common.notFound
    const message = refusalText(common.notFound, c.var.lang)
    return answer(c, { status: 404, requestId: c.var.requestId, code, message }, render)
  }
}

function answer(c: Ctx, failure: Failure, render: RenderFailure): Response | Promise<Response> {
  if (c.req.path.startsWith('/api/')) {
    const body = {
      type: `urn:sambut:${failure.code}`,
      title: failure.message,
      status: failure.status,
      instance: `urn:sambut:permintaan:${failure.requestId}`,
    }
    return c.body(JSON.stringify(body), failure.status, { 'content-type': 'application/problem+json' })
  }
  return c.html(render(c, failure), failure.status)
}
