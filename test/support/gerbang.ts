import { createServer, type IncomingMessage } from 'node:http'

export interface Panggilan {
  readonly method: string
  readonly path: string
  readonly headers: IncomingMessage['headers']
  readonly body: string
}

/** A provider on this machine that speaks HTTP as its documentation says, and remembers what it was asked. */
export interface Gerbang {
  readonly url: string
  readonly panggilan: Panggilan[]
  /** What it answers; 'putus' breaks the line after reading the request, 'diam' never answers. */
  jawab: { status: number; body: string; headers?: Record<string, string> } | 'putus' | 'diam'
  /** Breaks every line that waits for an answer. */
  readonly putuskan: () => Promise<void>
  readonly stop: () => Promise<void>
}

export async function startGerbang(): Promise<Gerbang> {
  const panggilan: Panggilan[] = []
  const state: Pick<Gerbang, 'jawab'> = { jawab: { status: 200, body: '{}' } }
  const server = createServer((req, res) => {
    const chunks: Buffer[] = []
    req.on('data', (chunk: Buffer) => chunks.push(chunk))
    req.on('end', () => {
      const body = Buffer.concat(chunks).toString('utf8')
      panggilan.push({ method: req.method ?? '', path: req.url ?? '', headers: req.headers, body })
      if (state.jawab === 'putus') req.socket.destroy()
      else if (state.jawab !== 'diam') {
        const { status, headers = {}, body: answer } = state.jawab
        res.writeHead(status, { 'content-type': 'application/json', ...headers }).end(answer)
      }
    })
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const address = server.address()
  if (address === null || typeof address === 'string') throw new Error('the test gateway has no port')
  return Object.assign(state, {
    url: `http://127.0.0.1:${address.port}`,
    panggilan,
    putuskan: async () => server.closeAllConnections(),
    stop: () =>
      new Promise<void>((resolve) => {
        server.closeAllConnections()
        server.close(() => resolve())
      }),
  })
}
