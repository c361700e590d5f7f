import type { MiddlewareHandler } from 'hono'
import { AppError, common } from '../../kernel/errors.ts'
import type { AppEnv } from './env.ts'

const KB = 1024
const MB = KB * KB

/**
 * A citizen's form is small, unless photos and films come with it: those go to the disk as they arrive (multipart.ts), so they may
 * be many; a desk may send a spreadsheet; Meta gathers news into calls of up to 3 MB.
 */
export function limitFor(path: string, type = ''): number {
  const berlampiran = path.startsWith('/pengaduan/') || path.startsWith('/kerja/pengaduan/')
  if (berlampiran && type.startsWith('multipart/form-data')) return 64 * MB
  if (path.startsWith('/kerja/')) return 25 * MB
  return path.startsWith('/kanal/whatsapp/') ? 3 * MB : 256 * KB
}

/** Refuses what is larger than its path allows, before it is read. */
export function limitBody(): MiddlewareHandler<AppEnv> {
  return async (c, next) => {
    const batas = limitFor(c.req.path, c.req.header('content-type'))
    const length = c.req.header('content-length')
    // Where the length is told, the server reads no further than that: it need not be counted again.
    if (length !== undefined && c.req.header('transfer-encoding') === undefined) {
      if (Number(length) > batas) throw new AppError(common.terlaluBesar)
      return next()
    }
    if (c.req.method === 'GET' || c.req.method === 'HEAD' || !c.req.raw.body) return next()
    c.req.raw = new Request(c.req.raw, {
      body: counted(c.req.raw.body, batas),
      duplex: 'half',
    } as RequestInit)
    return next()
  }
}

/** The same bytes at the reader's pace; the line is left when they are too many. */
function counted(body: ReadableStream<Uint8Array>, batas: number): ReadableStream<Uint8Array> {
  const reader = body.getReader()
  let size = 0
  return new ReadableStream<Uint8Array>(
    {
      pull: async (to) => {
        const { done, value } = await reader.read()
        if (done) return to.close()
        size += value.length
        if (size <= batas) return to.enqueue(value)
        to.error(new AppError(common.terlaluBesar))
        await reader.cancel()
      },
      cancel: (why) => reader.cancel(why),
    },
    { highWaterMark: 0 },
  )
}
