import { monitorEventLoopDelay } from 'node:perf_hooks'
import { Family, type Sample } from './metrics-text.ts'

export interface ObservedRequest {
  readonly method: string
  /** The pattern (`/unit/:slug`), never the address: addresses name people's things and have no end. */
  readonly route: string
  readonly status: number
  readonly ms: number
}

export interface Metrics {
  readonly observe: (request: ObservedRequest) => void
  /** A value asked for at every scrape. */
  readonly gauge: (
    name: string,
    help: string,
    read: () => readonly Sample[] | Promise<readonly Sample[]>,
  ) => void
  /** Everything in the text format of Prometheus. */
  readonly text: () => Promise<string>
}

const BUCKETS_S = [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10]
const KNOWN_METHODS = new Set(['GET', 'HEAD', 'POST', 'PUT', 'PATCH', 'DELETE', 'OPTIONS'])

interface Duration {
  readonly labels: Readonly<Record<string, string>>
  /** Requests in each bucket alone; they are summed up when shown. */
  readonly counts: number[]
  sum: number
  n: number
}

export function createMetrics(): Metrics {
  const durations = new Map<string, Duration>()
  const gauges: { family: Family; read: () => readonly Sample[] | Promise<readonly Sample[]> }[] = []
  const metrics: Metrics = {
    observe: ({ method, route, status, ms }) => {
      const labels = { method: KNOWN_METHODS.has(method) ? method : 'lain', route, status: String(status) }
      const key = `${labels.method} ${route} ${status}`
      let d = durations.get(key)
      if (!d) durations.set(key, (d = { labels, counts: BUCKETS_S.map(() => 0), sum: 0, n: 0 }))
      const bucket = BUCKETS_S.findIndex((limit) => ms / 1000 <= limit)
      if (bucket >= 0) d.counts[bucket]! += 1
      d.sum += ms / 1000
      d.n += 1
    },
    gauge: (name, help, read) => void gauges.push({ family: new Family(name, help, 'gauge'), read }),
    text: async () => {
      const parts = [durationText([...durations.values()])]
      for (const { family, read } of gauges) {
        // One source that is down (the database) must not hide the others.
        const samples = await (async () => read())().catch(() => [])
        parts.push(family.text(samples))
      }
      return parts.join('')
    },
  }
  addProcessGauges(metrics)
  return metrics
}

function durationText(durations: readonly Duration[]): string {
  const family = new Family(
    'sambut_http_request_duration_seconds',
    'Time to answer, by route pattern.',
    'histogram',
  )
  const samples = durations.flatMap(({ labels, counts, sum, n }) => {
    let running = 0
    const buckets = BUCKETS_S.map((le, i) => ({
      suffix: '_bucket',
      labels: { ...labels, le: String(le) },
      value: (running += counts[i]!),
    }))
    return [
      ...buckets,
      { suffix: '_bucket', labels: { ...labels, le: '+Inf' }, value: n },
      { suffix: '_sum', labels, value: sum },
      { suffix: '_count', labels, value: n },
    ]
  })
  return family.text(samples)
}

function addProcessGauges({ gauge }: Metrics): void {
  const delay = monitorEventLoopDelay({ resolution: 20 })
  delay.enable()
  gauge('sambut_event_loop_delay_seconds', 'Delay of the event loop since the last scrape.', () => {
    const seconds = (ns: number): number => (Number.isFinite(ns) ? Math.max(0, ns) / 1e9 : 0)
    const samples = [
      { labels: { quantile: '0.5' }, value: seconds(delay.percentile(50)) },
      { labels: { quantile: '0.99' }, value: seconds(delay.percentile(99)) },
      { labels: { quantile: '1' }, value: seconds(delay.max) },
    ]
    delay.reset()
    return samples
  })
  gauge('process_resident_memory_bytes', 'Memory of the Node process.', () => [
    { value: process.memoryUsage.rss() },
  ])
  gauge('nodejs_heap_used_bytes', 'JavaScript heap in use.', () => [
    { value: process.memoryUsage().heapUsed },
  ])
  gauge('process_uptime_seconds', 'Time since the start.', () => [{ value: Math.round(process.uptime()) }])
}
