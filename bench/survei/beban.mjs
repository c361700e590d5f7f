// Load from a process of its own, so that it does not share the event loop it measures:
// node beban.mjs '{"port":…,"path":"/s/kode","mode":"get|post|kiriman","clients":32,"seconds":8,"bodies":[…]}'
// `path` may be a list, asked in turn, each with a cookie of its own as `path|cookie`; `{uuid}` in a body is another one each time.
// Bare sockets: node's own client costs more than the server it asks, and both share the cores. Loopback only.
import { randomUUID } from 'node:crypto'
import { connect } from 'node:net'

const { port, path, mode, clients, seconds, bodies = [] } = JSON.parse(process.argv[2])
const HEAD = `Host: 127.0.0.1:${port}\r\nUser-Agent: beban\r\nAccept: text/html\r\nAccept-Encoding: gzip, br\r\n`
const paths = [path].flat()
const pages = paths.map((p) => {
  const [address, cookie] = p.split('|')
  return Buffer.from(`GET ${address} HTTP/1.1\r\n${HEAD}${cookie ? `Cookie: ${cookie}\r\n` : ''}\r\n`)
})
let asked = 0
const latencies = { get: [], post: [] }
const statuses = {}
let bytes = 0
let sent = 0

const send = (cookie) => {
  const body = bodies[sent++ % bodies.length].replaceAll('{uuid}', () => randomUUID())
  return (
    `POST ${paths[0]} HTTP/1.1\r\n${HEAD}Origin: http://127.0.0.1:${port}\r\nSec-Fetch-Site: same-origin\r\n` +
    `${cookie ? `Cookie: ${cookie}\r\n` : ''}Content-Type: application/x-www-form-urlencoded\r\n` +
    `Content-Length: ${Buffer.byteLength(body)}\r\n\r\n${body}`
  )
}

/** One keep-alive connection that asks, reads one whole answer, and asks again. */
function client(until) {
  return new Promise((resolve, reject) => {
    const socket = connect(port, '127.0.0.1').setNoDelay(true)
    let kind = mode === 'post' ? 'post' : 'get'
    let began = 0
    let got = Buffer.alloc(0)
    const ask = (cookie) => {
      began = performance.now()
      socket.write(kind === 'get' ? pages[asked++ % pages.length] : send(cookie))
    }
    socket.on('connect', () => ask())
    socket.on('error', reject)
    socket.on('close', () => reject(new Error('server closed the connection')))
    socket.on('data', (chunk) => {
      got = got.length === 0 ? chunk : Buffer.concat([got, chunk])
      const end = got.indexOf('\r\n\r\n')
      if (end < 0) return
      const head = got.latin1Slice(0, end)
      const length = /\r\ncontent-length: (\d+)/i.exec(head)
      const whole = length
        ? got.length >= end + 4 + Number(length[1])
        : got.subarray(-5).latin1Slice() === '0\r\n\r\n'
      if (!whole) return
      const now = performance.now()
      latencies[kind].push(now - began)
      const status = `${kind} ${head.slice(9, 12)}`
      statuses[status] = (statuses[status] ?? 0) + 1
      bytes += got.length
      got = Buffer.alloc(0)
      // A submission that has begun is finished, so that pages and answers can be compared.
      const half = mode === 'kiriman' && kind === 'get'
      if (now >= until && !half) {
        socket.removeAllListeners('close')
        return resolve(socket.destroy())
      }
      if (mode === 'kiriman') kind = kind === 'get' ? 'post' : 'get'
      ask(half ? /\r\nset-cookie: ([^;]+)/i.exec(head)?.[1] : undefined)
    })
  })
}

const began = performance.now()
await Promise.all(Array.from({ length: clients }, () => client(began + seconds * 1000)))
const took = (performance.now() - began) / 1000
const at = (list, q) => {
  list.sort((a, b) => a - b)
  return Math.round((list[Math.min(list.length - 1, Math.floor(list.length * q))] ?? 0) * 10) / 10
}
const figures = (list) => ({
  n: list.length,
  perSecond: Math.round(list.length / took),
  p50: at(list, 0.5),
  p95: at(list, 0.95),
  p99: at(list, 0.99),
})
const { user, system } = process.cpuUsage()
console.log(
  JSON.stringify({
    get: figures(latencies.get),
    post: figures(latencies.post),
    statuses,
    bytes,
    seconds: took,
    cpuMs: (user + system) / 1000,
  }),
)
