import type { MiddlewareHandler } from 'hono'
import { bodyLimit } from 'hono/body-limit'
import { AppError, common } from '../../kernel/errors.ts'
import type { AppEnv } from './env.ts'

const KB = 1024
/** A citizen's form is small, unless photos come with it; a desk may send a spreadsheet; Meta gathers news into calls of up to 3 MB. */
export function limitFor(path: string): number {
  if (path.startsWith('/kerja/') || path.startsWith('/pengaduan/')) return 25 * KB * KB
  return path.startsWith('/kanal/whatsapp/') ? 3 * KB * KB : 256 * KB
}

/** Refuses what is larger than its path allows, before it is read. */
export function limitBody(): MiddlewareHandler<AppEnv> {
  return (c, next) => {
    const length = c.req.header('content-length')
    // Where the length is told, the server reads no further than that: it need not be counted again.
    if (length !== undefined && c.req.header('transfer-encoding') === undefined) {
      return Number(length) > limitFor(c.req.path)
        ? Promise.reject(new AppError(common.terlaluBesar))
        : next()
    }
    if (c.req.method === 'GET' || c.req.method === 'HEAD') return next()
    return bodyLimit({
      maxSize: limitFor(c.req.path),
      onError: () => {
        throw new AppError(common.terlaluBesar)
      },
    })(c, next)
  }
}
