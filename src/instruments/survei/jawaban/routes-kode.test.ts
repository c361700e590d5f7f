import { afterAll, beforeAll, expect, it } from 'vitest'
import { freshDb, type FreshDb } from '../../../../test/support/database.ts'
import { buildDeps } from '../../../../test/support/deps.ts'
import { buildPeriode, type PeriodeUji } from '../../../../test/support/periode.ts'
import { createShell } from '../../../platform/http/shell.ts'
import { kodeRoutes } from './routes-kode.tsx'

let house: FreshDb
let p: PeriodeUji
let app: ReturnType<typeof createShell>
beforeAll(async () => {
  house = await freshDb()
  p = await buildPeriode(house.owner)
  const deps = buildDeps(house.db, { now: () => new Date('2026-11-20T03:00:00Z') })
  app = createShell({ baseUrl: 'https://survei.example', log: deps.log, render: (_, f) => f.message })
  app.route('/', kodeRoutes(deps))
})
afterAll(() => house.drop())

it('leads from a code, as people write it, to its form', async () => {
  const typed = encodeURIComponent(` ${p.kode.toUpperCase().slice(0, 3)}-${p.kode.slice(3)} `)
  const res = await app.request(`/s?kode=${typed}`)
  expect(res.status).toBe(303)
  expect(res.headers.get('location')).toBe(`/s/${p.kode}`)
})

it('asks for the code, without a script', async () => {
  const res = await app.request('/s')
  expect(res.status).toBe(200)
  const page = await res.text()
  expect(page).toContain('name="kode"')
  expect(page).not.toContain('<script')
})

it.each([
  ['zzz999', 'Kode ini tidak ada'],
  ['"><u>', 'Kode ini tidak ada'],
  [' ', 'Tulis kode'],
])('says of %j what is wrong and keeps it', async (typed, said) => {
  const res = await app.request(`/s?kode=${encodeURIComponent(typed)}`)
  expect(res.status).toBe(422)
  const page = await res.text()
  expect(page).toContain(said)
  expect(page).not.toContain('"><u>')
})

it('speaks English too', async () => {
  expect(await (await app.request('/s?bahasa=en')).text()).toContain('Code on the poster')
})
