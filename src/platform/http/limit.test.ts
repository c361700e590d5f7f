import { expect, it } from 'vitest'
import { buildDeps } from '../../../test/support/deps.ts'
import type { OpenDb } from '../db/types.ts'
import { createShell } from './shell.ts'

const { log, config } = buildDeps({} as OpenDb)
const app = createShell({ baseUrl: config.baseUrl, log, render: (_, f) => `<p>${f.message}</p>` })
app.post('/s/:kode', async (c) => {
  await c.req.text()
  return c.text('masuk')
})

const send = (body: BodyInit, headers: Record<string, string> = {}): Promise<Response> =>
  Promise.resolve(
    app.request('/s/abcd12', {
      method: 'POST',
      body,
      headers: { 'sec-fetch-site': 'same-origin', ...headers },
    }),
  )

it('answers a form that is too long with a page that says where the words still are', async () => {
  const body = new URLSearchParams({ saran: 'a'.repeat(300_000) }).toString()
  const res = await send(body, { 'content-length': String(body.length) })
  expect(res.status).toBe(413)
  expect(res.headers.get('content-type')).toContain('text/html')
  expect(await res.text()).toContain('isian Anda masih ada di sana')
})

it('counts what comes without a length, and stops there', async () => {
  const chunk = new TextEncoder().encode('a'.repeat(100_000))
  let sent = 0
  const body = new ReadableStream({
    pull: (to) => (++sent > 50 ? to.close() : to.enqueue(chunk)),
  })
  const res = await app.request('/s/abcd12', {
    method: 'POST',
    body,
    duplex: 'half',
    headers: { 'sec-fetch-site': 'same-origin', 'transfer-encoding': 'chunked' },
  } as RequestInit)
  expect(res.status).toBe(413)
  expect(sent).toBeLessThan(10)
})

it('lets an ordinary form through', async () => {
  expect(await (await send('saran=baik')).text()).toBe('masuk')
})
