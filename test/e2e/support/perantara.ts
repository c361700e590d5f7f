import { createServer, request } from 'node:http'
import { freePort } from './server.ts'

/** A server between device and Sambut that can refuse a kind of request, and hand out another version of a file. */
export interface Perantara {
  readonly url: string
  /** Requests whose path ends so get 503. */
  tolak: string | undefined
  /** Paths that are handed on as text, changed. */
  ubah: ((path: string, text: string) => string) | undefined
  close(): Promise<void>
}

export async function openPerantara(to: number): Promise<Perantara> {
  const port = await freePort()
  const state: Pick<Perantara, 'tolak' | 'ubah'> = { tolak: undefined, ubah: undefined }
  const server = createServer((req, res) => {
    const path = req.url ?? '/'
    if (state.tolak !== undefined && path.endsWith(state.tolak)) {
      res.writeHead(503).end()
      return
    }
    const headers = { ...req.headers }
    if (path.endsWith('/sw.js')) delete headers['accept-encoding']
    const far = request({ host: '127.0.0.1', port: to, path, method: req.method, headers }, (answer) => {
      if (!path.endsWith('/sw.js') || !state.ubah) {
        res.writeHead(answer.statusCode ?? 502, answer.headers)
        answer.pipe(res)
        return
      }
      const chunks: Buffer[] = []
      answer.on('data', (chunk: Buffer) => chunks.push(chunk))
      answer.on('end', () => {
        const text = state.ubah?.(path, Buffer.concat(chunks).toString('utf8')) ?? ''
        const { 'content-length': _length, ...rest } = answer.headers
        res.writeHead(answer.statusCode ?? 502, rest).end(text)
      })
    })
    far.on('error', () => res.destroy())
    req.pipe(far)
  })
  await new Promise<void>((resolve) => {
    server.listen(port, '127.0.0.1', () => resolve())
  })
  return Object.assign(state, {
    url: `http://localhost:${port}`,
    close: () =>
      new Promise<void>((resolve) => {
        server.closeAllConnections()
        server.close(() => resolve())
      }),
  })
}
