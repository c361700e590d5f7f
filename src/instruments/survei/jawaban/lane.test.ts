import { createServer, request, type IncomingHttpHeaders, type RequestListener, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { getRequestListener } from '@hono/node-server'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { freshDb, type FreshDb } from '../../../../test/support/database.ts'
import { buildDeps } from '../../../../test/support/deps.ts'
import { buildPeriode, type PeriodeUji } from '../../../../test/support/periode.ts'
import { withLanes, type Lane } from '../../../platform/http/lane.ts'
import { createShell } from '../../../platform/http/shell.ts'
import { unsurKunciList } from '../instrumen.ts'
import { jawabanLane } from './lane.ts'
import { jawabanRoutes } from './routes.tsx'
import { getAgregat } from './store-agregat.ts'

interface Answer {
  readonly status: number
  readonly headers: IncomingHttpHeaders
  readonly body: Buffer
}

let fresh: FreshDb
let p: PeriodeUji
const servers: Server[] = []
/** Ports: through the lane, and the application alone. */
let cepat: number
let biasa: number
/** What the lane itself answered, by status. */
const taken: number[] = []

beforeAll(async () => {
  fresh = await freshDb()
  p = await buildPeriode(fresh.owner)
  const deps = buildDeps(fresh.db, { now: () => new Date('2026-11-20T03:00:00Z') })
  const options = { baseUrl: 'https://survei.example', log: deps.log }
  const shell = createShell({ ...options, render: (_, f) => f.message })
  shell.route('/', jawabanRoutes(deps))
  const answer = getRequestListener(shell.fetch)
  const application: RequestListener = (req, res) => void answer(req, res)
  const observe = ({ status }: { status: number }): void => void taken.push(status)
  const lane = jawabanLane(deps)
  const broken: Lane = {
    ...lane,
    takes: (method, path) => method === 'POST' && path === '/s/rusak',
    post: () => Promise.reject(new Error('database away')),
  }
  const start = async (listener: RequestListener): Promise<number> => {
    const server = createServer(listener).listen(0, '127.0.0.1')
    servers.push(server)
    await new Promise((resolve) => server.once('listening', resolve))
    return (server.address() as AddressInfo).port
  }
  cepat = await start(withLanes([broken, lane], { ...options, observe }, application))
  biasa = await start(application)
})
afterAll(async () => {
  for (const s of servers) s.close()
  await fresh.drop()
})

function ask(port: number, path: string, headers: Record<string, string>, body?: string): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const asked = request(
      { port, path, host: '127.0.0.1', headers, method: body === undefined ? 'GET' : 'POST' },
      (res) => {
        const chunks: Buffer[] = []
        res.on('data', (chunk: Buffer) => chunks.push(chunk))
        res.on('end', () =>
          resolve({ status: res.statusCode ?? 0, headers: res.headers, body: Buffer.concat(chunks) }),
        )
      },
    ).on('error', reject)
    asked.end(body)
  })
}

const FORM = { 'content-type': 'application/x-www-form-urlencoded' }
const isi = (over: Record<string, string> = {}): string =>
  new URLSearchParams({
    ...Object.fromEntries(unsurKunciList.map((k) => [k, '3'])),
    waktu: '4',
    layanan: p.layananIds[0]!,
    ...over,
  }).toString()

/** Both ways must say the same, but for what is made anew each time. */
function comparable({ status, headers, body }: Answer): unknown {
  const cookie = headers['set-cookie']?.map((c) => c.replace(/=[\w.-]+/, '=*'))
  const policy = String(headers['content-security-policy']).replaceAll(/nonce-[\w-]{22}/g, 'nonce-*')
  const same = { ...headers, 'x-request-id': 'x', date: '', 'set-cookie': cookie ?? [] }
  return { status, headers: { ...same, 'content-security-policy': policy }, body: body.toString('base64') }
}

const KUKI = `isi=${'a'.repeat(22)}.${'b'.repeat(22)}`

it.each([
  ['brotli', { 'accept-encoding': 'gzip, deflate, br' }],
  ['gzip', { 'accept-encoding': 'gzip' }],
  ['nothing compressed', {}],
  ['a cookie of the form', { cookie: `x=1; ${KUKI}` }],
  ['a cookie that is not ours', { cookie: 'isi=rusak' }],
  ['English', { cookie: 'bahasa=en' }],
])('answers the form with the same bytes and headers as the application: %s', async (_, headers) => {
  const before = taken.length
  const [a, b] = [await ask(cepat, `/s/${p.kode}`, headers), await ask(biasa, `/s/${p.kode}`, headers)]
  expect(comparable(a)).toEqual(comparable(b))
  expect(a.status).toBe(200)
  expect(a.headers['strict-transport-security']).toBeDefined()
  expect(a.headers['x-request-id']).toMatch(/^[0-9a-f-]{36}$/)
  expect(taken.slice(before)).toEqual([200])
})

it('answers "as you have it" alike', async () => {
  const { etag } = (await ask(cepat, `/s/${p.kode}`, {})).headers
  const headers = { 'if-none-match': etag! }
  const [a, b] = [await ask(cepat, `/s/${p.kode}`, headers), await ask(biasa, `/s/${p.kode}`, headers)]
  expect(comparable(a)).toEqual(comparable(b))
  expect(a.status).toBe(304)
})

const masuk = async (): Promise<number> =>
  (await fresh.db.read({ instansiId: p.instansiId }, (db) => getAgregat(db, p.id))).semua.n

it('takes an answer alike, and counts one that comes by both ways once', async () => {
  const before = await masuk()
  const headers = { ...FORM, cookie: KUKI, origin: 'https://survei.example', 'sec-fetch-site': 'same-origin' }
  const first = await ask(cepat, `/s/${p.kode}`, headers, isi())
  expect(first.status).toBe(303)
  expect(first.headers.location).toBe(`/s/${p.kode}/terima-kasih`)
  const [a, b] = [
    await ask(cepat, `/s/${p.kode}`, headers, isi()),
    await ask(biasa, `/s/${p.kode}`, headers, isi()),
  ]
  expect(comparable(a)).toEqual(comparable(b))
  expect(a.headers.location).toContain('sudah=1')
  expect(await masuk()).toBe(before + 1)
})

it.each([
  ['a mistake', (): [string, Record<string, string>] => [isi({ waktu: '9' }), FORM], 422],
  [
    'another site',
    (): [string, Record<string, string>] => [isi(), { ...FORM, origin: 'https://x.example' }],
    403,
  ],
  [
    'a form that is too large',
    (): [string, Record<string, string>] => [isi({ saran: 'a'.repeat(300_000) }), FORM],
    413,
  ],
  [
    'no form at all',
    (): [string, Record<string, string>] => ['{}', { 'content-type': 'application/json' }],
    422,
  ],
])('leaves %s to the application, with its answer', async (_, make, status) => {
  const before = [taken.length, await masuk()]
  const [body, headers] = make()
  const [a, b] = [
    await ask(cepat, `/s/${p.kode}`, headers, body),
    await ask(biasa, `/s/${p.kode}`, headers, body),
  ]
  expect(a.status).toBe(status)
  expect(comparable(a)).toEqual(comparable(b))
  expect([taken.length, await masuk()]).toEqual(before)
})

it('leaves unknown addresses, queries and other methods to the application', async () => {
  expect((await ask(cepat, '/s/tidakada', {})).status).toBe(404)
  expect((await ask(cepat, '/s/tidakada', FORM, isi())).status).toBe(404)
  const english = await ask(cepat, `/s/${p.kode}?bahasa=en`, {})
  expect(english.headers['set-cookie']?.join()).toContain('bahasa=en')
  expect(english.body.toString()).toContain('Public Satisfaction Survey')
})

it('hands a failure to the application once, which says that it is not the citizen’s fault', async () => {
  const answer = await ask(cepat, '/s/rusak', FORM, isi())
  expect(answer.status).toBe(500)
  expect(answer.body.toString()).toContain('kesalahan pada sistem')
  expect(answer.headers['x-content-type-options']).toBe('nosniff')
})
