import { connect, createServer, type Socket } from 'node:net'
import { freePort } from './server.ts'

/** The cable between a device and the server: it can be pulled, and it can swallow the replies to one kind of request. */
export interface Kabel {
  readonly url: string
  cut(): void
  mend(): void
  /** From now on the server gets these requests, and the device never hears of it. */
  swallow(needle: string | undefined): void
  /** How often a reply was swallowed. */
  swallowed(): number
  close(): Promise<void>
}

export async function layKabel(to: number): Promise<Kabel> {
  const port = await freePort()
  const sockets = new Set<Socket>()
  let isCut = false
  let needle: string | undefined
  let n = 0
  const server = createServer((device) => {
    if (isCut) {
      device.destroy()
      return
    }
    const far = connect(to, '127.0.0.1')
    let isDeaf = false
    for (const [a, b] of [
      [device, far],
      [far, device],
    ] as const) {
      sockets.add(a)
      a.on('error', () => undefined)
      a.on('close', () => {
        sockets.delete(a)
        b.destroy()
      })
    }
    device.on('data', (chunk: Buffer) => {
      if (needle !== undefined && chunk.toString('latin1').includes(needle)) isDeaf = true
      far.write(chunk)
    })
    far.on('data', (chunk: Buffer) => {
      if (isDeaf) {
        n++
        device.destroy()
      } else device.write(chunk)
    })
  })
  await new Promise<void>((resolve) => {
    server.listen(port, '127.0.0.1', () => resolve())
  })
  const drop = (): void => {
    for (const s of sockets) s.destroy()
  }
  return {
    url: `http://localhost:${port}`,
    cut: () => {
      isCut = true
      drop()
    },
    mend: () => {
      isCut = false
    },
    swallow: (text) => {
      needle = text
    },
    swallowed: () => n,
    close: () =>
      new Promise((resolve) => {
        drop()
        server.close(() => resolve())
      }),
  }
}
