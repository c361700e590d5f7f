import type { Hono } from 'hono'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { freshDb, type FreshDb } from '../../../../test/support/database.ts'
import { buildDeps } from '../../../../test/support/deps.ts'
import { buildPeriode, type PeriodeUji } from '../../../../test/support/periode.ts'
import { createShell } from '../../../platform/http/shell.ts'
import type { AppEnv } from '../../../platform/http/env.ts'
import { unsurKunciList } from '../instrumen.ts'
import { jawabanRoutes } from './routes.tsx'
import { getAgregat } from './store-agregat.ts'

let fresh: FreshDb
let p: PeriodeUji
let app: Hono<AppEnv>

const buildApp = (now: string): Hono<AppEnv> => {
  const deps = buildDeps(fresh.db, { now: () => new Date(now) })
  const shell = createShell({ baseUrl: deps.config.baseUrl, log: deps.log, render: (_, f) => f.message })
  shell.route('/', jawabanRoutes(deps))
  return shell
}

beforeAll(async () => {
  fresh = await freshDb()
  p = await buildPeriode(fresh.owner)
  app = buildApp('2026-11-20T03:00:00Z')
})
afterAll(() => fresh.drop())

const isi = (over: Record<string, string | undefined> = {}): URLSearchParams => {
  const all: Record<string, string | undefined> = {
    ...Object.fromEntries(unsurKunciList.map((k) => [k, '3'])),
    waktu: '4',
    layanan: p.layananIds[0]!,
    ...over,
  }
  return new URLSearchParams(Object.entries(all).filter((e): e is [string, string] => e[1] !== undefined))
}

const send = (
  body: URLSearchParams,
  headers: Record<string, string> = {},
  kode = p.kode,
  to = app,
): Promise<Response> =>
  Promise.resolve(
    to.request(`/s/${kode}`, {
      method: 'POST',
      body: body.toString(),
      headers: { 'content-type': 'application/x-www-form-urlencoded', ...headers },
    }),
  )

const count = async (): Promise<number> =>
  (await fresh.db.read({ instansiId: p.instansiId }, (db) => getAgregat(db, p.id))).semua.n

it('shows nine questions as a plain form that fits the first round trip', async () => {
  const res = await app.request(`/s/${p.kode}`, { headers: { 'accept-encoding': 'gzip, br' } })
  expect(res.status).toBe(200)
  const body = await res.arrayBuffer()
  const headers = [...res.headers].reduce((n, [k, v]) => n + k.length + v.length + 4, 0)
  expect(body.byteLength + headers).toBeLessThan(14 * 1024)
  const html = await (await app.request(`/s/${p.kode}`)).text()
  for (const kunci of unsurKunciList) expect(html).toContain(`name="${kunci}"`)
  expect(html).not.toContain('<script')
  expect(html).not.toMatch(/src="http|href="http/)
})

it('gives the same bytes to everyone and a 304 to who has them', async () => {
  const first = await app.request(`/s/${p.kode}`)
  const etag = first.headers.get('etag')!
  const again = await app.request(`/s/${p.kode}`, { headers: { 'if-none-match': etag } })
  expect(again.status).toBe(304)
})

it('allows exactly its own inline style', async () => {
  const res = await app.request(`/s/${p.kode}`)
  const policy = res.headers.get('content-security-policy')!
  expect(policy).toContain("'sha256-")
  expect(policy).not.toContain('unsafe')
})

it('takes an answer and says what happens next', async () => {
  const before = await count()
  const res = await send(
    isi({ jenis_kelamin: 'P', usia: '34', pendidikan: 'S1', pekerjaan: 'SWASTA', saran: 'Baik' }),
  )
  expect(res.status).toBe(303)
  expect(res.headers.get('location')).toBe(`/s/${p.kode}/terima-kasih`)
  expect(await count()).toBe(before + 1)
  const thanks = await (await app.request(`/s/${p.kode}/terima-kasih`)).text()
  expect(thanks).toContain('31 Desember 2026')
})

it('counts the same form once: resent by the browser, by a system, at the same moment', async () => {
  const cookie = (await app.request(`/s/${p.kode}`)).headers.get('set-cookie')!.split(';')[0]!
  const before = await count()
  await Promise.all([send(isi(), { cookie }), send(isi(), { cookie }), send(isi(), { cookie })])
  const late = await send(isi(), { cookie })
  expect(late.headers.get('location')).toContain('sudah=1')
  expect(await count()).toBe(before + 1)
  await send(isi({ biaya: '1' }), { 'idempotency-key': 'abc' })
  await send(isi({ biaya: '1' }), { 'idempotency-key': 'abc' })
  expect(await count()).toBe(before + 2)
  await send(isi({ saran: 'orang lain dari ponsel yang sama' }), { cookie })
  expect(await count()).toBe(before + 3)
})

it.each([
  ['an answer left out', { waktu: undefined }, 'Pilih satu jawaban untuk pertanyaan 3.'],
  ['0', { waktu: '0' }, 'Jawaban pertanyaan 3 harus salah satu dari empat pilihan'],
  ['5', { waktu: '5' }, 'Jawaban pertanyaan 3 harus salah satu dari empat pilihan'],
  ['a word', { waktu: 'empat' }, 'Jawaban pertanyaan 3 harus salah satu dari empat pilihan'],
  ['an impossible age', { usia: '7' }, 'Tulis usia dalam tahun'],
  ['a foreign choice', { pendidikan: 'S9' }, 'Pilih salah satu dari daftar.'],
  [
    'a forged service',
    { layanan: '0198f0c2-0000-7000-8000-000000000000' },
    'tidak termasuk dalam survei ini',
  ],
  ['no service', { layanan: '' }, 'Pilih layanan yang Anda terima.'],
  ['10,000 letters', { saran: 'a'.repeat(10_000) }, 'Saran terlalu panjang'],
  ['an unknown field', { harga: '4' }, 'Isian &quot;harga&quot; tidak dikenal'],
  [
    'another periode',
    { periode: '0198f0c2-0000-7000-8000-000000000000' },
    'Periode survei ini sudah berganti',
  ],
])('answers %s with a plain sentence and keeps what was typed', async (_, over, sentence) => {
  const before = await count()
  const res = await send(
    isi({ prosedur: '2', ...over, ...('saran' in over ? {} : { saran: 'Ruang tunggu <b>panas</b>' }) }),
  )
  expect(res.status).toBe(422)
  const html = await res.text()
  expect(html).toContain(sentence)
  expect(html).toContain('Kesalahan: ')
  expect(html).toMatch(/name="prosedur" value="2"[^>]*checked/)
  expect(html).not.toContain('<b>panas')
  if (!('saran' in over)) expect(html).toContain('Ruang tunggu &lt;b>panas')
  expect(await count()).toBe(before)
})

it('names a doubled field', async () => {
  const body = isi()
  body.append('waktu', '1')
  expect((await send(body)).status).toBe(422)
})

it('hands back what was typed when the periode has ended, and stores nothing', async () => {
  const before = await count()
  const body = isi({ saran: 'Sudah saya tulis panjang' })
  const res = await send(body, {}, p.kode, buildApp('2027-01-01T00:00:00Z'))
  expect(res.status).toBe(409)
  const html = await res.text()
  expect(html).toContain('berakhir pada 31 Desember 2026')
  expect(html).toContain('Sudah saya tulis panjang')
  expect(await count()).toBe(before)
})

it('answers 404 to an unknown code and 403 to another site', async () => {
  expect((await send(isi(), {}, 'tidakada')).status).toBe(404)
  expect((await app.request('/s/..%2f..')).status).toBe(404)
  expect((await send(isi(), { origin: 'https://jahat.example' })).status).toBe(403)
})

it('speaks English when asked', async () => {
  expect(await (await app.request(`/s/${p.kode}?bahasa=en`)).text()).toContain('Public Satisfaction Survey')
})
