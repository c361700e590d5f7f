import type { AddressInfo } from 'node:net'
import { serve } from '@hono/node-server'
import { Hono } from 'hono'
import { expect, it } from 'vitest'
import { healthRoutes, type HealthParts } from './health.ts'
import { createMetrics } from './metrics.ts'

const app = (parts: Partial<HealthParts> = {}): Hono => {
  const routes = healthRoutes({
    ping: async () => undefined,
    ready: () => true,
    metrics: createMetrics(),
    metricsToken: 'rahasia-prometheus',
    ...parts,
  })
  return new Hono().route('/', routes as unknown as Hono).get('/lain', (c) => c.text('x'))
}

it('is alive without asking the database', async () => {
  const answer = await app({ ping: () => Promise.reject(new Error('down')) }).request('/healthz')
  expect(answer.status).toBe(200)
})

it.each([
  ['everything answers', {}, 200, { siap: true, basisData: true }],
  [
    'the database is down',
    { ping: () => Promise.reject(new Error('down')) },
    503,
    { siap: false, basisData: false },
  ],
  ['it is stopping', { ready: () => false }, 503, { siap: false, basisData: true }],
])('says whether it can serve when %s', async (_when, parts, status, body) => {
  const answer = await app(parts).request('/readyz')
  expect(answer.status).toBe(status)
  expect(await answer.json()).toEqual(body)
  expect(answer.headers.get('cache-control')).toBe('no-store')
})

it('does not wait for a database that never answers', async () => {
  const answer = await app({ ping: () => new Promise(() => undefined) }).request('/readyz')
  expect(answer.status).toBe(503)
})

it('leaves the headers of other addresses alone', async () => {
  expect((await app().request('/lain')).headers.get('cache-control')).toBeNull()
})

it('counts requests into buckets by route pattern, for Prometheus to read', async () => {
  const metrics = createMetrics()
  const request = { method: 'GET', route: '/unit/:slug', status: 200 }
  for (const ms of [3, 10, 40, 20_000]) metrics.observe({ ...request, ms })
  metrics.observe({ ...request, method: 'ANEH', ms: 1 })
  const lines = (
    await (
      await app({ metrics }).request('/metrics', { headers: { authorization: 'Bearer rahasia-prometheus' } })
    ).text()
  ).split('\n')
  const name = 'sambut_http_request_duration_seconds'
  const labels = 'method="GET",route="/unit/:slug",status="200"'
  expect(lines).toEqual(
    expect.arrayContaining([
      `# TYPE ${name} histogram`,
      `${name}_bucket{${labels},le="0.005"} 1`,
      `${name}_bucket{${labels},le="0.01"} 2`,
      `${name}_bucket{${labels},le="0.05"} 3`,
      `${name}_bucket{${labels},le="10"} 3`,
      `${name}_bucket{${labels},le="+Inf"} 4`,
      `${name}_sum{${labels}} 20.053`,
      `${name}_count{${labels}} 4`,
      `${name}_count{method="lain",route="/unit/:slug",status="200"} 1`,
    ]),
  )
  expect(lines.some((l) => /^process_resident_memory_bytes \d+$/.test(l))).toBe(true)
  expect(lines.some((l) => /^sambut_event_loop_delay_seconds\{quantile="0.99"\} [\d.e-]+$/.test(l))).toBe(
    true,
  )
})

it('shows the other figures when one source is down', async () => {
  const metrics = createMetrics()
  metrics.gauge('rusak', 'x', () => Promise.reject(new Error('down')))
  metrics.gauge('utuh', 'x "y"', () => [{ labels: { a: 'b"\\\n' }, value: 1 }])
  const text = await metrics.text()
  expect(text).not.toContain('rusak')
  expect(text).toContain('utuh{a="b\\"\\\\\\n"} 1\n')
})

it.each([undefined, 'Bearer', 'Bearer rahasia-prometheuS', 'rahasia-prometheus'])(
  'hides the figures from whoever shows %s instead of the token',
  async (authorization) => {
    const headers: Record<string, string> = authorization ? { authorization } : {}
    expect((await app().request('/metrics', { headers })).status).toBe(404)
  },
)

it('without a token shows the figures to this machine alone, and to nobody behind a proxy', async () => {
  const server = serve({ fetch: app({ metricsToken: undefined }).fetch, port: 0, hostname: '127.0.0.1' })
  await new Promise((resolve) => server.once('listening', resolve))
  const { port } = server.address() as AddressInfo
  const status = async (headers: Record<string, string>): Promise<number> =>
    (await fetch(`http://127.0.0.1:${port}/metrics`, { headers })).status
  expect(await status({})).toBe(200)
  expect(await status({ 'x-forwarded-for': '203.0.113.9' })).toBe(404)
  server.close()
  expect((await app({ metricsToken: undefined }).request('/metrics')).status).toBe(404)
})
