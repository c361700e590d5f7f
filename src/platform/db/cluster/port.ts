import { createServer } from 'node:net'

// Below 32768: above it a client's own outgoing connection may sit on the port at the next start.
const FIRST = 16_000
const LAST = 19_999

/** `wanted` when it is free, otherwise another one. Whoever takes it in between makes PostgreSQL fail, and we ask again. */
export async function freePort(wanted: number): Promise<number> {
  for (let port = wanted || randomPort(); ; port = randomPort()) if (await isFree(port)) return port
}

const randomPort = (): number => FIRST + Math.floor(Math.random() * (LAST - FIRST + 1))

export const isFree = (port: number): Promise<boolean> =>
  new Promise((resolve) => {
    const probe = createServer()
    probe.once('error', () => resolve(false))
    probe.listen(port, '127.0.0.1', () => probe.close(() => resolve(true)))
  })
