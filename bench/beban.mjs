// Load from a process of its own, so that it does not share the event loop it measures:
// node bench/beban.mjs URL SECONDS CLIENTS [BODY]; prints one JSON line. Loopback only.
import { Agent, request } from 'node:http'

const [url, seconds, clients, body] = process.argv.slice(2)
if (!['127.0.0.1', 'localhost', '[::1]'].includes(new URL(url).hostname)) throw new Error('loopback only')
const agent = new Agent({ keepAlive: true, maxSockets: Number(clients) })
const latencies = []
const statuses = {}
let bytes = 0

function once() {
  return new Promise((resolve, reject) => {
    const began = performance.now()
    const req = request(
      url,
      {
        agent,
        method: body ? 'POST' : 'GET',
        headers: body
          ? { 'content-type': 'application/x-www-form-urlencoded', 'content-length': Buffer.byteLength(body) }
          : { 'accept-encoding': 'br' },
      },
      (res) => {
        res.on('data', (chunk) => (bytes += chunk.length))
        res.on('end', () => {
          latencies.push(performance.now() - began)
          statuses[res.statusCode] = (statuses[res.statusCode] ?? 0) + 1
          resolve()
        })
      },
    )
    req.on('error', reject)
    req.end(body || undefined)
  })
}

const began = performance.now()
const until = began + Number(seconds) * 1000
await Promise.all(
  Array.from({ length: Number(clients) }, async () => {
    while (performance.now() < until) await once()
  }),
)
const took = (performance.now() - began) / 1000
latencies.sort((a, b) => a - b)
const at = (q) =>
  Math.round(latencies[Math.min(latencies.length - 1, Math.floor(latencies.length * q))] * 10) / 10
console.log(
  JSON.stringify({
    perSecond: Math.round(latencies.length / took),
    p50: at(0.5),
    p99: at(0.99),
    statuses,
    bytes: Math.round(bytes / latencies.length),
  }),
)
agent.destroy()
